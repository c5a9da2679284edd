"""What to bring, one row for each line of the list."""

from __future__ import annotations

from collections.abc import Iterator

from banshi.exchange.cells import cell, joined
from banshi.exchange.tables.table import IDENTITY, NUMBER, Field, Row, Table, View, labelled
from banshi.model.matter import Material, Matter
from banshi.source.standard import Standard

_KEYS = (
    "original", "copies", "electronic", "check_only", "necessity", "exempt", "when", "first_time_only", "validity",
    "issuer", "basis", "note", "defer.within", "defer.how", "defer.overdue",
)  # fmt: skip


def _fields(standard: Standard) -> list[Field]:
    name = Field(standard["matter"].label(("materials", 0, "name")), 32)
    return [*IDENTITY, NUMBER, name, *labelled(standard, "matter", *(f"materials.*.{key}" for key in _KEYS))]


def _rows(matter: Matter, view: View) -> Iterator[Row]:
    for number, row in enumerate(matter.materials, 1):
        yield (matter.code, matter.name, str(number), named(row), *map(cell, _values(row)))


def _values(row: Material) -> tuple:
    defer = row.defer
    return (
        copies(row.original), copies(row.copies), row.electronic, row.check_only, row.necessity, row.exempt, row.when,
        row.first_time_only, row.validity, row.issuer, row.basis, row.note,
        *((defer.within, defer.how, defer.overdue) if defer else ("", "", "")),
    )  # fmt: skip


def named(row: Material) -> str:
    """A document, or several of which one will do."""
    return row.name or joined(row.any_of, " 或 ")


def copies(count: str | None) -> str:
    """A count of papers; a range is written out, or a spreadsheet takes 1-3 for a day in January."""
    return (count or "").replace("-", "至")


MATERIALS = Table("materials", "申请材料", "每个事项要带的每份材料一行：份数、必要性、免提交、容缺。", _fields, _rows)
