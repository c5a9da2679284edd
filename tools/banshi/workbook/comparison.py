"""What a workbook wants changed in the files it was made from: nothing where nobody typed anything.

A row is compared with the file as it is now, cell by cell. The digests in the workbook tell who changed a cell: the
person with the workbook, or somebody else in the file since. Where both did, the workbook is refused.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from banshi.model.finding import Path
from banshi.source.remedy import truth
from banshi.workbook.cell_problem import CellProblem
from banshi.workbook.content import Line, Told
from banshi.workbook.edits import Step
from banshi.workbook.field_text import Unreadable
from banshi.workbook.mending import NOTHING_SAID, foreign, mended
from banshi.workbook.places import Cell, Places
from banshi.workbook.rows import DataFile, Record, at, digest
from banshi.workbook.sheets import Column, Sheet

_MANY = 3
"""Rows in which a word is replaced, before that is no correction any more."""
_FREE = ("", "text", "line", "sentences", "limit", "statutory", "period", "option", "citation")
"""Forms of fields that hold words, or have a word of their own for nothing."""
_POINTING = ("同上", "同前", "待定", "待补", "见附件", "详见附件", "〃")
"""Words that say there is something, only not here."""
_SHOWN = 20
"""Rows that are named."""


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


class FileChanges:
    """Collects changes and problems while sheets are compared.

    Args:
        files: Name → what is in the file now.
        told: What the workbook says.
    """

    def __init__(self, files: Mapping[str, DataFile], told: Told) -> None:
        self.files = files
        self.told = told
        self.changes: dict[str, Change] = {}
        self.problems: list[CellProblem] = list(told.problems)
        self.places = Places()
        self.created: dict[str, Record] = {}
        """Files the workbook adds → what they say so far."""
        self.refused: set[str] = set()
        """Codes of new matters that cannot be added; their rows on other sheets need no word of their own."""
        self.retired: list[tuple[Sheet, Line, DataFile]] = []
        """Rows that ask to end their matter."""
        self.notes: list[CellProblem] = list(told.tidied)
        """What was tidied, cell by cell."""
        self._other_words: dict[tuple[str, int, str], list[tuple[Sheet, Line]]] = {}
        """(sheet, field, word) → rows where another word for what stood there already was put."""
        self.left = 0
        """Rows changed in their file since the export that nobody touched in the workbook."""

    def change(self, file: str, made: Sequence[Step], said: str) -> None:
        """Note changes of a file."""
        if made:
            change = self.changes.setdefault(file, Change(file, [], []))
            change.steps.extend(made)
            change.said.append(said)

    def object(self, sheet: Sheet, line: Line, said: str, place: int | None = None, *, head: str = "") -> None:
        """Note what is wrong with a row, with one of its fields, or with a cell before them."""
        self.problems.append(self._cell(sheet, line, said, place, head))

    def note(self, sheet: Sheet, line: Line, said: str, place: int | None = None, *, head: str = "") -> None:
        """Note what is to be told of a row, of one of its fields, or of a cell before them."""
        self.notes.append(self._cell(sheet, line, said, place, head))

    def _cell(self, sheet: Sheet, line: Line, said: str, place: int | None, head: str) -> CellProblem:
        column = None if place is None else self.told.places[sheet.title][place]
        header = "" if place is None else sheet.columns[place].label
        if head:
            column, header = self.told.heads[sheet.title].get(head), head
        return CellProblem(sheet.title, line.number, column, header, said)

    def locate(self, sheet: Sheet, line: Line, file: str, path: Path, typed: Sequence[int]) -> None:
        """Note which cells a row of a file comes from."""
        if path:
            self.places.put(file, path, Cell(sheet.title, line.number, None, "", "", bool(typed)))
        for place, column in enumerate(sheet.columns):
            at = self.told.places[sheet.title][place]
            cell = Cell(sheet.title, line.number, at, column.label, line.texts[place], place in typed)
            self.places.put(file, (*path, *(() if column.path == ("text",) else column.path)), cell)

    def locate_head(self, sheet: Sheet, line: Line, file: str, head: str) -> None:
        """Note a cell before the fields that changes a file, such as the word that takes a row away."""
        cell = Cell(sheet.title, line.number, self.told.heads[sheet.title].get(head), head, line.heads[head])
        self.places.put(file, (head, line.number), cell)

    def was_called(self, file: str, name: str) -> bool:
        """Whether a matter had this name when the workbook was made."""
        for line in self.told.lines.get("事项", ()):
            if line.file == file and line.was:
                return digest(name) in line.was
        return False

    def edited(self, sheet: Sheet, line: Line, record: Record, places: Sequence[int], file: DataFile) -> Record:
        """A row with what was typed into some of its cells."""
        new = copy.deepcopy(record)
        for place in places:
            column = sheet.columns[place]
            if at(record, column.path) is None and self._means_nothing(column, line.texts[place]):
                said = f"写的是“{line.texts[place]}”，按没有填写读；不适用的请留空。"
                self.note(sheet, line, said, place)
                continue
            try:
                before = at(record, column.path)
                value, said = mended(line.texts[place], column, self._questions(file), before)
            except Unreadable as error:
                self.object(sheet, line, str(error), place)
                continue
            if said:
                self.note(sheet, line, said, place)
            if said and value == before and (words := foreign(line.texts[place], column)):
                self._other_words.setdefault((sheet.title, place, words[0]), []).append((sheet, line))
            put(new, column.path, value)
        return new

    def _means_nothing(self, column: Column, text: str) -> bool:
        """Whether a word in a field of a fixed form says that there is nothing, where there was nothing."""
        free = column.kind in ("text", "sentences", "table") and column.form in _FREE
        free = free or (column.kind == "boolean" and truth(text) is not None)
        return not (free or column.required) and NOTHING_SAID.fullmatch(text) is not None and text not in _POINTING

    def object_to_replacing(self) -> None:
        """Refuse a word put in the place of a choice in many rows: to read it as that choice would be to ignore it."""
        for (_, place, word), rows in self._other_words.items():
            if len(rows) < _MANY:
                continue
            (sheet, line), labels = rows[0], "、".join(label for _, label in rows[0][0].columns[place].options)
            numbers = "、".join(str(one.number) for _, one in rows[:_SHOWN])
            said = (
                f"第 {numbers} 行{'' if len(rows) <= _SHOWN else f'等 {len(rows)} 行'}都换成了“{word}”，像是全部替换。"
                f"这一列没有“{word}”，只能写：{labels}。请撤销这一列的替换，或者从下拉列表里选。"
            )
            self.object(sheet, line, said, place)

    def _questions(self, file: DataFile) -> Mapping[str, Sequence[str]]:
        """Questions with their options, those included that the workbook adds."""
        found = {name: list(options) for name, options in file.questions.items()}
        for line in self.told.lines.get("情形", ()):
            code = line.heads.get("基本编码")
            if (line.file == file.name or (code and code == file.value.get("code"))) and line.texts[0]:
                known = found.setdefault(line.texts[0], [])
                names = [option.replace("|", "｜").split("｜")[0].strip() for option in line.texts[1].split("\n")]
                known += [name for name in names if name and name not in known]
        return found


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
