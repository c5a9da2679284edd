"""What a workbook wants changed in the files it was made from: nothing where nobody typed anything.

A row is compared with the file as it is now, cell by cell. The digests in the workbook tell who changed a cell: the
person with the workbook, or somebody else in the file since. Where both did, the workbook is refused.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from banshi.exchange.editing.reading import Line, Told
from banshi.exchange.editing.rows import DataFile, Record, cells, digest
from banshi.exchange.editing.sheets import Sheet
from banshi.exchange.editing.steps import Step, steps
from banshi.exchange.editing.trouble import Trouble
from banshi.exchange.editing.wording import Unreadable, understood


class Change(NamedTuple):
    """What a workbook changes in one file.

    Attributes:
        file: Path below `guides/`.
        steps: The changes, to be made in this order.
        said: One sentence for each, for people.
    """

    file: str
    steps: list[Step]
    said: list[str]


class Desk:
    """Collects changes and troubles while sheets are compared.

    Args:
        files: Name → what is in the file now.
        told: What the workbook says.
    """

    def __init__(self, files: Mapping[str, DataFile], told: Told) -> None:
        self.files = files
        self.told = told
        self.changes: dict[str, Change] = {}
        self.troubles: list[Trouble] = list(told.troubles)
        self.left = 0
        """Rows changed in their file since the export that nobody touched in the workbook."""

    def change(self, file: str, made: Sequence[Step], said: str) -> None:
        """Note changes of a file."""
        if made:
            change = self.changes.setdefault(file, Change(file, [], []))
            change.steps.extend(made)
            change.said.append(said)

    def object(self, sheet: Sheet, line: Line, said: str, place: int | None = None) -> None:
        """Note what is wrong with a row, or with one of its fields."""
        column = None if place is None else self.told.places[sheet.title][place]
        header = "" if place is None else sheet.columns[place].label
        self.troubles.append(Trouble(sheet.title, line.number, column, header, said))

    def edited(self, sheet: Sheet, line: Line, record: Record, places: Sequence[int], file: DataFile) -> Record:
        """A row with what was typed into some of its cells."""
        new = copy.deepcopy(record)
        for place in places:
            column = sheet.columns[place]
            try:
                value = understood(line.texts[place], column, self._questions(file))
            except Unreadable as error:
                self.object(sheet, line, str(error), place)
                continue
            put(new, column.path, value)
        return new

    def _questions(self, file: DataFile) -> Mapping[str, Sequence[str]]:
        """Questions with their options, those included that the workbook adds."""
        found = {name: list(options) for name, options in file.questions.items()}
        for line in self.told.lines.get("情形", ()):
            code = line.heads.get("基本编码")
            if (line.file == file.name or (code and code == file.value.get("code"))) and line.texts[0]:
                known = found.setdefault(line.texts[0], [])
                known += [option for option in line.texts[1].split("\n") if option.strip() and option not in known]
        return found


def compare_files(sheet: Sheet, desk: Desk) -> None:
    """Compare a sheet whose rows are whole files."""
    seen: dict[str, Line] = {}
    for line in desk.told.lines.get(sheet.title, ()):
        if not line.file:
            desk.object(
                sheet,
                line,
                "这是新的一行。新事项不能在表格里加，请用 banshi new 建立，或者在网站的“填写新指南”页填写。",
            )
        elif line.file in seen:
            desk.object(
                sheet, line, f"和第 {seen[line.file].number} 行是同一份文件（{line.file}）。请删掉多出来的一行。"
            )
        elif line.file not in desk.files:
            desk.object(sheet, line, f"文件 {line.file} 现在没有了，多半已经改名或取消。请重新导出。")
        else:
            seen[line.file] = line
            if line.was:
                _compare_file(sheet, desk, line, desk.files[line.file])
    if sheet.title in desk.told.lines:
        expected = {line.file for lines in desk.told.lines.values() for line in lines if line.file}
        # Rows that were all deleted are known only from the lists the workbook began with.
        expected |= {name for _, name in desk.told.lists}
        for name in sorted(expected - set(seen)):
            if (file := desk.files.get(name)) and file.kind == sheet.file:
                said = f"少了 {name} 这一行，别的表里却还有它。事项不能在表格里删除，取消事项请用 banshi retire。请把这一行补回来，或者重新导出。"
                desk.troubles.append(Trouble(sheet.title, 0, None, "", said))


def _compare_file(sheet: Sheet, desk: Desk, line: Line, file: DataFile) -> None:
    now = cells(sheet, file.value)
    typed = typed_places(line, now)
    if not typed:
        desk.left += moved(line, now)
        return
    if moved(line, now):
        for place in typed:
            desk.object(sheet, line, stale(line.texts[place], now[place]), place)
        return
    for place in typed:
        if sheet.columns[place].locked:
            desk.object(
                sheet, line, f"这一列只供查看，不能在表格里把“{now[place]}”改成“{line.texts[place]}”。请改回来。", place
            )
    if line.hidden:
        desk.object(sheet, line, "这一行是隐藏的（或者被筛选掉了），里面却有改动。请取消隐藏和筛选，看清楚以后再导入。")
        return
    new = desk.edited(sheet, line, file.value, typed, file)
    desk.change(file.name, list(steps(file.value, new)), "\n".join(said(sheet, line, now, place) for place in typed))


def typed_places(line: Line, now: Sequence[str]) -> list[int]:
    """Cells somebody typed something into that the file does not say already."""
    told = zip(line.texts, now, line.was, strict=True)
    return [place for place, (text, current, was) in enumerate(told) if text != current and digest(text) != was]


def moved(line: Line, now: Sequence[str]) -> bool:
    """Whether the file says something else than when the workbook was made, and than the workbook says now."""
    told = zip(line.texts, now, line.was, strict=True)
    return any(digest(current) != was and text != current for text, current, was in told)


def stale(text: str, current: str) -> str:
    """Why a cell is refused whose row has changed in the file."""
    return (
        f"表格里写的是“{short(text)}”，文件里现在是“{short(current)}”，导出以后文件已经有人改过。"
        "请重新导出，在新表里再改。"
    )


def said(sheet: Sheet, line: Line, now: Sequence[str], place: int) -> str:
    """A change of a cell, for people."""
    old, new = short(now[place]), short(line.texts[place])
    return f"{sheet.title} 第 {line.number} 行 {sheet.columns[place].label}：“{old}” → “{new}”"


def short(text: str) -> str:
    """A text in one line, not too long for a message."""
    line = text.replace("\n", " / ")
    return line if len(line) <= 60 else line[:59] + "…"


def put(record: Record, path: Sequence[str], value: Any) -> None:
    """Set what stands at a path, or take it away; maps that become empty go with it."""
    key, *rest = path
    if not rest:
        if value is None:
            record.pop(key, None)
        else:
            record[key] = value
        return
    inner = record.setdefault(key, {})
    put(inner, rest, value)
    if not inner:
        del record[key]
