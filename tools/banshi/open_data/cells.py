"""Rows of text between the standard and a spreadsheet.

A part is many rows in one piece of bytes, with separators no text may hold. So rows are joined once, and what CSV and
XLSX want is a handful of replacements over a whole table: a tenth of what writing cell by cell costs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from banshi.model.matter import Condition
from banshi.model.record import Citation
from banshi.model.situation import describe

_CELL, _ROW = "\x1f", "\x1e"
_CELL_BYTES, _ROW_BYTES = b"\x1f", b"\x1e"
_LONGEST = 32_000
"""Characters in a cell; Excel takes 32,767 and calls a file with more damaged."""

_FORBIDDEN = bytes({*range(32), 127} - {0x09, 0x0A, 0x1E, 0x1F})
"""Control characters, which neither XML nor people can read."""

_NOT_XML = tuple("\ufffe\uffff".encode()[at : at + 3] for at in (0, 3))
_SIGNS = tuple(sign.encode() for sign in "=+-@\t\n＝＋－＠")
"""What a spreadsheet may take for the beginning of a formula; in Chinese editions the full-width forms too."""

_QUOTE = b"'"
_SUSPECT = re.compile(b"[\x1e\x1f][=+\\-@\t\n\xef]")
"""A cell that begins with a sign, or with a byte full-width signs share; one look is cheaper than every replacement."""


def cell(value: Any) -> str:
    """A value as the text of a cell: nothing is empty, several are joined, a situation becomes a sentence."""
    if type(value) is str:
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Citation):
        return str(value)
    if isinstance(value, dict):
        return describe(value)
    if isinstance(value, Condition):
        return f"{value.text}（{describe(value.when)}时）"
    return joined(map(cell, value)) if isinstance(value, list | tuple) else str(value)


def joined(values: Iterable[str], by: str = "、") -> str:
    """Several texts in one cell, never longer than a cell may be."""
    text = by.join(values)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def part(rows: Sequence[Sequence[str]]) -> bytes:
    """Rows of equal length as a part, every cell harmless to whoever opens it."""
    if not rows:
        return b""
    text = _ROW.join([_CELL.join(row) for row in rows]) + _ROW
    if text.count(_ROW) != len(rows) or text.count(_CELL) != sum(len(row) - 1 for row in rows):
        return part([[value.replace(_ROW, " ").replace(_CELL, " ") for value in row] for row in rows])
    return _harmless(text.encode("utf-8", "replace"))


def rows_of(data: bytes) -> Iterator[list[str]]:
    """The rows of a part, as they were before they were made harmless."""
    for row in data.decode().split(_ROW)[:-1]:
        yield [unquoted(value) for value in row.split(_CELL)]


def count(data: bytes) -> int:
    """How many rows a part has."""
    return data.count(_ROW_BYTES)


def replaced(data: bytes, cells: bytes, rows: bytes) -> bytes:
    """A part with other separators; `rows` comes between rows only."""
    return data[:-1].replace(_CELL_BYTES, cells).replace(_ROW_BYTES, rows)


def _harmless(data: bytes) -> bytes:
    data = data.translate(None, _FORBIDDEN)
    for unreadable in _NOT_XML:
        data = data.replace(unreadable, b"")
    # The first cell has no separator before it; a pattern that knew of it would take three times as long.
    if not _SUSPECT.search(data) and not _SUSPECT.match(_ROW_BYTES + data[:1]):
        return data
    for sign in _SIGNS:
        data = data.replace(_CELL_BYTES + sign, _CELL_BYTES + _QUOTE + sign)
        data = data.replace(_ROW_BYTES + sign, _ROW_BYTES + _QUOTE + sign)
        if data.startswith(sign):
            data = _QUOTE + data
    return data


def unquoted(value: str) -> str:
    """A cell without the quote that made it harmless."""
    return value[1:] if value[:1] == "'" and value[1:2].encode() in _SIGNS else value
