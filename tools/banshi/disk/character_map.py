"""Which characters a font file can draw, read from its `cmap` table alone; nothing else of the file is touched."""

from __future__ import annotations

import struct
from functools import cache
from pathlib import Path
from typing import BinaryIO

_COLLECTION = b"ttcf"


@cache
def characters_of(path: Path) -> frozenset[str]:
    """Every character the font, or the first font of a collection, has a glyph for; empty if it cannot be read.

    Source: OpenType 1.9, `cmap`, formats 4 and 12.
    """
    try:
        with path.open("rb") as file:
            return frozenset(map(chr, _code_points(_table(file, b"cmap"))))
    except (OSError, struct.error, ValueError):
        return frozenset()


def _table(file: BinaryIO, wanted: bytes) -> bytes:
    """One table of the first font of a file; empty if it has none."""
    start = 0
    if file.read(4) == _COLLECTION:
        file.seek(12)
        (start,) = struct.unpack(">I", file.read(4))
    file.seek(start + 4)
    (count,) = struct.unpack(">H", file.read(2))
    file.seek(start + 12)
    for _ in range(count):
        tag, _, offset, length = struct.unpack(">4sIII", file.read(16))
        if tag == wanted:
            file.seek(offset)
            return file.read(length)
    return b""


def _code_points(table: bytes) -> set[int]:
    found: set[int] = set()
    (count,) = struct.unpack_from(">H", table, 2)
    for number in range(count):
        (offset,) = struct.unpack_from(">I", table, 4 + 8 * number + 4)
        (form,) = struct.unpack_from(">H", table, offset)
        if form == 4:
            found |= _segments(table[offset:])
        elif form == 12:
            found |= _groups(table[offset:])
    return found


def _segments(table: bytes) -> set[int]:
    """Format 4: ranges of the first plane, with a shift or a list of glyphs each."""
    count = struct.unpack_from(">H", table, 6)[0] // 2
    ends = struct.unpack_from(f">{count}H", table, 14)
    starts = struct.unpack_from(f">{count}H", table, 16 + 2 * count)
    shifts = struct.unpack_from(f">{count}H", table, 16 + 4 * count)
    at = 16 + 6 * count
    lists = struct.unpack_from(f">{count}H", table, at)
    found: set[int] = set()
    for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
        for code in range(start, min(end, 0xFFFE) + 1):
            if lists[number]:
                place = at + 2 * number + lists[number] + 2 * (code - start)
                glyph = struct.unpack_from(">H", table, place)[0]
            else:
                glyph = (code + shifts[number]) & 0xFFFF
            if glyph:
                found.add(code)
    return found


def _groups(table: bytes) -> set[int]:
    """Format 12: ranges of all planes."""
    (count,) = struct.unpack_from(">I", table, 12)
    found: set[int] = set()
    for start, end, glyph in struct.iter_unpack(">III", table[16 : 16 + 12 * count]):
        if end > 0x10FFFF or end < start:
            raise ValueError("a range of no characters")
        found.update(range(start if glyph else start + 1, end + 1))
    return found
