"""What somebody put on a sheet beside its table: titles, words outside the columns, comments, texts that float."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from xlsxwriter.utility import xl_cell_to_rowcol

from banshi.workbook.book import ABOUT, CHOICES, remark, squeezed
from banshi.workbook.cell_problem import CellProblem
from banshi.workbook.file import Opened, Row
from banshi.workbook.rows import digest
from banshi.workbook.sheets import Sheet

_SHOWN = 40
"""Characters that are told of what somebody wrote."""
_THREADED = re.compile(r"^\[[^\]]*\].*?(?:注释|批注|Comment|Reply|答复)\s*[:：]\s*", re.S)
"""What Excel puts before a threaded comment, for programs that know only the old sort."""


def plain(cell: Any) -> str:
    """What is seen in a cell, roughly."""
    return "" if cell is None else str(getattr(cell, "shown", getattr(cell, "text", cell)))


def short(text: str) -> str:
    """Words somebody wrote, in one line and not too long."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"


def titles(sheet: str, opened: Opened, header: int) -> Iterator[CellProblem]:
    """Rows above the headers, which are told and passed over.

    Args:
        sheet: Its name.
        opened: What is on it.
        header: Which of its rows has the headers.
    """
    for row in opened.rows[:header]:
        words = [(at, plain(cell)) for at, cell in enumerate(row.cells) if plain(cell).strip()]
        if not words:
            continue
        at, said = words[0]
        yield CellProblem(
            sheet,
            row.number,
            at,
            "",
            f"表头上面多了一行标题“{short(said)}”，没有导入。表头应当在第一行，请把标题行删掉。",
        )


def merged_below(opened: Opened, header: int) -> list[str]:
    """Merged cells of the table itself, without those of titles above it."""
    number = opened.rows[header].number if opened.rows else 0
    return [area for area in opened.merged if xl_cell_to_rowcol(area.partition(":")[2] or area)[0] + 1 >= number]


def outside(sheet: str, rows: list[Row], columns: set[int]) -> list[CellProblem]:
    """Words in columns without a header.

    Args:
        sheet: Its name.
        rows: Those below the headers.
        columns: 0-based columns that have a header.
    """
    found = [
        (row.number, at, plain(cell))
        for row in rows
        for at, cell in enumerate(row.cells)
        if at not in columns and plain(cell).strip()
    ]
    if not found:
        return []
    number, at, text = found[0]
    more = f"（这样的格子一共 {len(found)} 个。）" if len(found) > 1 else ""
    said = f"这一列没有表头，写的“{short(text)}”没有地方放，不会导入。请把要改的内容写进有表头的格子，再把这一格清空。{more}"
    return [CellProblem(sheet, number, at, "", said)]


def remarks(sheet: str, row: Row, labels: Mapping[int, str]) -> Iterator[CellProblem]:
    """Comments on the cells of a row."""
    for at, text in row.remarks.items():
        yield _remark(sheet, row.number, at, labels.get(at, ""), text)


def _remark(sheet: str, row: int, at: int, label: str, text: str) -> CellProblem:
    said = f"有批注“{short(_THREADED.sub('', text.strip()))}”，批注不会导入。要改内容，请写进格子里。"
    return CellProblem(sheet, row, at, label, said)


def on_headers(sheet: Sheet, header: Row, places: Mapping[str, int], was: Sequence[str]) -> Iterator[CellProblem]:
    """Comments on headers that are not those of the export.

    Args:
        sheet: The sheet; header: its headers.
        places: Header → 0-based column.
        was: Digests of what was said on the header of each field; empty where that is not known.
    """
    ours = {places[column.label]: (column, mark) for column, mark in zip(sheet.columns, was, strict=False)}
    for at, text in header.remarks.items():
        column, mark = ours.get(at, (None, ""))
        if was and digest(squeezed(text)) != mark:
            label = column.label if column else ""
            said = text.replace(remark(column), "") if column else text
            yield _remark(sheet.title, header.number, at, label, said.strip() or text)


def on_instructions(opened: Opened, was: Sequence[str]) -> Iterator[CellProblem]:
    """What somebody wrote on the sheet that says how to use the workbook.

    Args:
        opened: What is on it.
        was: Digests of its lines when it was exported.
    """
    for row in opened.rows:
        for at, cell in enumerate(row.cells):
            text = plain(cell).strip()
            ours = at == 0 and row.number <= len(was) and digest(text) == was[row.number - 1]
            if text and not ours:
                said = f"写的“{short(text)}”不会导入，这张表只说明怎样填写。要改内容，请写进别的表里。"
                yield CellProblem(ABOUT, row.number, at, "", said)
        yield from remarks(ABOUT, row, {})
    for one in opened.floats:
        if one.text:
            said = f"文本框里写的“{short(one.text)}”不会导入，这张表只说明怎样填写。要改内容，请写进别的表里。"
            yield CellProblem(ABOUT, one.row, one.column, "", said)


def on_choices(opened: Opened, was: str) -> Iterator[CellProblem]:
    """That somebody changed the hidden sheet of drop-down choices."""
    columns = max((len(row.cells) for row in opened.rows), default=0)
    texts = [plain(row.cells[at]) for at in range(columns) for row in opened.rows if at < len(row.cells)]
    if digest("\n".join(text for text in texts if text)) != was:
        said = "这张隐藏的表只给下拉列表用，改了的内容不会导入。"
        yield CellProblem(CHOICES, 0, None, "", said)


def floats(sheet: str, opened: Opened, labels: Mapping[int, str]) -> tuple[list[CellProblem], list[CellProblem]]:
    """Words that float over the cells, which must not be lost; and pictures and shapes, which are only told."""
    words, shapes = [], []
    for one in opened.floats:
        label = labels.get(one.column, "")
        if one.text:
            said = f"格子上面浮着文本框（图形），里面写着“{short(one.text)}”，不会导入。请把要改的内容写进格子里，再删掉文本框。"
            words.append(CellProblem(sheet, one.row, one.column, label, said))
        else:
            said = "这里放着一张图片或一个图形，不会导入。要改的内容请写成字。"
            shapes.append(CellProblem(sheet, one.row, one.column, label, said))
    return words, shapes
