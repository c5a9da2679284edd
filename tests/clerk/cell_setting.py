"""What a hand does to one cell: types, pastes, formats, remarks."""

from __future__ import annotations

from copy import copy
from datetime import datetime
from typing import Any

from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill

from .page import columns, row_of
from .stored import Stored

_THREADED = (
    "[线程批注]\n\n你的 Excel 版本可读取此线程批注; 但如果在更新版本的 Excel 中打开文件，则对批注所作的任何改动都将被删除。"
    "了解详细信息: https://go.microsoft.com/fwlink/?linkid=870924\n\n注释:\n    "
)
"""What Excel puts before a threaded comment, for programs that know only the old sort."""


def edit_cell(book: Any, row: dict[str, Any], stored: Stored) -> None:
    """Do to a cell what a row says."""
    page = book[row["sheet"]]
    set_cell(page.cell(row_of(page, row["row_key"]), columns(page)[row["column"]]), row["set"], stored)


def set_cell(cell: Any, what: Any, stored: Stored) -> None:
    """Set a cell to a plain value, or do what an object says."""
    if not isinstance(what, dict):
        what = {"value": what}
    _content(cell, what, stored)
    _format(cell, what)
    if what.get("quote_prefix"):
        style = copy(cell._style)
        style.quotePrefix = 1
        cell._style = style
    if "hyperlink" in what:
        cell.hyperlink = what["hyperlink"]
        cell.value = what.get("value", cell.value)
    if "comment" in what:
        cell.comment = Comment(what["comment"], "科长")
    if "threaded_comment" in what:
        cell.comment = Comment(_THREADED + what["threaded_comment"], "tc={5A4B6C7D-0000-4000-8000-000000000001}")
    if "text_box" in what:
        stored.float_text(cell.parent.title, cell.row, cell.column, what["text_box"])


def _content(cell: Any, what: dict[str, Any], stored: Stored) -> None:
    if "rich" in what:
        cell.value = CellRichText(*(_run(*run) for run in what["rich"]))
    elif "formula" in what:
        cell.value = what["formula"]
        cell.data_type = "f"
    elif "error" in what:
        cell.value = what["error"]
        cell.data_type = "e"
    elif "xml_text" in what:
        cell.value = stored.as_it_is(what["xml_text"])
    elif not what.get("keep_value") and "value" in what:
        value = what["value"]
        if what.get("type") in ("date", "datetime"):
            value = datetime.fromisoformat(value)
        cell.value = value if value != "" else None
        if isinstance(value, str) and value:
            cell.data_type = "s"


def _run(text: str, look: dict[str, Any]) -> Any:
    font = InlineFont(
        strike=look.get("strike"), b=look.get("bold"), color=look.get("color"), vertAlign=look.get("vertAlign")
    )
    return TextBlock(font, text) if look else text


def _format(cell: Any, what: dict[str, Any]) -> None:
    if "number_format" in what:
        cell.number_format = what["number_format"]
    elif what.get("type") in ("date", "datetime"):
        cell.number_format = "yyyy-mm-dd"
    elif isinstance(cell.value, int | float):
        cell.number_format = "General"
    if "font" in what:
        old, look = copy(cell.font), what["font"]
        cell.font = Font(
            name=old.name, sz=look.get("size", old.sz), strike=look.get("strike", False), b=look.get("bold", old.b),
            color=look.get("color", old.color),
        )  # fmt: skip
    if "fill" in what:
        cell.fill = PatternFill("solid", fgColor=what["fill"])
