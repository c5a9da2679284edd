"""What a hand does to rows: adds, inserts, moves, copies, clears, hides and takes them away."""

from __future__ import annotations

from typing import Any

from openpyxl.utils import column_index_from_string

from .cell_setting import set_cell
from .page import columns, last_row, put_values, row_of, values_of
from .stored import Stored


def append(page: Any, row: dict[str, Any], stored: Stored) -> None:
    """Write below the last row, perhaps some rows further down."""
    number = last_row(page) + 1 + row.get("blank_rows_before", row.get("skip_rows", 0))
    _write(page, number, row.get("values", row.get("cells", {})), stored)


def insert(page: Any, row: dict[str, Any], stored: Stored) -> None:
    """Insert a row before another one, with something in it or not."""
    key = row.get("before_row_key") or row.get("before")
    after = row.get("after_row_key") or row.get("after")
    number = row.get("at_row") or (row_of(page, key) if key else row_of(page, after) + 1)
    page.insert_rows(number)
    for letter, value in row.get("cells_by_column", {}).items():
        page.cell(number, column_index_from_string(letter)).value = value
    values = row.get("values", row.get("cells", {}))
    if values:
        _write(page, number, values, stored)


def title(page: Any, row: dict[str, Any], stored: Stored) -> None:
    """Put a title above the headers."""
    width = page.max_column
    page.insert_rows(1)
    page.cell(1, 1).value = row["text"]
    if row.get("merged", True):
        page.merge_cells(start_row=1, end_row=1, start_column=1, end_column=width)


def delete(page: Any, row: dict[str, Any], stored: Stored) -> None:
    """Take whole rows out of the sheet."""
    keys = row.get("row_keys") or [row["row_key"]]
    for number in sorted((row_of(page, key) for key in keys), reverse=True):
        page.delete_rows(number)


def clear(page: Any, row: dict[str, Any], stored: Stored) -> None:
    """Empty a row that stays."""
    for key in row.get("row_keys") or [row["row_key"]]:
        put_values(page, row_of(page, key), [None] * page.max_column)


def move(page: Any, row: dict[str, Any], stored: Stored) -> None:
    """Cut a row and insert it before another one."""
    number, before = row_of(page, row["row_key"]), row_of(page, row["before_row_key"])
    values = values_of(page, number)
    page.delete_rows(number)
    page.insert_rows(before - (number < before))
    put_values(page, before - (number < before), values)


def copy_over(page: Any, row: dict[str, Any], stored: Stored) -> None:
    """Paste a row over another one."""
    put_values(page, row_of(page, row["to_row_key"]), values_of(page, row_of(page, row["from_row_key"])))


def copy_below(page: Any, row: dict[str, Any], stored: Stored) -> None:
    """Insert a copy of a row below it, perhaps with something else in it."""
    number = row_of(page, row.get("row_key") or row["from_row_key"])
    values = values_of(page, number)
    page.insert_rows(number + 1)
    put_values(page, number + 1, values)
    if written := row.get("values"):
        _write(page, number + 1, written, stored)


def hide(page: Any, row: dict[str, Any], stored: Stored) -> None:
    """Put rows out of sight."""
    for key in row.get("row_keys") or [row["row_key"]]:
        page.row_dimensions[row_of(page, key)].hidden = True


def filter_rows(page: Any, row: dict[str, Any], stored: Stored) -> None:
    """Filter by a column, so that the other rows are out of sight."""
    at = columns(page)[row["column"]]
    shown = row.get("shows", row.get("keep"))
    shown = shown if isinstance(shown, list) else [shown]
    for number in range(2, last_row(page) + 1):
        if page.cell(number, at).value not in shown:
            page.row_dimensions[number].hidden = True
    page.auto_filter.add_filter_column(at - 1, [str(one) for one in shown])


def sort(page: Any, row: dict[str, Any], stored: Stored) -> None:
    """Sort whole rows, some columns, or only some of the rows, by a column."""
    names = columns(page)
    whole = row["action"] in ("sort_rows", "sort_table")
    if row.get("columns") and not whole:
        chosen = [names[name] for name in row["columns"]]
    elif row.get("from_column"):
        start = row["from_column"]
        first = column_index_from_string(start) if start.isascii() and start not in names else names[start]
        chosen = list(range(first, page.max_column + 1))
    elif row.get("column") and not whole:
        chosen = [names[row["column"]]]
    else:
        chosen = list(range(1, page.max_column + 1))
    by = names[row["by"]] if "by" in row else chosen[0]
    numbers = list(range(2, last_row(page) + 1))
    if row.get("row_keys"):
        numbers = sorted(row_of(page, key) for key in row["row_keys"])
    elif row.get("rows"):
        numbers = list(range(row["rows"][0], row["rows"][-1] + 1))
    order = sorted(
        numbers,
        key=lambda number: str(page.cell(number, by).value or "\uffff"),
        reverse=row.get("order") in ("desc", "descending"),
    )
    held = [[page.cell(number, column).value for column in chosen] for number in order]
    for number, values in zip(numbers, held, strict=True):
        for column, value in zip(chosen, values, strict=True):
            page.cell(number, column).value = value


def merge(page: Any, row: dict[str, Any], stored: Stored) -> None:
    """Merge cells of a row, or of a column over several rows."""
    names = row.get("columns") or [row["column"]]
    across = sorted(columns(page)[name] for name in names)
    down = sorted(row_of(page, key) for key in row.get("row_keys") or [row["row_key"]])
    page.merge_cells(start_row=down[0], end_row=down[-1], start_column=across[0], end_column=across[-1])


def retire(page: Any, row: dict[str, Any], stored: Stored) -> None:
    """End a matter as the first sheet says."""
    number, names = row_of(page, row["row_key"]), columns(page)
    for header, value in (("操作", "取消"), ("取消原因", row["reason"]), ("接替编码", row["successor"])):
        page.cell(number, names[header]).value = value or None


def several_values(page: Any, row: dict[str, Any], stored: Stored) -> None:
    """Type into several cells of a row."""
    _write(page, row_of(page, row["row_key"]), row["values"], stored)


def _write(page: Any, number: int, values: dict[str, Any], stored: Stored) -> None:
    names = columns(page)
    for header, value in values.items():
        if value not in ("", None):
            set_cell(page.cell(number, names[header]), value, stored)
