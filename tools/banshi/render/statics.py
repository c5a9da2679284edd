"""Style sheets and scripts joined into one file of each kind, named after what is in it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from banshi.disk.kept import kept
from banshi.render.bare import bare
from banshi.render.older_style import older
from banshi.render.trimming import rules, trimmed, words, written

STYLES = (
    "theme", "frame", "common", "band", "matter", "checklist", "flow", "lists", "table", "ways", "downloads", "home",
    "bundles", "reform", "reform-phone", "find", "care", "print",
)  # fmt: skip
SCRIPTS = (
    "language", "frame", "fold", "offline", "site", "deadline", "asking", "situation", "region", "keep", "figures", "calendar", "bundle", "savings",
    "share", "bag", "find-data",
    "find-query", "find-read", "find-rank", "find-judge", "find-answer", "find-box", "find-page", "table",
)  # fmt: skip
HEAD = "head"
FORM_LIBRARIES = ("vendor/yaml-2.9.1", "vendor/json-schema-4.1.1")
"""What the page on which a matter is filled in or changed needs of others."""
FORM = (
    "form-yaml", "form-tree", "form-patch", "form-apply", "form-steps", "form-diff", "form-judge", "form-burden", "form-host",
    "form-fields", "form-readers", "form-names", "form-codes", "form-faults", "form-rows", "form-show", "form-read", "form-open",
    "form-draft", "form-result", "form",
)  # fmt: skip
WORKERS = ("worker", "worker-retired")
"""Parts in the order they are joined; each is one file in the static folder."""
_OTHERS = "/* Material for MkDocs, (c) 2016-2025 Martin Donath, MIT: see notices.txt. */\n"
"""Above what is not ours; `notices.txt` is published beside the sheet."""


class Static(NamedTuple):
    """A joined file.

    Attributes:
        url: Its place below the site's root. Other content has another name, so browsers may keep it for ever.
        text: Its content.
    """

    url: str
    text: str


class Sheets(NamedTuple):
    """Both style sheets.

    Attributes:
        own: What browsers read.
        older: The same for browsers that cannot read it.
    """

    own: Static
    older: Static


def style_sheets(
    folder: Path, theme: str = "", sources: Iterable[str] = (), memory: Path | None = None, program: bytes = b""
) -> Sheets:
    """Every style sheet in one, and once more for older browsers; the one for paper is wrapped in its medium.

    Args:
        folder: Where ours are.
        theme: The theme's, of which only what can match something is taken.
        sources: Whatever elements and their classes come from: templates, scripts, prose.
        memory: File that keeps them until one of the above changes; None to make them every time.
        program: Digest of the program that makes them.
    """
    parts = []
    for name in STYLES:
        text = (folder / f"{name}.css").read_text(encoding="utf-8")
        parts.append(f"@media print {{\n{text}}}\n" if name == "print" else text)
    own = "".join(parts)
    scripts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.js"))]
    used = words([*sources, *scripts])
    key = hashlib.blake2b("\0".join((theme, own, *sorted(used))).encode(), key=program, digest_size=16).digest()

    def make() -> Sheets:
        ours = rules(own)
        theirs = trimmed(rules(theme), used, ours)
        below = f"{_OTHERS}{written(theirs)}\n" if theme else ""
        return Sheets(named("site", "css", below + own), named("older", "css", written(older([*theirs, *ours]))))

    return kept(memory, key, Sheets, make)


def script(folder: Path, data: str = "", *, offline: bool = True) -> Static:
    """The scripts that run once the page is there, in one.

    Args:
        folder: Where its parts are.
        data: Statements they find done, such as a table they count with.
        offline: With what brings the service worker.
    """
    return named("site", "js", data + _joined(folder, (name for name in SCRIPTS if offline or name != "offline")))


def head_script(folder: Path) -> Static:
    """The script that runs before anything is painted."""
    return named(HEAD, "js", _joined(folder, (HEAD,)))


def form_script(folder: Path) -> Static:
    """The script of the page on which a matter is filled in or changed."""
    return named("form", "js", _joined(folder, FORM))


def is_part(path: Path) -> bool:
    """Whether a static file is published as part of another, or under another name."""
    if path.suffix == ".js":
        return path.stem in (HEAD, *SCRIPTS, *FORM, *WORKERS)
    return path.suffix == ".css" and path.stem in STYLES


def _joined(folder: Path, names: Iterable[str]) -> str:
    return "\n".join(bare((folder / f"{name}.js").read_text(encoding="utf-8")) for name in names)


def named(name: str, kind: str, text: str) -> Static:
    """A static file, named after what is in it."""
    digest = hashlib.blake2b(text.encode(), digest_size=4).hexdigest()
    return Static(f"static/{name}.{digest}.{kind}", text)
