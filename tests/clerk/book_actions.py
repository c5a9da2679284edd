"""What a hand does to the whole workbook: adds, copies, renames, orders and deletes sheets, floats texts over them."""

from __future__ import annotations

from typing import Any

from openpyxl.utils import column_index_from_string
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from .cell_setting import edit_cell, set_cell
from .page import columns, row_of
from .row_actions import append
from .stored import Stored


def delete_sheet(book: Any, row: dict[str, Any], stored: Stored) -> None:
    """Delete a sheet."""
    del book[row["sheet"]]


def copy_sheet(book: Any, row: dict[str, Any], stored: Stored) -> None:
    """Copy a sheet and edit the copy."""
    page = book.copy_worksheet(book[row["sheet"]])
    page.title = row["name"]
    for edit in row.get("cells") or [row["edit"]]:
        edit_cell(book, {**edit, "sheet": row["name"]}, stored)


def add_sheet(book: Any, row: dict[str, Any], stored: Stored) -> None:
    """Add a sheet of one's own, with words on it or none."""
    page = book.create_sheet(row.get("name") or row.get("title") or row.get("to") or row["sheet"])
    if text := row.get("text"):
        page.cell(1, 1).value = text
    cells = row.get("cells") or row.get("values") or row.get("rows") or ()
    for number, line in enumerate(cells if not isinstance(cells, dict) else [cells], 1):
        for column, value in enumerate(line.values() if isinstance(line, dict) else _listed(line), 1):
            page.cell(number, column).value = value if not isinstance(value, dict) else str(value)


def _listed(line: Any) -> list[Any]:
    return line if isinstance(line, list) else [line]


def rename_sheet(book: Any, row: dict[str, Any], stored: Stored) -> None:
    """Give a sheet another name."""
    book[row["sheet"]].title = row.get("to") or row["name"]


def reorder_sheets(book: Any, row: dict[str, Any], stored: Stored) -> None:
    """Put some sheets first."""
    first = [book[name] for name in row["order"]]
    book._sheets = [*first, *(sheet for sheet in book._sheets if sheet not in first)]


def add_text_box(book: Any, row: dict[str, Any], stored: Stored) -> None:
    """Float a text over the cells."""
    page = book[row["sheet"]]
    number = row_of(page, row["row_key"]) if row.get("row_key") else row.get("row", 2)
    column = columns(page)[row["column"]] if row.get("column") else 6
    if cell := row.get("cell") or row.get("anchor"):
        letters = cell.rstrip("0123456789")
        number, column = int(cell[len(letters) :]), column_index_from_string(letters)
    stored.float_text(row["sheet"], number, column, row["text"])


def count_from_1904(book: Any, row: dict[str, Any], stored: Stored) -> None:
    """Save with the calendar of old Macs."""
    book.epoch = CALENDAR_MAC_1904


def set_cells(book: Any, row: dict[str, Any], stored: Stored) -> None:
    """Edit several cells, each found before any is edited."""
    found = []
    for one in row.get("cells") or row["edits"]:
        page = book[one.get("sheet") or row["sheet"]]
        found.append((page.cell(row_of(page, one["row_key"]), columns(page)[one["column"]]), one["set"]))
    for cell, what in found:
        set_cell(cell, what, stored)


def new_matter(book: Any, row: dict[str, Any], stored: Stored) -> None:
    """Append rows on several sheets: the matter's own where it stands apart, and what belongs to it."""
    for one in [row] * ("values" in row) + row["rows"]:
        append(book[one["sheet"]], one, stored)


def huge(book: Any, row: dict[str, Any], stored: Stored) -> None:
    """Use a sheet to its end, to the right or down."""
    if "columns" in row:
        book[row["sheet"]].cell(2, row["columns"]).value = "x"
    if "rows" in row:
        stored.lengthen(row["sheet"], row["rows"])
