"""Writing the workbook: one sheet for whatever repeats, every cell text, what names a file locked."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

from banshi.workbook.rows import DataFile, cells, digest, digests, layout, records
from banshi.workbook.sheets import Column, Sheet

FORMAT = "banshi-1"
"""Of the workbook; the reader refuses others."""

ABOUT = "说明"
CHECKS = "_核对"
CHOICES = "_选项"
KEY, DIGESTS, ACTION = "行", "校验", "操作"
REMOVE = "删除"
RETIRE, REASON, HEIR = "取消", "取消原因", "接替编码"
"""What is written to end a matter: the word in the column of actions, and the two columns beside it."""
NAME, NUMBER = "事项名称", "序号"
_SPARE = 300
"""Empty rows below the last that still have drop-downs."""

_SIGNS = "=+-@＝＋－＠"
_LONGEST_LIST = 255
"""Characters Excel takes for a drop-down written in place."""

_PROTECTED = {
    "format_columns": True, "format_rows": True, "format_cells": True, "sort": True, "autofilter": True,
    "insert_rows": True, "delete_rows": True,
}  # fmt: skip


def heads(sheet: Sheet) -> tuple[str, ...]:
    """Headers before those of the fields: hidden ones, then whose row it is."""
    if sheet.shape == "file":
        return (KEY, DIGESTS, ACTION, REASON, HEIR) if sheet.file == "matter" else (KEY, DIGESTS)
    names = ("基本编码", NAME) if sheet.file == "matter" else ("行政区划代码", "部门")
    return (KEY, DIGESTS, ACTION, *names, NUMBER)


def remark(column: Column) -> str:
    """What is said on the header of a column."""
    return f"{'必填。' if column.required else ''}{column.note}"


def squeezed(text: str) -> str:
    """A text without the blanks and line ends another program may put into it."""
    return "".join(text.split())


def owner(file: DataFile) -> tuple[str, str]:
    """The two cells that say whose row it is."""
    keys = ("code", "name") if file.kind == "matter" else ("region", "department")
    return str(file.value.get(keys[0], "")), str(file.value.get(keys[1], ""))


def workbook(
    sheets: Sequence[Sheet], files: Sequence[DataFile], choices: Mapping[str, Sequence[str]], about: Iterable[str]
) -> bytes:
    """The workbook.

    Args:
        sheets: Its sheets.
        files: What they show.
        choices: Label of a column → texts its drop-down offers beyond the standard's, such as names of documents.
        about: Lines of the first sheet that say how to use it.
    """
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(out, options) as book:
        # The same guides make the same bytes, whenever they are exported.
        book.set_properties({"created": datetime(2000, 1, 1)})
        _Book(book, choices).write(sheets, files, about)
    return out.getvalue()


class _Book:
    """The workbook while it is written."""

    def __init__(self, book: xlsxwriter.Workbook, choices: Mapping[str, Sequence[str]]) -> None:
        self._book = book
        body: dict[str, Any] = {"num_format": "@", "text_wrap": True, "valign": "top", "font_name": "宋体"}
        self._open = book.add_format({**body, "locked": False})
        self._quoted = book.add_format({**body, "locked": False, "quote_prefix": True})
        self._locked = book.add_format({**body, "bg_color": "#EEEEEE"})
        self._head = book.add_format({**body, "bold": True, "bg_color": "#E6EEF8", "bottom": 1})
        self._must = book.add_format({**body, "bold": True, "bg_color": "#FCE8D5", "bottom": 1})
        self._choices = choices
        self._checks: list[tuple[str, ...]] = [(FORMAT,)]

    def write(self, sheets: Sequence[Sheet], files: Sequence[DataFile], about: Iterable[str]) -> None:
        self._about(about)
        made = [(self._book.add_worksheet(sheet.title), sheet) for sheet in sheets]
        places = self._offered()
        for page, sheet in made:
            self._sheet(page, sheet, [file for file in files if file.kind == sheet.file], places)
        checks = self._book.add_worksheet(CHECKS)
        for at, row in enumerate(self._checks):
            for column, text in enumerate(row):
                checks.write_string(at, column, text)
        checks.protect()
        checks.very_hidden()

    def _about(self, about: Iterable[str]) -> None:
        page = self._book.add_worksheet(ABOUT)
        page.set_column(0, 0, 100, self._book.add_format({"text_wrap": True, "valign": "top", "font_name": "宋体"}))
        lines = list(about)
        for at, line in enumerate(lines):
            page.write_string(at, 0, line)
        page.protect()
        self._checks.append(("about", digests(lines)))

    def _offered(self) -> dict[str, str]:
        """Label of a column → where its choices stand, on a sheet of their own."""
        page = self._book.add_worksheet(CHOICES)
        places = {}
        for at, (label, texts) in enumerate(self._choices.items()):
            for row, text in enumerate(texts):
                page.write_string(row, at, text)
            if texts:
                letter = xl_col_to_name(at, col_abs=True)
                places[label] = f"='{CHOICES}'!{letter}$1:{letter}${len(texts)}"
        page.hide()
        self._checks.append(("choices", digest("\n".join(text for texts in self._choices.values() for text in texts))))
        return places

    def _sheet(self, page: Any, sheet: Sheet, files: Sequence[DataFile], places: Mapping[str, str]) -> None:
        before = heads(sheet)
        page.set_column(0, 1, 8, self._locked, {"hidden": True})
        for at, label in enumerate(before):
            page.write_string(0, at, label, self._head)
            if at >= 2:
                page.set_column(at, at, {NAME: 24, NUMBER: 6, ACTION: 6}.get(label, 15), self._open)
        for at, column in enumerate(sheet.columns, len(before)):
            page.set_column(at, at, min(60, column.width), self._open)
            page.write_string(0, at, column.label, self._must if column.required else self._head)
            if note := remark(column):
                page.write_comment(0, at, note, {"x_scale": 2.2, "y_scale": 1 + len(note) / 60})
        last = self._rows(page, sheet, files, len(before))
        self._drop_downs(
            page,
            sheet,
            len(before),
            last + (0 if sheet.file == "overlay" and sheet.shape == "file" else _SPARE),
            places,
        )
        page.freeze_panes(1, len(before) + 2 * (sheet.shape == "file"))
        page.autofilter(0, 0, max(1, last), len(before) + len(sheet.columns) - 1)
        whole = f"A1:{xl_col_to_name(len(before) + len(sheet.columns))}{last + 1}"
        page.ignore_errors({"number_stored_as_text": whole})
        page.protect("", _PROTECTED)
        self._checks.append(("layout", sheet.title, layout(sheet)))
        self._checks.append(("remarks", sheet.title, digests(squeezed(remark(column)) for column in sheet.columns)))

    def _rows(self, page: Any, sheet: Sheet, files: Sequence[DataFile], offset: int) -> int:
        """Write every row; the 0-based last one is returned."""
        at = 0
        for file in files:
            made = [cells(sheet, record) for record in records(sheet, file.value)]
            if sheet.shape != "file" and made:
                everything = digest("\n".join(map(digests, made)))
                self._checks.append(("list", sheet.title, file.name, str(len(made)), everything))
            for number, texts in enumerate(made):
                at += 1
                page.write_string(at, 0, file.name if sheet.shape == "file" else f"{file.name}#{number}", self._locked)
                page.write_string(at, 1, digests(texts), self._locked)
                if sheet.shape != "file":
                    for place, text in enumerate((*owner(file), str(number + 1)), 3):
                        page.write_string(at, place, text, self._locked)
                for place, (column, text) in enumerate(zip(sheet.columns, texts, strict=True), offset):
                    if text:
                        page.write_string(at, place, text, self._style(column, text))
        return at

    def _style(self, column: Column, text: str) -> Any:
        if column.locked:
            return self._locked
        return self._quoted if text[0] in _SIGNS else self._open

    def _drop_downs(self, page: Any, sheet: Sheet, offset: int, last: int, places: Mapping[str, str]) -> None:
        if ACTION in heads(sheet):
            word = RETIRE if sheet.shape == "file" else REMOVE
            page.data_validation(1, 2, max(1, last), 2, {"validate": "list", "source": [word]})
        for at, column in enumerate(sheet.columns, offset):
            said: dict[str, Any] = {"validate": "list", "error_title": column.label[:32]}
            labels = ["是", "否"] if column.kind == "boolean" else [label for _, label in column.options]
            if column.kind in ("boolean", "choice") and len(",".join(labels)) <= _LONGEST_LIST:
                said |= {"source": labels, "error_message": "请从下拉列表里选一个，不适用就留空。"}
            elif column.label in places and column.kind == "text":
                # Others may be typed: the check says afterwards what to do with them.
                said |= {"source": places[column.label], "error_type": "information"}
                said["error_message"] = "这个名称不在字典里，可以先写，导入时会检查。"
            else:
                continue
            page.data_validation(1, at, max(1, last), at, said)
