"""A workbook's sheets brought together with the columns they were made from, rows with the rows they were."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from banshi.exchange.editing.book import ACTION, CHECKS, CHOICES, DIGESTS, FORMAT, KEY, REMOVE, heads
from banshi.exchange.editing.opening import Opened, Row
from banshi.exchange.editing.rows import layout, split_digests
from banshi.exchange.editing.sheets import Column, Sheet
from banshi.exchange.editing.taking import taken
from banshi.exchange.editing.trouble import Trouble
from banshi.exchange.editing.wording import Unreadable

_OURS = {CHECKS, CHOICES, "说明"}
_PLAIN = Column((), "")
_NAME = Column((), "", form="code")


class Line(NamedTuple):
    """A row of a sheet as somebody left it.

    Attributes:
        number: 1-based row in the workbook.
        file: File it was made from; "" for a new row.
        index: Which row of that file's list it was; None for a new row or a whole file.
        texts: What its fields say, in the order of the sheet's columns.
        was: Digests of what they said when the workbook was made; empty for a new row.
        heads: Header → text of the cells before the fields.
        hidden: Whether it was out of sight.
    """

    number: int
    file: str
    index: int | None
    texts: list[str]
    was: list[str]
    heads: dict[str, str]
    hidden: bool

    @property
    def removed(self) -> bool:
        """Whether somebody asks to take it away."""
        return self.heads.get(ACTION, "") == REMOVE


class Told(NamedTuple):
    """What a workbook says.

    Attributes:
        lines: Name of a sheet → its rows.
        places: Name of a sheet → 0-based column of each field.
        lists: (sheet, file) → digest of the list when the workbook was made.
        counts: (sheet, file) → how many rows it had.
        troubles: What cannot be read.
    """

    lines: dict[str, list[Line]]
    places: dict[str, list[int]]
    lists: dict[tuple[str, str], str]
    counts: dict[tuple[str, str], int]
    troubles: list[Trouble]


def told(opened: Mapping[str, Opened], sheets: Sequence[Sheet]) -> Told:
    """Read an opened workbook."""
    found = Told({}, {}, {}, {}, [])
    checks = [[str(cell or "") for cell in row.cells] for row in opened.get(CHECKS, Opened([])).rows]
    if not checks or checks[0][0] != FORMAT:
        said = "没有找到导出时的核对信息，不知道各行原来是什么。请用 banshi export xlsx 重新导出，把改动的几格贴过去。"
        found.troubles.append(Trouble("", 0, None, "", said))
        return found
    layouts = {row[1]: row[2] for row in checks if row[0] == "layout"}
    for row in checks:
        if row[0] == "list":
            found.lists[row[1], row[2]], found.counts[row[1], row[2]] = row[4], int(row[3])
    _strange(opened, sheets, found)
    for sheet in sheets:
        if sheet.title not in opened:
            continue
        if layouts.get(sheet.title) != layout(sheet):
            said = "这张表是按旧的标准导出的，现在的列不一样了。请重新导出，把改动的几格贴过去。"
            found.troubles.append(Trouble(sheet.title, 0, None, "", said))
            continue
        _read(sheet, opened[sheet.title], found)
    return found


def _strange(opened: Mapping[str, Opened], sheets: Sequence[Sheet], found: Told) -> None:
    known = {sheet.title for sheet in sheets}
    strange = [title for title, sheet in opened.items() if title not in known | _OURS and sheet.rows]
    for title in (sheet.title for sheet in sheets if sheet.title not in opened):
        meant = f"多了“{'”“'.join(strange)}”，是不是改了名？" if strange else ""
        found.troubles.append(
            Trouble(title, 0, None, "", f"没有找到这张工作表。{meant}请把名称改回“{title}”，或者重新导出。")
        )
    if all(sheet.title in opened for sheet in sheets):
        for title in strange:
            found.troubles.append(Trouble(title, 0, None, "", "不认识这张工作表，里面的内容不会导入。请删掉它再导入。"))


def _read(sheet: Sheet, opened: Opened, found: Told) -> None:
    found.troubles.extend(
        Trouble(sheet.title, 0, None, "", f"单元格 {area} 合并了。请取消合并，每一行都填上自己的内容。")
        for area in opened.merged
    )
    if not opened.rows or opened.merged:
        if not opened.rows:
            found.troubles.append(Trouble(sheet.title, 0, None, "", "工作表是空的，连表头也没有了。请重新导出。"))
        return
    places = _places(sheet, opened.rows[0], found)
    if places is None:
        return
    found.places[sheet.title] = [places[column.label] for column in sheet.columns]
    found.lines[sheet.title] = lines = []
    for row in opened.rows[1:]:
        line = _line(sheet, row, places, opened.hidden, found)
        if line.file or any(line.texts) or any(line.heads[head] for head in heads(sheet)[2:]):
            lines.append(line)


def _places(sheet: Sheet, header: Row, found: Told) -> dict[str, int] | None:
    """Header → its 0-based column; None when one is missing, twice or unknown."""
    wanted = [*heads(sheet), *(column.label for column in sheet.columns)]
    names = [str(cell or "").strip() for cell in header.cells]
    missing = [label for label in wanted if label not in names]
    unknown = [at for at, name in enumerate(names) if name and (name not in wanted or names.index(name) != at)]
    for at in unknown:
        said = f"不认识表头“{names[at]}”，或者它出现了两次。{f'少了“{missing[0]}”，请改回来。' if missing else '请删掉这一列。'}"
        found.troubles.append(Trouble(sheet.title, header.number, at, "", said))
    if missing and not unknown:
        said = f"第一行没有找到表头“{'”“'.join(missing[:3])}”。请把表头改回来，或者重新导出。"
        found.troubles.append(Trouble(sheet.title, header.number, None, "", said))
    return None if missing or unknown else {name: at for at, name in enumerate(names) if name}


def _line(sheet: Sheet, row: Row, places: Mapping[str, int], hidden: bool, found: Told) -> Line:
    def text(label: str, column: Column) -> str:
        at = places[label]
        value: Any = row.cells[at] if at < len(row.cells) else None
        try:
            return taken(value, column)
        except Unreadable as error:
            found.troubles.append(Trouble(sheet.title, row.number, at, label, str(error)))
            return ""

    key = text(KEY, _PLAIN)
    file, _, index = key.partition("#")
    before = {
        label: text(label, _NAME if label in ("基本编码", "行政区划代码") else _PLAIN) for label in heads(sheet)[2:]
    }
    texts = [text(column.label, column) for column in sheet.columns]
    was = split_digests(text(DIGESTS, _PLAIN))
    if key and (len(was) != len(sheet.columns) or (index and not index.isdigit())):
        found.troubles.append(
            Trouble(sheet.title, row.number, None, "", "隐藏的“行”“校验”两列被改过。请重新导出，把改动的几格贴过去。")
        )
        was = []
    return Line(row.number, file, int(index) if index.isdigit() else None, texts, was, before, hidden or row.hidden)
