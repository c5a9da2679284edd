"""Everything about time: what the office has, what does not count, what the applicant has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from banshi.model.matter import Matter, OtherLimit
from banshi.render.views.situation import mark
from banshi.render.views.wording import month_day_words, sentence


class TimeRow(NamedTuple):
    """One line about time.

    Attributes:
        label: What kind of limit.
        value: The limit itself.
        note: Where it comes from and what it means, may be empty.
        when, situation: See `Mark`.
        role: What the page's script takes it for: `promise` of a case, `excluded` procedure, or nothing.
    """

    label: str
    value: str
    note: str
    when: str = ""
    situation: str = ""
    role: str = ""


def time_rows(matter: Matter, labels: dict[str, str]) -> tuple[TimeRow, ...]:
    """The office's limits first, then the applicant's."""
    return (*_office(matter, labels), *_applicant(matter, labels))


def _office(matter: Matter, labels: dict[str, str]) -> Iterator[TimeRow]:
    limit = matter.time_limit
    yield TimeRow(labels["promised"], limit.promised, limit.promised_note or "")
    for case in limit.cases:
        situation = mark(case.when, matter.questions)
        note = sentence(f"法定 {case.statutory}" if case.statutory else None, case.note)
        yield TimeRow(labels["promised"], case.promised, note, *situation, "promise")
    statutory = "法律没有规定" if limit.statutory == "无" else limit.statutory
    yield TimeRow(labels["statutory"], statutory, limit.statutory_note or "")
    for excluded in limit.excluded:
        basis = f"依据{excluded.basis}" if excluded.basis else None
        note = sentence(excluded.limit, excluded.note, basis)
        yield TimeRow("不计入时限", excluded.name, note, *mark(excluded.when, matter.questions), "excluded")
    if limit.expedited:
        yield _other(labels["expedited"], limit.expedited)
    if limit.extension:
        yield _other(labels["extension"], limit.extension)


def _other(label: str, other: OtherLimit) -> TimeRow:
    return TimeRow(label, other.limit, sentence(other.condition, f"依据{other.basis}" if other.basis else None))


def _applicant(matter: Matter, labels: dict[str, str]) -> Iterator[TimeRow]:
    for row in matter.apply_within:
        situation = mark(row.when, matter.questions)
        yield TimeRow(labels["apply_within"], f"{row.event} {row.limit}内", row.note or "", *situation)
    for period in matter.apply_period:
        span = f"{month_day_words(period.from_)}至{month_day_words(period.to)}"
        yield TimeRow(labels["apply_period"], span, period.note or "")
    if matter.frequency:
        yield TimeRow(labels["frequency"], matter.frequency, "")
    if matter.quota:
        yield TimeRow(labels["quota"], matter.quota, "")
