"""One digest of the program: whatever it makes is made anew when the code, the standard or the templates change."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path

import banshi
from banshi.disk.resources import HOOKS

_PACKAGE = Path(banshi.__file__).parent
_PLACES = (
    (_PACKAGE, (".py", ".typ", ".ttf")),
    (HOOKS / "templates", (".html",)),
)
# Packages whose newer versions may word, store or draw the same guides differently.
_PACKAGES = ("msgspec", "jinja2", "typst", "pikepdf", "segno", "pypinyin")


@cache
def program_digest(schema: Path) -> bytes:
    """16 bytes of BLAKE2b over all code, templates and schemas.

    Rooms are not told apart on purpose: a list of which room depends on which would have to be kept by hand, and a
    page that a forgotten room made stale is a wrong guide.

    Args:
        schema: The folder of the standard in use.
    """
    versions = " ".join(version(name) for name in _PACKAGES)
    digest = hashlib.blake2b(f"{sys.version} {versions}".encode(), digest_size=16)
    for folder, endings in (*_PLACES, (schema, (".json",))):
        for name in _below(folder, endings):
            digest.update(name.encode("utf-8", "surrogateescape") + b"\0")
            with open(folder / name, "rb") as file:  # noqa: PTH123 - every command waits for it; pathlib takes twice as long
                digest.update(file.read())
    return digest.digest()


def _below(folder: Path, endings: tuple[str, ...]) -> Iterator[str]:
    """The files below a folder, in one walk and one order, relative to it."""
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        room = where[len(str(folder)) + 1 :]
        yield from (os.path.join(room, name) for name in sorted(names) if name.endswith(endings))  # noqa: PTH118
