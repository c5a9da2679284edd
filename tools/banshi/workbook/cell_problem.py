"""What is wrong with a workbook, said where it is and with what to do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from xlsxwriter.utility import xl_col_to_name

_MANY = 3
"""Rows that say the same of one column, before they are told once."""
_SHOWN = 20
"""Rows that are named."""


class CellProblem(NamedTuple):
    """Something that keeps a workbook from being imported.

    Attributes:
        sheet: Name of the sheet; "" for the workbook as a whole.
        row: 1-based row; 0 for the sheet as a whole.
        column: 0-based column; None for the row as a whole.
        header: Header of the column; "" where there is none.
        said: Full sentences: what was found, and what to do.
        book: Name of the workbook; "" where there is only one.
    """

    sheet: str
    row: int
    column: int | None
    header: str
    said: str
    book: str = ""

    @property
    def place(self) -> str:
        """Where to look in the workbook."""
        where = f"{self.book} " if self.book else ""
        if not self.sheet:
            return f"{where}整个文件"
        if not self.row:
            return f"{where}工作表“{self.sheet}”"
        if self.column is None:
            return f"{where}工作表“{self.sheet}”第 {self.row} 行"
        name = f"（{self.header}）" if self.header else ""
        return f"{where}工作表“{self.sheet}”第 {self.row} 行 {xl_col_to_name(self.column)} 列{name}"

    def __str__(self) -> str:
        return f"{self.place}：{self.said}"


def folded(problems: Iterable[CellProblem]) -> list[CellProblem]:
    """Problems in their order; what many rows say of one column is told at the first of them."""
    alike: dict[tuple[str, int | None, str], list[CellProblem]] = {}
    for one in problems:
        alike.setdefault((one.sheet, one.column, told_of(one.said)), []).append(one)
    found = []
    for same in alike.values():
        first = same[0]
        rows = [one.row for one in same[1:]]
        found += same if len(same) < _MANY else [first._replace(said=first.said + also_in(rows))]
    return found


def told_of(said: str) -> str:
    """What a sentence says of any row: numbers in it may be others, but for those of rows."""
    return said if re.search("第 [0-9]+ 行", said) else re.sub("[0-9]+", "0", said)


def also_in(rows: Sequence[int]) -> str:
    """That other rows are the same."""
    named = "、".join(map(str, rows[:_SHOWN]))
    return f"（还有第 {named}{' ' if len(rows) <= _SHOWN else f' 等 {len(rows)} '}行也是这样。）"
