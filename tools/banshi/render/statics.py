"""Style sheets and scripts joined into one file of each kind, named after what is in it."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import NamedTuple

from banshi.render.bare import bare

STYLES = (
    "theme", "frame", "common", "band", "matter", "checklist", "flow", "lists", "home", "bundles", "reform",
    "reform-phone", "find", "print",
)  # fmt: skip
SCRIPTS = ("site", "situation", "find-data", "find-query", "find-rank", "find-box", "find-page")
"""Parts in the order they are joined; each is one file in the static folder."""


class Static(NamedTuple):
    """A joined file.

    Attributes:
        url: Its place below the site's root. Other content has another name, so browsers may keep it for ever.
        text: Its content.
    """

    url: str
    text: str


def style_sheet(folder: Path) -> Static:
    """Every style sheet in one; the one for paper is wrapped in its medium."""
    parts = []
    for name in STYLES:
        text = (folder / f"{name}.css").read_text(encoding="utf-8")
        parts.append(f"@media print {{\n{text}}}\n" if name == "print" else text)
    return _named("css", "".join(parts))


def script(folder: Path) -> Static:
    """The scripts that run once the page is there, in one."""
    return _named("js", "\n".join(bare((folder / f"{name}.js").read_text(encoding="utf-8")) for name in SCRIPTS))


def is_part(path: Path) -> bool:
    """Whether a static file is published as part of another."""
    return (path.suffix == ".css" and path.stem in STYLES) or (path.suffix == ".js" and path.stem in SCRIPTS)


def _named(kind: str, text: str) -> Static:
    digest = hashlib.blake2b(text.encode(), digest_size=4).hexdigest()
    return Static(f"static/site.{digest}.{kind}", text)
