"""Every action a row of the tables may name, and who does it."""

from __future__ import annotations

from typing import Any

from . import book_actions, column_actions, row_actions
from .cell_setting import edit_cell
from .stored import Stored

_BOOK = {
    "cell": edit_cell, "delete_sheet": book_actions.delete_sheet, "copy_sheet": book_actions.copy_sheet,
    "add_sheet": book_actions.add_sheet, "rename_sheet": book_actions.rename_sheet,
    "reorder_sheets": book_actions.reorder_sheets, "add_text_box": book_actions.add_text_box,
    "date1904": book_actions.count_from_1904, "two_sheets": book_actions.set_cells,
    "new_matter": book_actions.new_matter, "huge": book_actions.huge,
}  # fmt: skip
_PAGE = {
    "append_row": row_actions.append, "insert_row": row_actions.insert, "insert_title_row": row_actions.title,
    "delete_row": row_actions.delete, "delete_rows": row_actions.delete, "clear_row": row_actions.clear,
    "move_row": row_actions.move, "copy_row_over": row_actions.copy_over, "copy_row": row_actions.copy_below,
    "hide_rows": row_actions.hide, "filter": row_actions.filter_rows, "sort_rows": row_actions.sort,
    "sort_table": row_actions.sort, "sort_column": row_actions.sort, "sort_one_column": row_actions.sort,
    "sort_range": row_actions.sort, "merge": row_actions.merge, "merge_cells": row_actions.merge,
    "retire": row_actions.retire, "rename_header": column_actions.rename, "swap_headers": column_actions.swap_headers,
    "swap_columns": column_actions.swap_columns, "delete_column": column_actions.delete,
    "copy_column": column_actions.copy, "insert_column": column_actions.insert, "move_column": column_actions.move,
    "hide_columns": column_actions.hide, "fill_down": column_actions.fill_down,
    "fill_series": column_actions.fill_series, "set_column": column_actions.number_again,
    "replace_all": column_actions.replace, "shift_cells_down": column_actions.shift_down,
    "shift_cells_up": column_actions.shift_up,
}  # fmt: skip
NOTHING = {"undo", "save_as", "stale", "yaml_changed_since"}
"""Actions that leave the tables as they are."""


def handle(book: Any, row: dict[str, Any], stored: Stored) -> None:
    """Do to the book what a row says."""
    action = row.get("action", "cell")
    if action in NOTHING:
        return
    if action == "set_cells":
        # Several cells anywhere, or several of one row.
        if "cells" in row:
            book_actions.set_cells(book, row, stored)
        else:
            row_actions.several_values(book[row["sheet"]], row, stored)
    elif action in _BOOK:
        _BOOK[action](book, row, stored)
    else:
        _PAGE[action](book[row.get("sheet", "事项")], row, stored)
