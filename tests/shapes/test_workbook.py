"""What a guide says is the same after a trip through the workbook, cell by cell and file by file."""

from __future__ import annotations

from typing import Any

import pytest

from banshi.source.files import Project
from banshi.source.reader import read
from banshi.workbook.changes import imported
from banshi.workbook.comparison import put
from banshi.workbook.field_text import understood
from banshi.workbook.guides import data_files
from banshi.workbook.rows import DataFile, Record, at, cells, records, written
from banshi.workbook.sheets import sheets
from tests.workbook.edited import made

from .conftest import FILES, GUIDES, STANDARD

SHEETS = [sheet for sheet in sheets(STANDARD) if sheet.file == "matter"]


def rebuilt(value: dict[str, Any]) -> dict[str, Any]:
    """The guide as it is made again from nothing but the texts of its cells."""
    file = DataFile("x", "matter", value)
    found: dict[str, Any] = {}
    for sheet in SHEETS:
        made_again = []
        for record in records(sheet, value):
            row: Record = {}
            for column, text in zip(sheet.columns, cells(sheet, record), strict=True):
                if text:
                    put(row, column.path, understood(text, column, file.questions))
            made_again.append(row)
        if sheet.shape == "file":
            found |= made_again[0]
        elif sheet.shape == "map":
            if made_again:
                found[sheet.path[0]] = {row["name"]: written(sheet, row) for row in made_again}
        elif made_again or at(value, sheet.path) is not None:
            put(found, sheet.path, [written(sheet, row) for row in made_again])
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_guide_made_from_its_cells_is_the_guide(path):
    value = read(path.read_text(encoding="utf-8")).value
    again = rebuilt(value)
    for one in (value, again):
        STANDARD["matter"].coerce(one)
    assert same(again) == same(value)


def same(value: Any) -> Any:
    """A value with counts and numbers as texts: whether `1` stands in quotes means nothing."""
    if isinstance(value, dict):
        return {key: same(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [same(inner) for inner in value]
    return str(value)


def test_an_untouched_workbook_changes_nothing(root):
    files, _ = data_files(Project(root))
    found = imported(made(root), sheets(STANDARD), files)
    assert (found.changes, found.problems, found.left) == ([], [], 0)
    assert len(files) > len(list(GUIDES.glob("matters/*/*.yml")))
