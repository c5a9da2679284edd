"""What stands around a city's guides: how to run, check, edit and publish them. The engine itself is only pinned."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from banshi.disk.resources import EXAMPLE, SCHEMA
from banshi.lifecycle.engine import pinned
from banshi.source.files import PLACES

_OWN = Path(__file__).parent / "city"
_RECIPES = (".github", ".gitee", "tools/ci")
_OF_THE_ENGINE = (".github/workflows/program.yml", "tools/ci/gitlab-program.yml")
"""They test the program; a city has none of it."""
# Where the engine's repository keeps a thing, and where a city does.
_MOVED = (
    ("tools/requirements.lock", "requirements.lock"),
    ("tools/run.py", "run.py"),
    ("tools/ci", "ci"),
)
_ATTRIBUTES = """\
# 换行统一为 LF：Windows 上的 git 不改写，检查也就不会说每个文件的换行不对。
* text=auto eol=lf
*.bat text eol=crlf
*.whl binary
"""
_EXTENSIONS = {"recommendations": ["redhat.vscode-yaml", "ms-ceintl.vscode-language-pack-zh-hans"]}
SCHEMAS = ".vscode/schema"
"""Where editors find the standard; for completion only, the engine brings its own."""


def frame_files(name: str, site_name: str, wheel: Path) -> dict[str, bytes]:
    """Path in the city's folder → bytes of everything but `guides/` and the wheel.

    Args:
        name: The city.
        site_name: What its site is called.
        wheel: The engine's wheel, for its digest.
    """
    readme = (_OWN / "README.md").read_text(encoding="utf-8").replace("{site_name}", site_name)
    attributes = (EXAMPLE / ".gitattributes").read_text(encoding="utf-8")
    files = {
        "README.md": readme.replace("{name}", name),
        "mkdocs.yml": (_OWN / "mkdocs.yml").read_text(encoding="utf-8"),
        ".gitignore": (_OWN / "gitignore").read_text(encoding="utf-8"),
        ".gitattributes": _ATTRIBUTES + attributes,
        ".vscode/extensions.json": _json(_EXTENSIONS),
        **dict(_recipes()),
    }
    return {**{path: text.encode() for path, text in files.items()}, **engine_files(wheel)}


def engine_files(wheel: Path) -> dict[str, bytes]:
    """The files that change with the engine's version: the pin, the runner, and what editors know of the standard."""
    lock = (EXAMPLE / "tools/requirements.lock").read_text(encoding="utf-8")
    return {
        "requirements.lock": pinned(lock, wheel).encode(),
        "run.py": (EXAMPLE / "tools/run.py").read_bytes(),
        "start.bat": (EXAMPLE / "tools/start.bat").read_bytes(),
        **editor_files(),
    }


def editor_files() -> dict[str, bytes]:
    """What editors know of the standard, as this engine has it."""
    schemas = sorted(SCHEMA.glob("*.schema.json"))
    return {
        ".vscode/settings.json": _json(_settings()).encode(),
        **{f"{SCHEMAS}/{path.name}": path.read_bytes() for path in schemas},
    }


def _settings() -> dict[str, object]:
    """Completion and labels at once: every place below `guides/` with the schema of what belongs there."""
    return {
        "yaml.schemas": {f"./{SCHEMAS}/{kind}.schema.json": f"guides/{place}" for kind, place in PLACES.items()},
        "yaml.schemaStore.enable": False,
        "yaml.format.enable": False,
        "files.encoding": "utf8",
        "files.eol": "\n",
        "editor.unicodeHighlight.ambiguousCharacters": False,
    }


def _recipes() -> Iterator[tuple[str, str]]:
    for folder in _RECIPES:
        for path in sorted((EXAMPLE / folder).rglob("*")):
            name = path.relative_to(EXAMPLE).as_posix()
            if path.is_file() and "__pycache__" not in path.parts and name not in _OF_THE_ENGINE:
                yield _moved(name), _moved(path.read_text(encoding="utf-8"))


def _moved(text: str) -> str:
    for old, new in _MOVED:
        text = text.replace(old, new)
    return text


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
