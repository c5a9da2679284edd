"""Columns of the national table, read from `schema/national-exchange.json`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from banshi.source.standard import Standard


class NationalColumn(msgspec.Struct, frozen=True):
    """A column.

    Attributes:
        key: Its name in the national table.
        label: What people call it.
        direction: `both`, `out` (given, but not taken) or `none` (we have nothing to put there).
        form: How a cell and our field become one another; a function of `giving` and of `taking`.
        field: Where the value is in a matter, keys with dots between.
        required: Whether the national platform demands it.
        table: Code table of `schema/tables/`; "" where cells hold words.
        group: Group of the code table.
        reason: Why it is not given, or not taken.
    """

    key: str
    label: str
    direction: str
    form: str = ""
    field: str = ""
    required: bool = False
    table: str = ""
    group: str = ""
    reason: str = ""


class NationalTable(msgspec.Struct, frozen=True):
    """The table as a whole.

    Attributes:
        title, source, note: For those who receive a workbook.
        columns: In the order of the platform.
        codes: Column → our word → its codes, joined by a comma where several stand for one word.
    """

    title: str
    source: str
    note: str
    columns: tuple[NationalColumn, ...]
    codes: Mapping[str, Mapping[str, str]]


def national_table(standard: Standard) -> NationalTable:
    """The table with the codes of its columns."""
    read = standard.national_exchange()
    columns = tuple(msgspec.convert(column, NationalColumn) for column in read["columns"])
    codes = {column.key: _codes(standard.table(column.table), column.group) for column in columns if column.table}
    return NationalTable(read["title"], read["source"], read["note"], columns, codes)


def _codes(table: Mapping[str, Any], group: str) -> dict[str, str]:
    rows = (row for row in table["rows"] if not group or row.get("group") == group)
    return {row["name"]: ",".join(row.get("national", [row["code"]])) for row in rows}
