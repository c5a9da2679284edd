"""Workbooks for tests: made from guides, edited the way a person does, compared with the guides again."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import openpyxl

from banshi.source.files import Project
from banshi.source.standard import Standard
from banshi.workbook.book import workbook
from banshi.workbook.changes import Imported, imported
from banshi.workbook.edits import patched
from banshi.workbook.guides import data_files
from banshi.workbook.sheets import sheets
from tests.projects import ROOT

STANDARD = Standard(ROOT / "schema")
SHEETS = sheets(STANDARD)
MATTER = "matters/gongan/990709901000.yml"
CODE = "990709901000"


def made(root: Path) -> bytes:
    """The workbook of a project."""
    files, unread = data_files(Project(root))
    assert unread == []
    return workbook(SHEETS, files, {"材料名称": ["居民身份证"]}, ["说明"])


class Edited:
    """A workbook in a person's hands."""

    def __init__(self, data: bytes) -> None:
        self.book = openpyxl.load_workbook(io.BytesIO(data))

    def column(self, sheet: str, label: str) -> int:
        """1-based column of a header."""
        return next(cell.column for cell in self.book[sheet][1] if cell.value == label)

    def row(self, sheet: str, key: str) -> int:
        """1-based row made from a row of a file."""
        page = self.book[sheet]
        return next(row for row in range(2, page.max_row + 1) if page.cell(row, 1).value == key)

    def type(self, sheet: str, key: str, label: str, value: Any) -> None:
        """Type something into a cell."""
        self.book[sheet].cell(self.row(sheet, key), self.column(sheet, label)).value = value

    def add(self, sheet: str, **cells: Any) -> int:
        """Write a new row below the last."""
        page = self.book[sheet]
        row = page.max_row + 1
        for label, value in cells.items():
            page.cell(row, self.column(sheet, label)).value = value
        return row

    def delete(self, sheet: str, key: str) -> None:
        """Take a row out."""
        self.book[sheet].delete_rows(self.row(sheet, key))

    @property
    def data(self) -> bytes:
        """The workbook, saved."""
        out = io.BytesIO()
        self.book.save(out)
        return out.getvalue()


def compared(root: Path, data: bytes) -> Imported:
    """What a workbook means for a project."""
    return imported(data, SHEETS, data_files(Project(root))[0])


def after(root: Path, result: Imported) -> dict[str, str]:
    """Texts of the files that would change."""
    assert result.problems == []
    texts = {}
    for change in result.changes:
        schema = STANDARD["matter" if change.file.startswith("matters/") else "overlay"]
        data = patched((root / "guides" / change.file).read_bytes(), schema, change.steps)
        texts[change.file] = data.decode()
    return texts
