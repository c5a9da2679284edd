"""What a hand does to a whole table of the workbook: rows inserted, copied, moved and cleared, columns and sheets."""

from __future__ import annotations

from typing import Any


def columns(page: Any) -> dict[str, int]:
    """Header → column."""
    return {str(cell.value): cell.column for cell in page[1] if cell.value is not None}


def row_of(page: Any, key: dict[str, str]) -> int:
    """The only row whose shown values are those of the key."""
    at = columns(page)
    fits = [
        number
        for number in range(2, page.max_row + 1)
        if all(str(page.cell(number, at[name]).value or "") == value for name, value in key.items())
    ]
    assert len(fits) == 1, (key, fits)
    return fits[0]


def _last(page: Any) -> int:
    return max(number for number in range(1, page.max_row + 1) if page.cell(number, 1).value)


def _append(page: Any, row: dict[str, Any]) -> None:
    at, number = columns(page), _last(page) + 1 + row.get("blank_rows_before", 0)
    for header, value in row["values"].items():
        page.cell(number, at[header]).value = value


def _shift(page: Any, row: dict[str, Any]) -> None:
    column, start = columns(page)[row["column"]], row_of(page, row["row_key"])
    for number in range(_last(page), start - 1, -1):
        page.cell(number + 1, column).value = page.cell(number, column).value
    page.cell(start, column).value = None


def _sorted(page: Any, row: dict[str, Any]) -> None:
    whole = row["action"] == "sort_table"
    by = columns(page)[row["by"] if whole else row["column"]]
    chosen = range(1, page.max_column + 1) if whole else [by]
    numbers = range(2, _last(page) + 1)
    order = sorted(numbers, key=lambda number: str(page.cell(number, by).value or ""))
    held = [[page.cell(number, column).value for column in chosen] for number in order]
    for number, values in zip(numbers, held, strict=True):
        for column, value in zip(chosen, values, strict=True):
            page.cell(number, column).value = value


def _fill(page: Any, row: dict[str, Any]) -> None:
    column = columns(page)[row["column"]]
    places = [row_of(page, key) for key in row["row_keys"]]
    for number, value in zip(places, row["series"], strict=True):
        page.cell(number, column).value = value


def _cells(page: Any, row: dict[str, Any]) -> None:
    number, at = row_of(page, row["row_key"]), columns(page)
    for header, value in row["values"].items():
        page.cell(number, at[header]).value = value


def _hidden(page: Any, row: dict[str, Any]) -> None:
    for key in row.get("row_keys", ()):
        page.row_dimensions[row_of(page, key)].hidden = True
    for name in row.get("columns", ()):
        page.column_dimensions[page.cell(1, columns(page)[name]).column_letter].hidden = True


def _title(page: Any, row: dict[str, Any]) -> None:
    width = page.max_column
    page.insert_rows(1)
    page.cell(1, 1).value = row["text"]
    page.merge_cells(start_row=1, end_row=1, start_column=1, end_column=width)


def _column(page: Any, row: dict[str, Any]) -> None:
    at = page.max_column + 1
    page.cell(1, at).value = row["header"]
    for one in row["values"]:
        page.cell(row_of(page, one["row_key"]), at).value = one["value"]


def _numbered(page: Any, row: dict[str, Any]) -> None:
    for number in range(2, _last(page) + 1):
        page.cell(number, columns(page)[row["column"]]).value = number - 1


def _moved(page: Any, row: dict[str, Any]) -> None:
    number, before = row_of(page, row["row_key"]), row_of(page, row["before_row_key"])
    values = [page.cell(number, column).value for column in range(1, page.max_column + 1)]
    page.delete_rows(number)
    page.insert_rows(before)
    for column, value in enumerate(values, 1):
        page.cell(before, column).value = value


def _copied(page: Any, row: dict[str, Any]) -> None:
    source, target = row_of(page, row["from_row_key"]), row_of(page, row["to_row_key"])
    for column in range(1, page.max_column + 1):
        page.cell(target, column).value = page.cell(source, column).value


def _replaced(page: Any, row: dict[str, Any]) -> None:
    column = columns(page)[row["column"]]
    for number in range(2, _last(page) + 1):
        cell = page.cell(number, column)
        if isinstance(cell.value, str):
            cell.value = cell.value.replace(row["old"], row["new"])


def _cleared(page: Any, row: dict[str, Any]) -> None:
    number = row_of(page, row["row_key"])
    for column in range(1, page.max_column + 1):
        page.cell(number, column).value = None


_TABLE = {
    "append_row": _append, "shift_cells_down": _shift, "sort_table": _sorted, "sort_one_column": _sorted,
    "fill_series": _fill, "set_cells": _cells, "hide_rows": _hidden, "hide_columns": _hidden, "insert_title_row": _title,
    "insert_column": _column, "set_column": _numbered, "move_row": _moved, "copy_row_over": _copied,
    "replace_all": _replaced, "clear_row": _cleared,
}  # fmt: skip
_OWN_KEYS = {"append_row": "values", "insert_column": "values", "hide_rows": "row_keys", "sort_table": "by"}
"""Actions that other rows write in another way."""


def handled(book: Any, row: dict[str, Any]) -> bool:
    """Do to the book what a row says; False where this module does not know how."""
    action = row.get("action", "")
    if action == "delete_sheet":
        del book[row["sheet"]]
    elif action == "copy_sheet":
        page = book.copy_worksheet(book[row["sheet"]])
        page.title = row["name"]
        edit = row["edit"]
        page.cell(row_of(page, edit["row_key"]), columns(page)[edit["column"]]).value = edit["set"]["value"]
    elif action == "rename_header" and "header" in row:
        page = book[row["sheet"]]
        page.cell(1, columns(page)[row["column"]]).value = row["header"]
    elif action in _TABLE and _OWN_KEYS.get(action, "sheet") in row:
        _TABLE[action](book[row["sheet"]], row)
    else:
        return False
    return True
