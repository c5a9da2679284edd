"""Style sheets and scripts joined into one file of each kind, named after what is in it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from banshi.render.bare import bare
from banshi.render.trimming import trimmed, words

STYLES = (
    "theme", "frame", "common", "band", "matter", "checklist", "flow", "lists", "table", "ways", "downloads", "home",
    "bundles", "reform", "reform-phone", "find", "care", "print",
)  # fmt: skip
SCRIPTS = (
    "frame", "offline", "site", "deadline", "situation", "region", "figures", "savings", "share", "find-data", "find-query",
    "find-rank", "find-box", "find-page", "table",
)  # fmt: skip
HEAD = "head"
WORKERS = ("worker", "worker-retired")
"""Parts in the order they are joined; each is one file in the static folder."""


class Static(NamedTuple):
    """A joined file.

    Attributes:
        url: Its place below the site's root. Other content has another name, so browsers may keep it for ever.
        text: Its content.
    """

    url: str
    text: str


def style_sheet(folder: Path, theme: str = "", sources: Iterable[str] = ()) -> Static:
    """Every style sheet in one; the one for paper is wrapped in its medium.

    Args:
        folder: Where ours are.
        theme: The theme's, of which only what can match something is taken.
        sources: Whatever elements and their classes come from: templates, scripts, prose.
    """
    parts = []
    for name in STYLES:
        text = (folder / f"{name}.css").read_text(encoding="utf-8")
        parts.append(f"@media print {{\n{text}}}\n" if name == "print" else text)
    own = "".join(parts)
    scripts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.js"))]
    below = trimmed(theme, words([*sources, *scripts]), own) + "\n" if theme else ""
    return _named("site", "css", below + own)


def script(folder: Path, data: str = "", *, offline: bool = True) -> Static:
    """The scripts that run once the page is there, in one.

    Args:
        folder: Where its parts are.
        data: Statements they find done, such as a table they count with.
        offline: With what brings the service worker.
    """
    return _named("site", "js", data + _joined(folder, (name for name in SCRIPTS if offline or name != "offline")))


def head_script(folder: Path) -> Static:
    """The script that runs before anything is painted."""
    return _named(HEAD, "js", _joined(folder, (HEAD,)))


def is_part(path: Path) -> bool:
    """Whether a static file is published as part of another, or under another name."""
    if path.suffix == ".js":
        return path.stem in (HEAD, *SCRIPTS, *WORKERS)
    return path.suffix == ".css" and path.stem in STYLES


def _joined(folder: Path, names: Iterable[str]) -> str:
    return "\n".join(bare((folder / f"{name}.js").read_text(encoding="utf-8")) for name in names)


def _named(name: str, kind: str, text: str) -> Static:
    digest = hashlib.blake2b(text.encode(), digest_size=4).hexdigest()
    return Static(f"static/{name}.{digest}.{kind}", text)
