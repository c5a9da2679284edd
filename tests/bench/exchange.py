"""Writes the workbook of a synthetic project, changes a cell in some rows, takes it back, and prints what it took.

python tests/bench/exchange.py --matters 100 --changed 50
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

import openpyxl
from measuring import measure, median, table
from workshop import BANSHI, make_project


def change(path: Path, wanted: int) -> int:
    """Say something else in one cell of some matters; the rows of the whole workbook are returned."""
    book = openpyxl.load_workbook(path)
    page = book["事项"]
    column = next(cell.column for cell in page[1] if cell.value == "一句话说明")
    for row in range(2, min(page.max_row, wanted + 1) + 1):
        cell = page.cell(row, column)
        cell.value = f"{cell.value}这一句是后来加的。"
    book.save(path)
    return sum(sheet.max_row for sheet in book)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--matters", type=int, default=100)
    parser.add_argument("--changed", type=int, default=50)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        project = make_project(Path(folder) / "project", options.matters)
        path = project / "guides.xlsx"
        written = [measure([*BANSHI, "export", "xlsx"], project) for _ in range(options.runs)]
        rows = change(path, options.changed)
        read = [measure([*BANSHI, "import", path.name, "--dry-run"], project) for _ in range(options.runs)]
    head = ["matters", "rows", "changed", "command", "wall s", "CPU s", "largest MiB", "together MiB"]
    lines = [("export xlsx", written), ("import --dry-run", read)]
    about = (options.matters, rows, options.changed)
    print(table(head, [(*about, name, *median(found)) for name, found in lines]))


if __name__ == "__main__":
    main()
