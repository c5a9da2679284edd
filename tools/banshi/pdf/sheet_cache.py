"""PDFs made before, so that only what changed is set again.

One file per matter, edition and answers: three digests of 16 bytes, then the PDF. The first digest is of everything
the sheet is made from, the second of what the sheet says, the third of the PDF itself, so that a torn file is noticed.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from banshi.catalog.store import digest_of
from banshi.pdf.placing import place

_DIGEST = 16
_HEAD = 3 * _DIGEST


class Kept(NamedTuple):
    """What the cache knows of one PDF without reading it.

    Attributes:
        source: Digest of what the sheet was made from.
        said: Digest of what the sheet says.
        size: Bytes of the PDF.
        modified: When it was put here, in nanoseconds.
    """

    source: bytes
    said: bytes
    size: int
    modified: int


class SheetCache:
    """The PDFs of one project.

    Args:
        folder: Where they are kept.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def look(self, name: str) -> Kept | None:
        """What is known of a PDF; None when it is not here."""
        try:
            with (self._folder / name).open("rb") as file:
                head = file.read(_HEAD)
                stat = (self._folder / name).stat()
        except OSError:
            return None
        if len(head) < _HEAD:
            return None
        return Kept(head[:_DIGEST], head[_DIGEST : 2 * _DIGEST], stat.st_size - _HEAD, stat.st_mtime_ns)

    def take(self, name: str) -> bytes | None:
        """A PDF; None when it is not here or was damaged."""
        try:
            data = (self._folder / name).read_bytes()
        except OSError:
            return None
        body = data[_HEAD:]
        return body if data[2 * _DIGEST : _HEAD] == digest_of(body) else None

    def put(self, name: str, source: bytes, said: bytes, pdf: bytes) -> Kept:
        """Keep a PDF in the place of the one made before."""
        stat = place(self._folder / name, source + said + digest_of(pdf) + pdf)
        return Kept(source, said, len(pdf), stat.st_mtime_ns)
