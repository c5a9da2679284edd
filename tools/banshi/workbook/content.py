"""A workbook's sheets brought together with the columns they were made from, rows with the rows they were."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from banshi.workbook import beside
from banshi.workbook.beside import plain
from banshi.workbook.book import (
    ABOUT,
    ACTION,
    CHECKS,
    CHOICES,
    DIGESTS,
    FORMAT,
    HEIR,
    KEY,
    NUMBER,
    REASON,
    REMOVE,
    heads,
)
from banshi.workbook.cell_problem import CellProblem
from banshi.workbook.cell_text import taken
from banshi.workbook.field_text import Unreadable
from banshi.workbook.file import Opened, Row
from banshi.workbook.rows import layout, split_digests
from banshi.workbook.sheets import Column, Sheet

_OURS = {CHECKS, CHOICES, ABOUT}
_PLAIN = Column((), "")
_NAMES = {
    "基本编码": Column((), "", form="code"),
    HEIR: Column((), "", form="code"),
    "行政区划代码": Column((), "", form="region"),
    "序号": Column((), "", form="count"),
}
_ORDINAL = re.compile(r"第?\s*([0-9]{1,3})\s*(?:[、.．。,，)）条号]|\.0)?")
_ACTIONS = {
    **dict.fromkeys(("删", "删掉", "删去", "删了", "去掉", "移除", "delete", "Delete"), REMOVE),
    **dict.fromkeys(("新增", "增加", "添加", "新加", "加", "修改", "改", "更改", "更新", "变更"), ""),
}
"""What people write to say what they did to a row → what is to be written."""
_MAY_BE_MISSING = (ACTION, REASON, HEIR)
"""Headers that older workbooks do not have."""
_SPOILT = "导出时的核对信息被改过。请用 banshi export xlsx 重新导出，把改动的几格贴过去。"
_HEADER_WITHIN = 6
_DRESSING = re.compile(r"\s|[*＊:：]|[（(](?:必填|选填|必须填写)[)）]")
"""What people put into a header for the looks."""


class Line(NamedTuple):
    """A row of a sheet as somebody left it.

    Attributes:
        number: 1-based row in the workbook.
        file: File it was made from; "" for a new row.
        place: Which row of that file's list it was; None for a new row or a whole file.
        texts: What its fields say, in the order of the sheet's columns.
        was: Digests of what they said when the workbook was made; empty for a new row.
        heads: Header → text of the cells before the fields.
        hidden: Whether it was out of sight.
        copied: Row it is a copy of; 0 for none.
        behind: Which row of its file's list it stands behind, where that is known; -1 for before the first.
    """

    number: int
    file: str
    place: int | None
    texts: list[str]
    was: list[str]
    heads: dict[str, str]
    hidden: bool
    copied: int = 0
    behind: int | None = None

    @property
    def action(self) -> str:
        """What somebody asks to do with it."""
        return "".join(self.heads.get(ACTION, "").split())

    @property
    def removed(self) -> bool:
        """Whether somebody asks to take it away."""
        return self.action == REMOVE


class Told(NamedTuple):
    """What a workbook says.

    Attributes:
        lines: Name of a sheet → its rows.
        places: Name of a sheet → 0-based column of each field.
        lists: (sheet, file) → digest of the list when the workbook was made.
        counts: (sheet, file) → how many rows it had.
        problems: What cannot be read.
        tidied: Cells whose writing was tidied, and how.
        heads: Name of a sheet → header before the fields → its 0-based column.
    """

    lines: dict[str, list[Line]]
    places: dict[str, list[int]]
    lists: dict[tuple[str, str], str]
    counts: dict[tuple[str, str], int]
    problems: list[CellProblem]
    tidied: list[CellProblem]
    heads: dict[str, dict[str, int]]


def told(opened: Mapping[str, Opened], sheets: Sequence[Sheet]) -> Told:
    """Read an opened workbook."""
    found = Told({}, {}, {}, {}, [], [], {})
    checks = [[plain(cell) for cell in row.cells] for row in opened.get(CHECKS, Opened([])).rows]
    if not checks or checks[0][0] != FORMAT:
        said = "没有找到导出时的核对信息，不知道各行原来是什么。请用 banshi export xlsx 重新导出，把改动的几格贴过去。"
        found.problems.append(CellProblem("", 0, None, "", said))
        return found
    layouts = {row[1]: row[2] for row in checks if row[0] == "layout" and len(row) > 2}
    for row in checks:
        if row[0] == "list":
            if len(row) < 5 or not _is_number(row[3]):
                found.problems.append(CellProblem("", 0, None, "", _SPOILT))
                return found
            found.lists[row[1], row[2]], found.counts[row[1], row[2]] = row[4], int(row[3])
    marks = {tuple(row[:-1]): row[-1] for row in checks if row[0] in ("about", "choices", "remarks")}
    if ("about",) in marks:
        found.tidied.extend(beside.on_instructions(opened.get(ABOUT, Opened([])), split_digests(marks["about",])))
    if ("choices",) in marks and CHOICES in opened:
        found.tidied.extend(beside.on_choices(opened[CHOICES], marks["choices",]))
    _strange(opened, sheets, found)
    for sheet in sheets:
        if sheet.title not in opened:
            continue
        if layouts.get(sheet.title) != layout(sheet):
            said = "这张表是按旧的标准导出的，现在的列不一样了。请重新导出，把改动的几格贴过去。"
            found.problems.append(CellProblem(sheet.title, 0, None, "", said))
            continue
        _read(sheet, opened[sheet.title], split_digests(marks.get(("remarks", sheet.title), "")), found)
    return found


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 9


def _header(sheet: Sheet, rows: Sequence[Row]) -> int:
    """Which row has the headers: people put titles above them."""
    wanted = {*heads(sheet), *(column.label for column in sheet.columns)}
    found = [sum(_DRESSING.sub("", plain(cell)) in wanted for cell in row.cells) for row in rows[:_HEADER_WITHIN]]
    return found.index(max(found))


def _strange(opened: Mapping[str, Opened], sheets: Sequence[Sheet], found: Told) -> None:
    known = {sheet.title for sheet in sheets}
    strange = [title for title, sheet in opened.items() if title not in known | _OURS and (sheet.rows or sheet.floats)]
    filled = {title for title, _ in found.lists}
    for sheet in (sheet for sheet in sheets if sheet.title not in opened):
        if not strange and sheet.shape != "file" and sheet.title not in filled:
            said = "这张工作表不见了。它本来就是空的，没有影响；要写的时候请重新导出。"
            found.tidied.append(CellProblem(sheet.title, 0, None, "", said))
            continue
        said = f"多了“{'”“'.join(strange)}”，是不是改了名？请把名称改回“{sheet.title}”，或者重新导出。"
        if not strange:
            said = "缺了整张表，不算删除里面的内容。请撤销删除，或者重新导出，把改动的几格贴过去；要删哪一行，请在“操作”列选“删除”。"
        found.problems.append(CellProblem(sheet.title, 0, None, "", f"没有找到这张工作表。{said}"))
    if all(sheet.title in opened for sheet in sheets):
        for title in strange:
            found.problems.append(
                CellProblem(title, 0, None, "", "不认识这张工作表，里面的内容不会导入。请删掉它再导入。")
            )


def _read(sheet: Sheet, opened: Opened, remarks: list[str], found: Told) -> None:
    if not opened.rows:
        found.problems.append(CellProblem(sheet.title, 0, None, "", "工作表是空的，连表头也没有了。请重新导出。"))
        return
    above = _header(sheet, opened.rows)
    if merged := beside.merged_below(opened, above):
        found.problems.extend(
            CellProblem(sheet.title, 0, None, "", f"单元格 {area} 合并了。请取消合并，每一行都填上自己的内容。")
            for area in merged
        )
        return
    found.tidied.extend(beside.titles(sheet.title, opened, above))
    places = _places(sheet, opened.rows[above], found)
    if places is None:
        return
    found.heads[sheet.title] = {head: places[head] for head in heads(sheet) if head in places}
    found.places[sheet.title] = [places[column.label] for column in sheet.columns]
    found.lines[sheet.title] = lines = []
    labels = {at: label for label, at in places.items()}
    words, shapes = beside.floats(sheet.title, opened, labels)
    found.problems.extend([*words, *beside.outside(sheet.title, opened.rows[above + 1 :], set(labels))])
    found.tidied.extend([*shapes, *beside.on_headers(sheet, opened.rows[above], places, remarks)])
    for row in opened.rows[above + 1 :]:
        found.tidied.extend(beside.remarks(sheet.title, row, labels))
        line = _line(sheet, row, places, opened.hidden, found)
        if line.file or any(line.texts) or any(line.heads.get(head) for head in heads(sheet)[2:]):
            lines.append(line)


def _places(sheet: Sheet, header: Row, found: Told) -> dict[str, int] | None:
    """Header → its 0-based column; None when one is missing, twice or unknown."""
    wanted = [*heads(sheet), *(column.label for column in sheet.columns)]
    names = [_named(sheet, header.number, at, plain(cell), wanted, found) for at, cell in enumerate(header.cells)]
    missing = [label for label in wanted if label not in names and label not in _MAY_BE_MISSING]
    unknown = [at for at, name in enumerate(names) if name and (name not in wanted or names.index(name) != at)]
    for at in unknown:
        twice = names[at] in wanted
        said = f"表头“{names[at]}”出现了两次，重复了。请删掉多出来的这一列。"
        if not twice:
            said = f"不认识表头“{names[at]}”。{f'少了“{missing[0]}”，请改回来。' if missing else '这一列里的内容没有地方写，请删掉这一列。'}"
        found.problems.append(CellProblem(sheet.title, header.number, at, "", said))
    if missing and not unknown:
        said = f"少了“{'”“'.join(missing[:3])}”这一列：表头里没有找到。请把这一列改回来，或者重新导出。"
        found.problems.append(CellProblem(sheet.title, header.number, None, "", said))
    return None if missing or unknown else {name: at for at, name in enumerate(names) if name}


def _named(sheet: Sheet, row: int, at: int, text: str, wanted: Sequence[str], found: Told) -> str:
    """A header, without what somebody put into it for the looks; that is told."""
    bare = _DRESSING.sub("", text)
    if text.strip() in wanted or bare not in wanted:
        return text.strip()
    said = f"表头写成了“{beside.short(text)}”，按“{bare}”读。请照原来的写。"
    found.tidied.append(CellProblem(sheet.title, row, at, bare, said))
    return bare


def _line(sheet: Sheet, row: Row, places: Mapping[str, int], hidden: bool, found: Told) -> Line:
    def text(label: str, column: Column, *, fresh: bool = False) -> str:
        at = places.get(label, len(row.cells))
        value: Any = row.cells[at] if at < len(row.cells) else None
        try:
            text, said = taken(value, column, fresh=fresh)
            if said:
                found.tidied.append(CellProblem(sheet.title, row.number, at, label, said))
            return text
        except Unreadable as error:
            found.problems.append(CellProblem(sheet.title, row.number, at, label, str(error)))
            return ""

    key = text(KEY, _PLAIN)
    file, _, index = key.partition("#")
    before = {label: text(label, _NAMES.get(label, _PLAIN)) for label in heads(sheet)[2:]}
    if (hit := _ORDINAL.fullmatch(before.get(NUMBER, ""))) and hit[1] != before[NUMBER]:
        said = f"写的是“{before[NUMBER]}”，已按“{hit[1]}”读；序号只写数字。"
        found.tidied.append(CellProblem(sheet.title, row.number, places[NUMBER], NUMBER, said))
        before[NUMBER] = hit[1]
    word = "".join(before.get(ACTION, "").split())
    if word in _ACTIONS:
        before[ACTION] = _ACTIONS[word]
        said = (
            f"写的是“{word}”，已按“{REMOVE}”读。" if before[ACTION] else f"写的是“{word}”，这一列不用写这个，没有管它。"
        )
        found.tidied.append(CellProblem(sheet.title, row.number, places[ACTION], ACTION, said))
    texts = [text(column.label, column, fresh=not key) for column in sheet.columns]
    was = split_digests(text(DIGESTS, _PLAIN))
    if key and (len(was) != len(sheet.columns) or (index and not _is_number(index))):
        found.problems.append(
            CellProblem(
                sheet.title,
                row.number,
                None,
                "",
                "隐藏的“行”“校验”两列（灰色的核对信息）被改过，或者这一行是从别的表整行复制来的。"
                "是复制来的，请把内容写进空白的新行，再删掉这一行；不是的，请重新导出，把改动的几格贴过去。",
            )
        )
        was = []
    return Line(row.number, file, int(index) if _is_number(index) else None, texts, was, before, hidden or row.hidden)
