"""Opening a national table somebody sends: CSV in UTF-8 or GBK, or a workbook."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from openpyxl.utils.cell import range_boundaries

from banshi.workbook.cell_problem import CellProblem
from banshi.workbook.field_text import tidy
from banshi.workbook.file import LARGEST, Opened, Row, open_workbook
from banshi.workbook.national.columns import NationalTable
from banshi.workbook.national.old import OLD, open_old

_PACKED = (b"PK", b"\xd0\xcf\x11\xe0")
_HEADER_WITHIN = 10
_NEEDED = ("task_name", "catalog_code")


class Sheet(NamedTuple):
    """The rows of a national table.

    Attributes:
        name: Of the sheet.
        at: Key of a column → its 0-based place.
        rows: Without the header.
        unknown: Headers no column has.
        head: Every header, as it is written; number: 1-based row of the header.
    """

    name: str
    at: Mapping[str, int]
    rows: list[Row]
    unknown: tuple[str, ...] = ()
    head: Sequence[str] = ()
    number: int = 1


def open_table(data: bytes, table: NationalTable) -> tuple[Sheet | None, list[CellProblem]]:
    """Find the table in a file, and what keeps it from being read. Never raises on bad input."""
    packed = data.startswith(_PACKED) or len(data) > LARGEST
    reader = open_old if data.startswith(OLD) else open_workbook if packed else _lines
    sheets, problems = reader(data)
    if problems:
        return None, problems
    names = {_folded(text): column.key for column in table.columns for text in (column.key, column.label)}
    for title, opened in sheets.items():
        for above, row in enumerate(opened.rows[:_HEADER_WITHIN]):
            head = [tidy(_plain(cell)) for cell in row.cells]
            keys = [names.get(_folded(text), "") for text in head]
            if all(key in keys for key in _NEEDED):
                return _sheet(title, opened, above, head, keys)
    said = (
        f"没有找到国家平台交换表：前 {_HEADER_WITHIN} 行里要有一行表头，写着 task_name（事项名称）和"
        " catalog_code（基本编码）两列；大小写不论，写中文名也可以。"
    )
    return None, [CellProblem("", 0, None, "", said)]


def _plain(cell: Any) -> str:
    return "" if cell is None else str(getattr(cell, "shown", cell))


def _folded(text: str) -> str:
    """A header as it is compared: databases write it in capitals, people with blanks and marks of must."""
    return re.sub(r"[\s*＊：:]", "", text).casefold()


def _sheet(
    title: str, opened: Opened, above: int, head: list[str], keys: list[str]
) -> tuple[Sheet | None, list[CellProblem]]:
    number = opened.rows[above].number
    twice = [at for at, key in enumerate(keys) if key and key in keys[:at]]
    problems = [CellProblem(title, number, at, head[at], "这一列出现了两次。请删掉一列再导入。") for at in twice]
    if problems:
        return None, problems
    rows = _filled(opened.rows[above + 1 :], opened.merged)
    at = {key: place for place, key in enumerate(keys) if key}
    unknown = tuple(text for text, key in zip(head, keys, strict=True) if text and not key)
    return Sheet(title, at, rows, unknown, head, number), []


def _filled(rows: list[Row], merged: tuple[str, ...]) -> list[Row]:
    """The rows, cells made one with those above or beside them saying the same."""
    by_number = {row.number: row for row in rows}
    for area in merged:
        first, top, last, bottom = range_boundaries(area)
        if top not in by_number or first - 1 >= len(by_number[top].cells):
            continue
        value = by_number[top].cells[first - 1]
        for number in range(top, bottom + 1):
            cells = by_number[number].cells if number in by_number else []
            cells[first - 1 : last] = [value] * len(cells[first - 1 : last])
    return rows


def _lines(data: bytes) -> tuple[dict[str, Opened], list[CellProblem]]:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = data.decode(encoding)
            break
        except UnicodeDecodeError:
            continue
    else:
        said = "文件打不开，不是 Excel 工作簿，也不是 UTF-8 或 GBK 编码的 CSV。请另存为“Excel 工作簿（*.xlsx）”再导入。"
        return {}, [CellProblem("", 0, None, "", said)]
    try:
        read: list[list[Any]] = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except csv.Error:
        said = "CSV 里的引号不成对，分不清哪里是一格。请另存为“Excel 工作簿（*.xlsx）”再导入。"
        return {}, [CellProblem("", 0, None, "", said)]
    return {"CSV": Opened([Row(number, row) for number, row in enumerate(read, 1) if any(row)])}, []
