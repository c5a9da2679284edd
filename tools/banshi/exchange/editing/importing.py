"""A workbook to what it changes, file by file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from banshi.exchange.editing.comparing import Change, Desk, compare_files
from banshi.exchange.editing.listing import compare_lists
from banshi.exchange.editing.opening import open_workbook
from banshi.exchange.editing.reading import told
from banshi.exchange.editing.rows import DataFile
from banshi.exchange.editing.sheets import Sheet
from banshi.exchange.editing.trouble import Trouble


class Imported(NamedTuple):
    """What a workbook means.

    Attributes:
        changes: One for each file it changes; empty when there are troubles.
        troubles: Why it cannot be imported.
        left: Rows changed in their files since the export that nobody touched in the workbook.
    """

    changes: list[Change]
    troubles: list[Trouble]
    left: int = 0


def imported(data: bytes, sheets: Sequence[Sheet], files: Iterable[DataFile]) -> Imported:
    """Compare a workbook with the files it was made from.

    Args:
        data: The workbook.
        sheets: Its sheets, as the standard makes them now.
        files: Every matter and overlay there is now.
    """
    opened, troubles = open_workbook(data)
    if troubles:
        return Imported([], troubles)
    desk = Desk({file.name: file for file in files}, told(opened, sheets))
    for sheet in sheets:
        (compare_files if sheet.shape == "file" else compare_lists)(sheet, desk)
    order = {sheet.title: number for number, sheet in enumerate(sheets)}
    found = sorted(set(desk.troubles), key=lambda one: (order.get(one.sheet, -1), one.row, one.column or 0, one.said))
    if found:
        return Imported([], found)
    return Imported([desk.changes[name] for name in sorted(desk.changes)], [], desk.left)
