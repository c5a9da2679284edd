"""Opening a workbook somebody sends: Excel's and WPS's, new and old, and whatever only pretends to be one.

openpyxl tells formulas, merged and hidden cells apart in today's format; python-calamine reads the old one.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any, NamedTuple

import openpyxl
import python_calamine

from banshi.exchange.editing.trouble import Trouble

LARGEST = 30 * 1024 * 1024
"""Bytes of a file; a whole city of 10,000 matters takes less."""

_UNPACKED = 400 * 1024 * 1024
_PARTS = 2000
_ROWS, _COLUMNS = 150_000, 120
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class Formula(NamedTuple):
    """A cell that is computed."""

    text: str


class Row(NamedTuple):
    """A row that has something in it.

    Attributes:
        number: 1-based, as the program shows it.
        cells: What is in them: text, number, yes/no, date, Formula or None.
        hidden: Whether it is out of sight.
    """

    number: int
    cells: list[Any]
    hidden: bool = False


class Opened(NamedTuple):
    """A sheet of a workbook.

    Attributes:
        rows: Rows with something in them, the header first.
        hidden: Whether it is out of sight.
        merged: Ranges of cells made one, such as `A3:A5`.
    """

    rows: list[Row]
    hidden: bool = False
    merged: tuple[str, ...] = ()


def open_workbook(data: bytes) -> tuple[dict[str, Opened], list[Trouble]]:
    """Read every sheet of a workbook.

    Returns:
        Name of a sheet → what is on it, and what keeps the file from being read. Never raises on bad input.
    """
    if len(data) > LARGEST:
        return {}, [
            _whole(
                f"文件有 {len(data) // 1024 // 1024} MB，最多 {LARGEST // 1024 // 1024} MB。请重新导出本部门的表，不要在里面贴图片。"
            )
        ]
    if data.startswith(_OLD):
        return _old(data)
    if not data.startswith(b"PK"):
        return {}, [_whole("这不是 Excel 工作簿。请用 banshi export xlsx 导出的表，保存时选“Excel 工作簿（*.xlsx）”。")]
    if said := _unsafe(data):
        return {}, [_whole(said)]
    try:
        return _new(data)
    except Exception:  # openpyxl raises whatever comes to its mind on damaged parts
        return {}, [_whole("文件打不开，可能已经损坏。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”再导入。")]


def _unsafe(data: bytes) -> str:
    """Why a packed file must not be unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = packed.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError):
        return "文件打不开，可能没有下载完整。请重新复制一份再导入。"
    names = {part.filename for part in parts}
    if any(name.endswith("vbaProject.bin") for name in names):
        return "文件里有宏。为了安全，带宏的工作簿（*.xlsm）不导入，请另存为“Excel 工作簿（*.xlsx）”。"
    if sum(part.file_size for part in parts) > _UNPACKED or len(parts) > _PARTS:
        return "文件解压以后太大，不像一份办事指南的表。请重新导出，不要在里面放别的内容。"
    if "xl/workbook.xml" not in names and "xl/workbook.bin" not in names:
        return "这是压缩包，不是 Excel 工作簿。请用 banshi export xlsx 导出的表。"
    if "xl/workbook.bin" in names:
        return "这是二进制工作簿（*.xlsb）。请另存为“Excel 工作簿（*.xlsx）”再导入。"
    return ""


def _new(data: bytes) -> tuple[dict[str, Opened], list[Trouble]]:
    book = openpyxl.load_workbook(io.BytesIO(data), keep_links=False)
    opened, troubles = {}, []
    for sheet in book.worksheets:
        if sheet.max_row > _ROWS or sheet.max_column > _COLUMNS:
            said = f"用到了第 {sheet.max_row} 行、第 {sheet.max_column} 列，多半是整行整列设了格式。请重新导出，把改动的几格贴过去。"
            troubles.append(Trouble(sheet.title, 0, None, "", said))
            continue
        merged = tuple(str(area) for area in sheet.merged_cells.ranges)
        opened[sheet.title] = Opened(list(_rows(sheet)), sheet.sheet_state != "visible", merged)
    return opened, troubles


def _rows(sheet: Any) -> Iterator[Row]:
    for row in sheet.iter_rows():
        values = [Formula(str(cell.value)) if cell.data_type == "f" else cell.value for cell in row]
        if any(value not in (None, "") for value in values):
            number = row[0].row
            yield Row(number, values, bool(sheet.row_dimensions[number].hidden))


def _old(data: bytes) -> tuple[dict[str, Opened], list[Trouble]]:
    try:
        book = python_calamine.load_workbook(io.BytesIO(data))
        opened = {}
        for about in book.sheets_metadata:
            rows = book.get_sheet_by_name(about.name).to_python(skip_empty_area=False)
            hidden = about.visible != python_calamine.SheetVisibleEnum.Visible
            filled = [Row(number, row) for number, row in enumerate(rows, 1) if any(cell != "" for cell in row)]
            opened[about.name] = Opened(filled, hidden)
    except Exception:  # a password, a damaged file, a Word document: calamine's errors tell nobody which
        said = "文件打不开，可能设了密码，或者不是 Excel 工作簿。请去掉密码，另存为“Excel 工作簿（*.xlsx）”再导入。"
        return {}, [_whole(said)]
    return opened, []


def _whole(said: str) -> Trouble:
    return Trouble("", 0, None, "", said)
