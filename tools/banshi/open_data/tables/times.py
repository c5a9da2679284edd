"""Limits that differ from the one every guide begins with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from banshi.model.matter import Matter
from banshi.open_data.cells import cell, joined
from banshi.open_data.tables.table import IDENTITY, Field, Row, Table, View
from banshi.source.standard import Standard


def _fields(standard: Standard) -> list[Field]:
    label = standard["matter"].label
    return [
        *IDENTITY,
        Field("类别", 18),
        Field("程序或条件", 40),
        Field(label(("time_limit", "cases", 0, "when")), 28),
        Field(label(("time_limit", "statutory"))),
        Field(label(("time_limit", "promised"))),
        Field("依据", 36),
        Field("说明", 44),
    ]


def _rows(matter: Matter, view: View) -> Iterator[Row]:
    for row in _values(matter):
        yield (matter.code, matter.name, *map(cell, row))


def _values(matter: Matter) -> Iterator[tuple[Any, ...]]:
    limit = matter.time_limit
    yield (
        "一般",
        "",
        None,
        limit.law,
        limit.promised,
        None,
        joined(filter(None, (limit.promised_note, limit.statutory_note)), ""),
    )
    for case in limit.cases:
        yield "不同情形", "", case.when, case.statutory, case.promised, None, case.note
    for row in limit.excluded:
        yield "不计入时限", row.name, row.when, None, row.limit, row.basis, row.note
    if limit.expedited:
        yield "加急办理", limit.expedited.condition, None, None, limit.expedited.limit, None, None
    if limit.extension:
        yield "可以延长", limit.extension.condition, None, None, limit.extension.limit, limit.extension.basis, None
    for within in matter.apply_within:
        event = f"{within.event}（由{within.actor}申请）" if within.actor else within.event
        yield "申请期限", event, within.when, None, within.limit, None, within.note
    for period in matter.apply_period:
        yield "每年办理时段", _span(period.from_, period.to), period.when, None, None, None, period.note
    for plan in matter.yearly:
        what = f"{plan.name}：{_span(plan.from_, plan.to)}" + (f"，由{plan.by}办" if plan.by else "")
        yield "年度安排", what, plan.when, None, None, None, plan.note


def _span(start: str | None, end: str | None) -> str:
    if start and end:
        return f"{start} 至 {end}"
    return f"{start} 起" if start else f"{end} 前"


TIMES = Table(
    "times", "时限", "一般时限、不同情形的时限、不计入的程序、加急和延长、申请期限、年度安排。", _fields, _rows
)
