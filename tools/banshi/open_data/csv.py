"""CSV as spreadsheets and programs read it: UTF-8 with a mark, every cell quoted, lines end in CR LF (RFC 4180)."""

from __future__ import annotations

from collections.abc import Iterable

from banshi.open_data.cells import part, replaced

_MARK = "\ufeff".encode()
"""Without it Excel takes UTF-8 for GBK and shows garbage."""


def csv_file(labels: Iterable[str], parts: Iterable[bytes]) -> bytes:
    """A table.

    Args:
        labels: The first line.
        parts: Its rows, as `cells.part` makes them.
    """
    return _MARK + b"".join(_lines(data) for data in (part([list(labels)]), *parts) if data)


def _lines(data: bytes) -> bytes:
    return b'"' + replaced(data.replace(b'"', b'""'), b'","', b'"\r\n"') + b'"\r\n'
