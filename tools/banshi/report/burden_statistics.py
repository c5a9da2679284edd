"""What departments ask of citizens, matter by matter on average, so that they can be compared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from banshi.model.limit import parse_limit
from banshi.model.matter import Matter
from banshi.report.text import width


class Asked(NamedTuple):
    """What one matter asks.

    Attributes:
        department: Its identifier.
        materials: Rows of papers, those of every situation counted.
        copies: Originals and copies together; of a range the larger number.
        trips: To the office.
        days: Promised working days; None where the matter sets no limit.
        charged: Whether it has fees.
        conditions: How many.
        exempt, shown, deferrable: Rows that need not be brought, may be shown on the phone, or may follow later.
    """

    department: str
    materials: int
    copies: int
    trips: int
    days: float | None
    charged: bool
    conditions: int
    exempt: int
    shown: int
    deferrable: int


def asked(matter: Matter) -> Asked:
    """Count one matter."""
    limit = parse_limit(matter.time_limit.promised)
    rows = matter.materials
    return Asked(
        matter.department,
        len(rows),
        sum(_most(row.original) + _most(row.copies) for row in rows),
        matter.trip_count,
        limit.working_days if limit.exists else None,
        bool(matter.fees),
        len(matter.conditions.items),
        sum(row.spared for row in rows),
        sum(row.shown for row in rows),
        sum(row.necessity == "容缺后补" for row in rows),
    )


class Burdens(NamedTuple):
    """What the matters of one department ask, on average. Shares are from 0 to 1; None where there is nothing to divide.

    Attributes:
        name: The department, or 全市.
        matters: How many.
        materials, copies, trips, days, conditions: For one matter.
        charged: Share of matters with fees.
        exempt, shown, deferrable: Share of the rows of papers.
    """

    name: str
    matters: int
    materials: float | None
    copies: float | None
    trips: float | None
    days: float | None
    conditions: float | None
    charged: float | None
    exempt: float | None
    shown: float | None
    deferrable: float | None


TITLES = ("部门", "事项", "材料", "份数", "跑动", "天数", "条件", "收费", "不用带", "亮证", "容缺")
_SHARES = ("charged", "exempt", "shown", "deferrable")
_NOTE = (
    "每个事项平均：材料几项、共几份、到现场几次、承诺几个工作日、条件几条；收费是收费事项占比，不用带、亮证（可以出示电子证照）、容缺是占材料项数的比例。"
    "分情形的材料都计入。"
)


def burdens(matters: Iterable[Asked], names: Mapping[str, str]) -> list[Burdens]:
    """Every department, what asks most papers first, and the city last.

    Args:
        matters: Public matters.
        names: Identifier → short name of the department.
    """
    by_department: dict[str, list[Asked]] = {}
    for one in matters:
        by_department.setdefault(one.department, []).append(one)
    rows = [_summed(names.get(key, key), group) for key, group in by_department.items()]
    rows.sort(key=lambda row: (-(row.materials or 0), row.name))
    return [*rows, _summed("全市", [one for group in by_department.values() for one in group])]


def as_text(rows: Sequence[Burdens]) -> str:
    """A table, its columns aligned for Chinese."""
    cells = [TITLES, *(tuple(_shown(field, value) for field, value in row._asdict().items()) for row in rows)]
    widths = [max(width(row[column]) for row in cells) for column in range(len(TITLES))]
    lines = [
        "  ".join(
            (cell + " " * (size - width(cell))) if column == 0 else " " * (size - width(cell)) + cell
            for column, (cell, size) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in cells
    ]
    return "\n".join([*lines, "", _NOTE])


def as_rows(rows: Sequence[Burdens]) -> list[dict[str, Any]]:
    """The same for programs, with full precision to three places."""
    return [
        {key: round(value, 3) if isinstance(value, float) else value for key, value in row._asdict().items()}
        for row in rows
    ]


def _summed(name: str, group: Sequence[Asked]) -> Burdens:
    papers = sum(one.materials for one in group)
    timed = [one.days for one in group if one.days is not None]
    return Burdens(
        name,
        len(group),
        _share(papers, len(group)),
        _share(sum(one.copies for one in group), len(group)),
        _share(sum(one.trips for one in group), len(group)),
        _share(sum(timed), len(timed)),
        _share(sum(one.conditions for one in group), len(group)),
        _share(sum(one.charged for one in group), len(group)),
        _share(sum(one.exempt for one in group), papers),
        _share(sum(one.shown for one in group), papers),
        _share(sum(one.deferrable for one in group), papers),
    )


def _share(part: float, whole: int) -> float | None:
    return part / whole if whole else None


def _shown(field: str, value: Any) -> str:
    if isinstance(value, str | int):
        return str(value)
    if value is None:
        return "—"
    # Never rounded up to all: 99.6% of the papers are not all of them.
    return f"{int(100 * value)}%" if field in _SHARES else f"{value:.1f}"


def _most(count: str | None) -> int:
    return int(count.rpartition("-")[2]) if count else 0
