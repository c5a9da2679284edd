"""What a hand does to columns: renames, adds, copies, moves, hides, fills and takes them away."""

from __future__ import annotations

import re
from typing import Any

from .page import columns, last_row, row_of
from .stored import Stored


def rename(page: Any, row: dict[str, Any], stored: Stored) -> None:
    """Give a column another header."""
    page.cell(1, columns(page)[row["column"]]).value = row.get("to") or row.get("header") or row["name"]


def swap_headers(page: Any, row: dict[str, Any], stored: Stored) -> None:
    """Let two headers change places, and nothing below them."""
    first, second = (columns(page)[name] for name in _pair(row))
    names = page.cell(1, first).value, page.cell(1, second).value
    page.cell(1, second).value, page.cell(1, first).value = names


def swap_columns(page: Any, row: dict[str, Any], stored: Stored) -> None:
    """Let what stands below two headers change places."""
    first, second = (columns(page)[name] for name in _pair(row))
    for number in range(2, last_row(page) + 1):
        held = page.cell(number, first).value, page.cell(number, second).value
        page.cell(number, second).value, page.cell(number, first).value = held


def _pair(row: dict[str, Any]) -> tuple[str, str]:
    first, second = row.get("columns") or row.get("headers") or (row["column"], row.get("with", row.get("other")))
    return first, second


def delete(page: Any, row: dict[str, Any], stored: Stored) -> None:
    """Take a column out."""
    page.delete_cols(columns(page)[row["column"]])


def copy(page: Any, row: dict[str, Any], stored: Stored) -> None:
    """Copy a column behind the last."""
    source, target = columns(page)[row["column"]], max(columns(page).values()) + 1
    for number in range(1, page.max_row + 1):
        page.cell(number, target).value = page.cell(number, source).value


def insert(page: Any, row: dict[str, Any], stored: Stored) -> None:
    """Add a column with a header of one's own, and something below it."""
    names = columns(page)
    at = names[row["after"]] + 1 if "after" in row else names[row["before"]] if "before" in row else page.max_column + 1
    found = [
        (row_of(page, one["row_key"]) if "row_key" in one else 2, one.get("value", (one.get("set") or {}).get("value")))
        if isinstance(one, dict)
        else (int(re.findall(r"\d+", one[0])[0]), one[1])
        for one in row.get("values", row.get("cells", ()))
    ]
    if at <= page.max_column:
        page.insert_cols(at)
    page.cell(1, at).value = row["header"]
    for number, value in found:
        page.cell(number, at).value = value


def move(page: Any, row: dict[str, Any], stored: Stored) -> None:
    """Cut a column and insert it before another one, or behind it."""
    names = columns(page)
    source = names[row["column"]]
    target = names[row["before"]] if "before" in row else names[row["after"]] + 1 if "after" in row else 1
    order = [column for column in range(1, page.max_column + 1) if column != source]
    order.insert(sum(column < target for column in order), source)
    for number in range(1, page.max_row + 1):
        held = [page.cell(number, column).value for column in order]
        for column, value in enumerate(held, 1):
            page.cell(number, column).value = value


def hide(page: Any, row: dict[str, Any], stored: Stored) -> None:
    """Put columns out of sight."""
    for name in row["columns"]:
        page.column_dimensions[page.cell(1, columns(page)[name]).column_letter].hidden = True


def fill_down(page: Any, row: dict[str, Any], stored: Stored) -> None:
    """Drag a limit down until it counts."""
    at = columns(page)[row["column"]]
    for step, number in enumerate(range(2, last_row(page) + 1)):
        page.cell(number, at).value = f"{20 + step}个工作日"


def fill_series(page: Any, row: dict[str, Any], stored: Stored) -> None:
    """Drag something down over some rows."""
    at = columns(page)[row["column"]]
    places = [row_of(page, key) for key in row["row_keys"]]
    series = row.get("series") or [row["value"]] * len(places)
    for number, value in zip(places, series, strict=True):
        page.cell(number, at).value = value


def number_again(page: Any, row: dict[str, Any], stored: Stored) -> None:
    """Number the rows of the sheet from the top."""
    at = columns(page)[row["column"]]
    for number in range(2, last_row(page) + 1):
        page.cell(number, at).value = number - 1


def replace(page: Any, row: dict[str, Any], stored: Stored) -> None:
    """Find and replace in a column, or on the whole sheet."""
    chosen = [columns(page)[row["column"]]] if row.get("column") else range(3, page.max_column + 1)
    for number in range(2, last_row(page) + 1):
        for column in chosen:
            cell = page.cell(number, column)
            if isinstance(cell.value, str):
                cell.value = cell.value.replace(row["old"], row["new"])


def shift_down(page: Any, row: dict[str, Any], stored: Stored) -> None:
    """Insert one cell, so that what is below it in the column moves down."""
    at, start = columns(page)[row["column"]], row_of(page, row["row_key"])
    for number in range(last_row(page), start - 1, -1):
        page.cell(number + 1, at).value = page.cell(number, at).value
    page.cell(start, at).value = None


def shift_up(page: Any, row: dict[str, Any], stored: Stored) -> None:
    """Take one cell out, so that what is below it in the column moves up."""
    at, start = columns(page)[row["column"]], row_of(page, row["row_key"])
    end = last_row(page)
    for number in range(start, end):
        page.cell(number, at).value = page.cell(number + 1, at).value
    page.cell(end, at).value = None
