"""What to bring, one row for each line of the list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from banshi.model.material import Alternative, Material
from banshi.model.matter import Matter
from banshi.open_data.cells import cell, joined
from banshi.open_data.tables.table import IDENTITY, NUMBER, Field, Row, Table, View, labelled
from banshi.source.standard import Standard

_KEYS = (
    "original", "copies", "electronic", "check_only", "necessity", "exempt", "when", "first_time_only", "validity",
    "issuer", "basis", "note", "defer.within", "defer.how", "defer.overdue",
)  # fmt: skip


def _fields(standard: Standard) -> list[Field]:
    name = Field(standard["matter"].label(("materials", 0, "name")), 32)
    return [
        *IDENTITY,
        NUMBER,
        name,
        *labelled(standard, "matter", *(f"materials.*.{key}" for key in _KEYS)),
        Field("要不要带", 24),
    ]


def _rows(matter: Matter, view: View) -> Iterator[Row]:
    for number, row in enumerate(matter.materials, 1):
        yield (matter.code, matter.name, str(number), named(row), *map(cell, _values(row)), _bring(row))


def _values(row: Material) -> tuple[Any, ...]:
    defer = row.defer
    return (
        copies(row.original), copies(row.copies), row.electronic, row.check_only, row.necessity, row.exempt, row.when,
        row.first_time_only, row.validity, row.issuer, row.basis, row.note,
        *((defer.within, defer.how, defer.overdue) if defer else ("", "", "")),
    )  # fmt: skip


def _bring(row: Material) -> str:
    """What the applicant has in hand when they come."""
    if row.spared:
        return "不用带"
    if row.shown:
        return "带上，或者出示电子证照"
    return "有就带" if row.necessity == "非必要" else "可以后补" if row.defer else "要带"


def named(row: Material) -> str:
    """A document, or several of which one will do."""
    return row.name or joined(map(_choice, row.any_of), " 或 ")


def _choice(one: str | Alternative) -> str:
    return one if isinstance(one, str) else f"{one.name}（{one.note}）" if one.note else one.name


def copies(count: str | None) -> str:
    """A count of papers; a range is written out, or a spreadsheet takes 1-3 for a day in January."""
    return (count or "").replace("-", "至")


MATERIALS = Table("materials", "申请材料", "每个事项要带的每份材料一行：份数、必要性、要不要带、容缺。", _fields, _rows)
