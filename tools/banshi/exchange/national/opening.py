"""Opening a national table somebody sends: CSV in UTF-8 or GBK, or a workbook."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from typing import Any, NamedTuple

from banshi.exchange.editing.opening import LARGEST, Opened, Row, open_workbook
from banshi.exchange.editing.trouble import Trouble
from banshi.exchange.editing.wording import tidy
from banshi.exchange.national.columns import NationalTable

_PACKED = (b"PK", b"\xd0\xcf\x11\xe0")
_NEEDED = ("task_name", "catalog_code")


class Sheet(NamedTuple):
    """The rows of a national table.

    Attributes:
        name: Of the sheet.
        at: Key of a column → its 0-based place.
        rows: Without the header.
        unknown: Headers no column has.
    """

    name: str
    at: Mapping[str, int]
    rows: list[Row]
    unknown: tuple[str, ...] = ()


def open_table(data: bytes, table: NationalTable) -> tuple[Sheet | None, list[Trouble]]:
    """Find the table in a file, and what keeps it from being read. Never raises on bad input."""
    packed = data.startswith(_PACKED) or len(data) > LARGEST
    sheets, troubles = open_workbook(data) if packed else _lines(data)
    if troubles:
        return None, troubles
    names = {text: column.key for column in table.columns for text in (column.key, column.label)}
    for title, opened in sheets.items():
        if opened.rows:
            head = [tidy(str(cell or "")) for cell in opened.rows[0].cells]
            keys = [names.get(text, "") for text in head]
            if all(key in keys for key in _NEEDED):
                return _sheet(title, opened, head, keys)
    said = "没有找到国家平台交换表：第一行要有 task_name（事项名称）和 catalog_code（基本编码）两列。"
    return None, [Trouble("", 0, None, "", said)]


def _sheet(title: str, opened: Opened, head: list[str], keys: list[str]) -> tuple[Sheet | None, list[Trouble]]:
    twice = [at for at, key in enumerate(keys) if key and key in keys[:at]]
    troubles = [Trouble(title, 1, at, head[at], "这一列出现了两次。请删掉一列再导入。") for at in twice]
    troubles += [
        Trouble(title, 0, None, "", f"{area} 是合并单元格，看不出每一行的内容。请取消合并，逐行填写。")
        for area in opened.merged
    ]
    if troubles:
        return None, troubles
    at = {key: place for place, key in enumerate(keys) if key}
    unknown = tuple(text for text, key in zip(head, keys, strict=True) if text and not key)
    return Sheet(title, at, opened.rows[1:], unknown), []


def _lines(data: bytes) -> tuple[dict[str, Opened], list[Trouble]]:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = data.decode(encoding)
            break
        except UnicodeDecodeError:
            continue
    else:
        said = "文件打不开，不是 Excel 工作簿，也不是 UTF-8 或 GBK 编码的 CSV。请另存为“Excel 工作簿（*.xlsx）”再导入。"
        return {}, [Trouble("", 0, None, "", said)]
    try:
        read: list[list[Any]] = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except csv.Error:
        said = "CSV 里的引号不成对，分不清哪里是一格。请另存为“Excel 工作簿（*.xlsx）”再导入。"
        return {}, [Trouble("", 0, None, "", said)]
    return {"CSV": Opened([Row(number, row) for number, row in enumerate(read, 1) if any(row)])}, []
