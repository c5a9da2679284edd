"""Opening a workbook somebody sends: Excel's and WPS's, new and old, and whatever only pretends to be one.

openpyxl tells formulas, merged, hidden and struck cells apart. The old format's reader cannot, so that one is refused.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

import openpyxl
from openpyxl.cell.rich_text import CellRichText

from banshi.workbook.cell_problem import CellProblem
from banshi.workbook.drawings import Floating, floating
from banshi.workbook.looks import Looks, Odd
from banshi.workbook.size import MOST_ROWS, sheet_parts, too_large
from banshi.workbook.strict import loosened

LARGEST = 30 * 1024 * 1024
"""Bytes of a file; a whole city of 10,000 matters takes less."""

_UNPACKED = 400 * 1024 * 1024
_PARTS = 2000
_COLUMNS = 120
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class Formula(NamedTuple):
    """A cell that is computed."""

    text: str


class Row(NamedTuple):
    """A row that has something in it, or a comment on it.

    Attributes:
        number: 1-based, as the program shows it.
        cells: What is in them: text, number, yes/no, date, Formula, Odd, Yearless or None.
        hidden: Whether it is out of sight.
        remarks: 0-based column → comment somebody put on the cell.
    """

    number: int
    cells: list[Any]
    hidden: bool = False
    remarks: Mapping[int, str] = MappingProxyType({})


class Opened(NamedTuple):
    """A sheet of a workbook.

    Attributes:
        rows: Rows with something in them, the header first.
        hidden: Whether it is out of sight.
        merged: Ranges of cells made one, such as `A3:A5`.
        floats: What floats over its cells.
    """

    rows: list[Row]
    hidden: bool = False
    merged: tuple[str, ...] = ()
    floats: tuple[Floating, ...] = ()


def open_workbook(data: bytes) -> tuple[dict[str, Opened], list[CellProblem]]:
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
        return {}, [_whole(_ENCRYPTED_SAID if _ENCRYPTED in data else _OLD_SAID)]
    if not data.startswith(b"PK"):
        return {}, [_whole("这不是 Excel 工作簿。请用 banshi export xlsx 导出的表，保存时选“Excel 工作簿（*.xlsx）”。")]
    if said := _unsafe(data):
        return {}, [_whole(said)]
    try:
        if problems := too_large(data):
            return {}, problems
        return _new(loosened(data))
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


def _new(data: bytes) -> tuple[dict[str, Opened], list[CellProblem]]:
    book = openpyxl.load_workbook(io.BytesIO(data), keep_links=False, rich_text=True)
    opened, problems, looks = {}, [], Looks(book.epoch)
    floats = _floats(data)
    for sheet in book.worksheets:
        if sheet.max_row > MOST_ROWS:
            said = f"行太多了：用到了第 {sheet.max_row} 行，多半是整列设了格式。请重新导出，把改动的几格贴过去。"
            problems.append(CellProblem(sheet.title, 0, None, "", said))
            continue
        if sheet.max_column > _COLUMNS:
            said = f"列太多了：用到了第 {sheet.max_column} 列，多半是整行设了格式。请重新导出，把改动的几格贴过去。"
            problems.append(CellProblem(sheet.title, 0, None, "", said))
            continue
        merged = tuple(str(area) for area in sheet.merged_cells.ranges)
        out_of_sight = sheet.sheet_state != "visible"
        opened[sheet.title] = Opened(list(_rows(sheet, looks)), out_of_sight, merged, floats.get(sheet.title, ()))
    return opened, problems


def _floats(data: bytes) -> dict[str, tuple[Floating, ...]]:
    """Name of a sheet → what floats over its cells."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return {name: tuple(floating(packed, part)) for part, name in sheet_parts(packed).items()}


def _rows(sheet: Any, looks: Looks) -> Iterator[Row]:
    rows: dict[int, dict[int, Any]] = {}
    # Only cells there are: a walk over rows would make the others, most of the sheet.
    for (number, column), cell in sheet._cells.items():
        rows.setdefault(number, {})[column] = cell
    for number, row in sorted(rows.items()):
        values = [None] * max(row)
        for column, cell in row.items():
            values[column - 1] = None if cell.value is None else _held(cell, looks)
        remarks = {at - 1: cell.comment.text for at, cell in row.items() if getattr(cell, "comment", None)}
        if remarks or any(value not in (None, "") for value in values):
            yield Row(number, values, bool(sheet.row_dimensions[number].hidden), remarks)


def _held(cell: Any, looks: Looks) -> Any:
    """What a cell holds: a value, or what is odd about it."""
    value = cell.value
    if cell.data_type == "f":
        return Formula(str(getattr(value, "text", value)))
    if cell.data_type == "e":
        return Odd(value, str(value), f"是 Excel 的错误值“{value}”。请重新填写。")
    if isinstance(value, str) and not value.strip() and not isinstance(value, CellRichText):
        return value
    return looks.odd(cell) or (str(value) if isinstance(value, CellRichText) else value)


_OLD_SAID = (
    "这是旧格式的工作簿（*.xls），里面划掉、隐藏的字分不出来，不导入。请用 Excel 或 WPS 打开，"
    "“另存为”选“Excel 工作簿（*.xlsx）”再导入；设了打开密码的，请先去掉密码。"
)
_ENCRYPTED_SAID = "文件设了打开密码（加密了），读不出来。请去掉密码，另存为“Excel 工作簿（*.xlsx）”再导入。"


def _whole(said: str) -> CellProblem:
    return CellProblem("", 0, None, "", said)
