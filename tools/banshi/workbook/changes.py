"""A workbook to what it changes, file by file."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from banshi.workbook.book import ACTION, HEIR, REASON
from banshi.workbook.cell_problem import CellProblem, folded
from banshi.workbook.comparison import Change, FileChanges, put
from banshi.workbook.content import told
from banshi.workbook.file import open_workbook
from banshi.workbook.file_changes import compare_files
from banshi.workbook.moved_rows import moved_rows
from banshi.workbook.places import Places
from banshi.workbook.row_owner import compare_lists
from banshi.workbook.rows import DataFile, Record, at
from banshi.workbook.sheets import Sheet


class Retiring(NamedTuple):
    """A matter the workbook ends.

    Attributes:
        code: Its code; reason: why it ends.
        successor: Code of the matter in its place; None for none.
        cell: Where that is said; heir: where the successor is.
    """

    code: str
    reason: str
    successor: str | None
    cell: CellProblem
    heir: CellProblem


class Imported(NamedTuple):
    """What a workbook means.

    Attributes:
        changes: One for each file it changes; empty when there are problems.
        problems: Why it cannot be imported.
        left: Rows changed in their files since the export that nobody touched in the workbook.
        created: Files it adds → what they say.
        retired: Matters it ends: code, reason, successor and the cell that says so.
        notes: What was tidied or mended in reading, cell by cell.
        places: Where in the workbook stands what a file says.
    """

    changes: list[Change]
    problems: list[CellProblem]
    left: int = 0
    created: Mapping[str, Record] = MappingProxyType({})
    retired: tuple[Retiring, ...] = ()
    notes: tuple[CellProblem, ...] = ()
    places: Places = Places()


def imported(data: bytes, sheets: Sequence[Sheet], files: Iterable[DataFile]) -> Imported:
    """Compare a workbook with the files it was made from.

    Args:
        data: The workbook.
        sheets: Its sheets, as the standard makes them now.
        files: Every matter and overlay there is now.
    """
    opened, problems = open_workbook(data)
    if problems:
        return Imported([], problems)
    changes = FileChanges({file.name: file for file in files}, told(opened, sheets))
    for sheet in sheets:
        if sorted_apart := moved_rows(sheet, changes.told):
            changes.problems += sorted_apart
        else:
            (compare_files if sheet.shape == "file" else compare_lists)(sheet, changes)
    changes.object_to_replacing()
    retiring = tuple(_retiring(changes))
    order = {sheet.title: number for number, sheet in enumerate(sheets)}
    found = sorted(
        _once(changes.problems, changes.told.problems),
        key=lambda one: (order.get(one.sheet, -1), one.row, one.column or 0, one.said),
    )
    if found:
        return Imported([], folded(found))
    made = {name: _whole(changes, name, sheets) for name in changes.created}
    kept = [changes.changes[name] for name in sorted(changes.changes) if name not in made]
    return Imported(kept, [], changes.left, made, retiring, tuple(changes.notes), changes.places)


def _once(problems: Sequence[CellProblem], unread: Sequence[CellProblem]) -> set[CellProblem]:
    """Problems without what is only said of a cell because it could not be read."""
    dark = {(one.sheet, one.row, one.column) for one in unread if one.column is not None}
    known = set(unread)
    return {one for one in problems if one in known or (one.sheet, one.row, one.column) not in dark}


def _whole(changes: FileChanges, name: str, sheets: Sequence[Sheet]) -> Record:
    """A new file with the rows other sheets have for it."""
    value = copy.deepcopy(changes.created[name])
    for step in changes.changes.get(name, Change(name, [], [])).steps:
        put(value, [str(key) for key in step.path], step.value)
    for sheet in sheets:
        if sheet.file == "matter" and sheet.keep and sheet.path and at(value, sheet.path) is None:
            put(value, sheet.path, [])
    return value


def _retiring(changes: FileChanges) -> Iterator[Retiring]:
    going = {str(file.value.get("code", "")) for _, _, file in changes.retired}
    for sheet, line, file in changes.retired:
        code, reason, heir = (str(one) for one in (file.value.get("code", ""), line.heads[REASON], line.heads[HEIR]))
        if not reason:
            changes.object(sheet, line, f"要取消 {code}，却没有写取消原因。请在“{REASON}”列写明。", head=REASON)
        if heir == code:
            said = f"接替编码写的是“{heir}”，就是要取消的事项自己。请写接替它的事项的编码；没有接替的，请留空。"
            changes.object(sheet, line, said, head=HEIR)
        elif heir in going:
            said = f"接替编码“{heir}”的事项在这张表里也要取消。请写接着办理的事项的编码；没有接替的，请留空。"
            changes.object(sheet, line, said, head=HEIR)
        action, successor = (
            CellProblem(sheet.title, line.number, changes.told.heads[sheet.title].get(head), head, "")
            for head in (ACTION, HEIR)
        )
        yield Retiring(code, reason, heir or None, action, successor)
