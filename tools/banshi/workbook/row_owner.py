"""Whose list a row of the workbook belongs to: that of the row it was, or of the matter somebody named for a new one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from banshi.workbook.book import NUMBER, heads, owner
from banshi.workbook.comparison import FileChanges
from banshi.workbook.content import Line
from banshi.workbook.list_changes import ListChanges
from banshi.workbook.rows import DataFile, digest
from banshi.workbook.sheets import Sheet


def compare_lists(sheet: Sheet, changes: FileChanges) -> None:
    """Compare a sheet whose rows are items of lists inside files."""
    if sheet.title not in changes.told.lines:
        return
    owners = {owner(file)[0] if sheet.file == "matter" else owner(file): file for file in _files(sheet, changes)}
    grouped: dict[str, list[Line]] = {file: [] for title, file in changes.told.lists if title == sheet.title}
    owned: list[tuple[str, Line]] = []
    for line in with_copies_apart(sheet, changes):
        if line.file and not line.was and not line.copied:
            continue
        if line.place is not None:
            owned.append((line.file, line))
        elif file := _owner(sheet, changes, line, owners):
            owned.append((file.name, line))
    for name, line in _standing(owned):
        grouped.setdefault(name, []).append(line)
    for name, lines in grouped.items():
        if name in changes.files:
            ListChanges(sheet, changes, changes.files[name], lines).compare()


def _files(sheet: Sheet, changes: FileChanges) -> Iterable[DataFile]:
    return (file for file in changes.files.values() if file.kind == sheet.file)


def _owner(sheet: Sheet, changes: FileChanges, line: Line, owners: dict[Any, DataFile]) -> DataFile | None:
    """The file a new row is for."""
    first, second = (line.heads[head] for head in heads(sheet)[3:5])
    file = owners.get(first if sheet.file == "matter" else (first, second))
    if file is None and sheet.file == "matter" and first in changes.refused:
        return None
    if file is None and not first:
        changes.object(
            sheet, line, f"新的一行没有写{heads(sheet)[3]}，不知道是谁的。请照上面的行填写，不要这一行就删掉。"
        )
    elif file is None and sheet.file == "matter":
        changes.object(sheet, line, f"没有编码是“{first}”的事项。请核对编码；是新事项的，请先在“事项”表里加一行。")
    elif file is None:
        changes.object(sheet, line, f"没有“{first}”“{second}”这个单位的本地信息。请核对行政区划代码和部门标识。")
    return file


def with_copies_apart(sheet: Sheet, changes: FileChanges) -> Iterator[Line]:
    """The rows of a sheet, copies made new rows: whoever copies a row copies its hidden cells too."""
    lines = changes.told.lines[sheet.title]
    counts = changes.told.counts
    originals: dict[tuple[str, int | None], Line] = {}
    for line in lines:
        key = (line.file, line.place)
        if line.was and (
            key not in originals or _likeness(sheet, changes, line) > _likeness(sheet, changes, originals[key])
        ):
            originals[key] = line
    for line in lines:
        original = originals.get((line.file, line.place))
        if line.was and line.place is not None and line.place >= counts.get((sheet.title, line.file), 0):
            # From another sheet with the same columns, where its list had more rows.
            yield line._replace(file="", place=None, was=[], heads={**line.heads, NUMBER: ""})
        elif original is None or original is line:
            yield line
        else:
            same_number = line.heads.get(NUMBER) == original.heads.get(NUMBER)
            heads_ = {**line.heads, NUMBER: ""} if same_number else line.heads
            yield line._replace(place=None, was=[], heads=heads_, copied=original.number)


def _likeness(sheet: Sheet, changes: FileChanges, line: Line) -> tuple[bool, bool, bool]:
    """How much a row is the one that was exported: it names whose it is and which, and nobody touched it."""
    file = changes.files.get(line.file)
    first, second = heads(sheet)[3:5]
    whose = (line.heads[first], line.heads[second]) if sheet.file == "overlay" else (line.heads[first],)
    named = file is not None and whose == owner(file)[: len(whose)]
    return named, line.heads[NUMBER] == str((line.place or 0) + 1), [digest(text) for text in line.texts] == line.was


def _standing(owned: Sequence[tuple[str, Line]]) -> Iterator[tuple[str, Line]]:
    """Rows with what new ones stand behind, where somebody put them among the rows of their file."""
    last: tuple[str, int | None] = ("", None)
    sorted_otherwise = set()
    reached: dict[str, int] = {}
    for name, line in owned:
        if line.place is not None:
            if line.place < reached.get(name, 0):
                sorted_otherwise.add(name)
            reached[name] = line.place
    for at, (name, line) in enumerate(owned):
        if line.place is not None:
            last = name, line.place
        elif name not in sorted_otherwise:
            last = name, last[1] if last[0] == name else _before_next(name, owned[at + 1 :])
            line = line._replace(behind=last[1])
        yield name, line


def _before_next(name: str, following: Sequence[tuple[str, Line]]) -> int | None:
    """What a new row stands behind that is above the first row of its file."""
    for other, line in following:
        if other != name:
            return None
        if line.place is not None:
            return line.place - 1
    return None
