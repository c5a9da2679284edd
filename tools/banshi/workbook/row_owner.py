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
    for line in changes.told.lines[sheet.title]:
        if line.file and not line.was:
            continue
        if line.file:
            grouped.setdefault(line.file, []).append(line)
        elif file := _owner(sheet, changes, line, owners):
            grouped.setdefault(file.name, []).append(line)
    for name, lines in grouped.items():
        if name in changes.files:
            ListChanges(sheet, changes, changes.files[name], list(_originals(lines))).compare()


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


def _originals(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, copies of a row made new rows: whoever copies a row copies its hidden cells too."""
    first: dict[int, Line] = {}
    for line in lines:
        if line.place is not None:
            untouched = [digest(text) for text in line.texts] == line.was
            if line.place not in first or (untouched and [digest(t) for t in first[line.place].texts] != line.was):
                first[line.place] = line
    for line in lines:
        copied = line.place is not None and first[line.place] is not line
        yield line._replace(place=None, was=[], heads={**line.heads, NUMBER: ""}) if copied else line
