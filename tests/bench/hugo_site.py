"""Puts a synthetic project's data into a Hugo site that renders pages with the same content and the same shell.

    python tests/bench/hugo_site.py PROJECT FOLDER

The project must have been built: its first page lends the text of the shell. Hugo's pages are then brought to the
same mean size with a hidden paragraph of fixed text, because the two templates do not spell every attribute alike.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
from collections import defaultdict
from pathlib import Path
from typing import Any

from yaml_text import yaml_text

from banshi.source.reader import read

LAYOUTS = Path(__file__).parent / "hugo"
_KEYS = {"departments": "id", "materials": "name", "halls": "id", "regions": "code"}


def convert(project: Path, folder: Path) -> None:
    """Write the whole Hugo site."""
    shutil.copytree(LAYOUTS, folder)
    guides = project / "guides"
    for name, key in _KEYS.items():
        rows = _load(guides / f"{name}.yml")[name]
        _write(folder / "data" / f"{name}.yaml", yaml_text({row[key]: row for row in rows}))
    matters = {path.stem: _load(path) for path in sorted(guides.glob("matters/*/*.yml"))}
    offices = _offices(guides)
    for code, matter in matters.items():
        related = [{"code": other, "name": matters[other]["name"]} for other in matter.get("related", [])]
        page = {"title": matter["name"], "url": f"/matters/{code}.html", "matter": matter}
        page |= {"offices": offices[code], "related": related}
        _write(folder / "content" / matter["department"] / f"{code}.md", f"---\n{yaml_text(page)}---\n")
    _dress(project, folder, list(matters.values()))


def build(folder: Path) -> list[str]:
    """The command that builds a Hugo site."""
    return ["hugo", "--quiet", "--source", str(folder)]


def _offices(guides: Path) -> dict[str, list[dict[str, Any]]]:
    """Code → what each office adds, with its windows in place."""
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for path in sorted(guides.glob("local/*/*.yml")):
        overlay = _load(path)
        windows = {window["id"]: window for window in overlay["windows"]}
        for claim in overlay["matters"]:
            shown = [windows[name] for name in claim["windows"]]
            found[claim["code"]].append(
                claim | {"region": overlay["region"], "body": overlay["body"], "windows": shown}
            )
    return found


def _dress(project: Path, folder: Path, matters: list[dict[str, Any]]) -> None:
    """Give the layouts the shell of the built site, then even out the sizes."""
    pages = sorted((project / "site" / "matters").glob("[0-9]*.html"))
    head, tail = _shell(pages[0].read_text(encoding="utf-8"), matters[0])
    layouts = {path: path.read_text(encoding="utf-8") for path in folder.glob("layouts/**/*.html")}
    for filler in (0, None):
        if filler is None:
            subprocess.run(build(folder), check=True)
            filler = round(mean_size(project / "site") - mean_size(folder / "public"))
            shutil.rmtree(folder / "public")
        if filler < 0:
            raise ValueError(f"Hugo's pages are {-filler} bytes larger: take markup out of its layout")
        hidden = f"<p hidden>{'x' * filler}</p>"
        for path, text in layouts.items():
            path.write_text(text.replace("<!--HEAD-->", head).replace("<!--TAIL-->", hidden + tail), encoding="utf-8")


def mean_size(site: Path) -> float:
    """Mean bytes of a matter's page."""
    sizes = sizes_of(site)
    return sum(sizes) / len(sizes)


def sizes_of(site: Path) -> list[int]:
    """Bytes of every matter's page."""
    return [path.stat().st_size for path in (site / "matters").glob("[0-9]*.html")]


def _shell(html: str, matter: dict[str, Any]) -> tuple[str, str]:
    """What stands before and after the content, with the title and the description as Hugo's variables."""
    head, _, rest = html.partition("<h1>")
    _, _, tail = rest.rpartition("</article>")
    head = head.replace(matter["code"], "{{ .Params.matter.code }}").replace(matter["name"], "{{ .Title }}")
    description = re.compile(r'(<meta name="description" content=")[^"]*')
    return description.sub(r"\1{{ .Params.matter.summary }}", head), "</article>" + tail


def _load(path: Path) -> Any:
    return read(path.read_text(encoding="utf-8")).value


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def main() -> None:
    """Convert a project from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("project", type=Path)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    convert(options.project, options.folder)


if __name__ == "__main__":
    main()
