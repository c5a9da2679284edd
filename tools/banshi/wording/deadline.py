"""Everything about time: what the office has, what does not count, what the applicant has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from banshi.model.matter import Matter
from banshi.model.statute import NONE, NOT_STATED, judged, statute_words
from banshi.model.time_limit import OtherLimit
from banshi.wording.parts import sentences
from banshi.wording.phrases import UNSTATED, promise_words, sentence, span_words
from banshi.wording.situation import mark


class TimeRow(NamedTuple):
    """One line about time.

    Attributes:
        label: What kind of limit.
        value: The limit itself.
        note: Where it comes from and what it means, may be empty.
        when, situation: See `Mark`.
        role: What the page's script takes it for: `promise` of a case, `excluded` procedure, `within` for what the
            applicant has to keep, `period` in which it is open, or nothing.
        value_for_script: What the script reads besides the words: first and last day of a period as 0301-0630.
    """

    label: str
    value: str
    note: str
    when: str = ""
    situation: str = ""
    role: str = ""
    value_for_script: str = ""


def time_rows(matter: Matter, labels: dict[str, str]) -> tuple[TimeRow, ...]:
    """The office's limits first, then the applicant's."""
    return (*_office(matter, labels), *_applicant(matter, labels))


def _office(matter: Matter, labels: dict[str, str]) -> Iterator[TimeRow]:
    limit = matter.time_limit
    asking = matter.asking
    yield TimeRow(labels["promised"], promise_words(limit.promised), limit.promised_note or "")
    for case in limit.cases:
        situation = mark(case.when, asking)
        law = statute_words(judged(case.statutory, case.note or limit.statutory_note)) if case.statutory else None
        note = sentence(law, case.note)
        yield TimeRow(labels["promised"], case.promised, note, *situation, "promise")
    statutory = {NONE: "法律没有规定", NOT_STATED: UNSTATED}.get(limit.law, limit.law)
    yield TimeRow(labels["statutory"], statutory, limit.statutory_note or "")
    for excluded in limit.excluded:
        basis = f"依据{excluded.basis}" if excluded.basis else None
        note = sentence(excluded.limit, excluded.note, basis)
        yield TimeRow("不计入时限", excluded.name, note, *mark(excluded.when, asking), "excluded")
    if limit.expedited:
        yield _other(labels["expedited"], limit.expedited)
    if limit.extension:
        yield _other(labels["extension"], limit.extension)


def _other(label: str, other: OtherLimit) -> TimeRow:
    return TimeRow(label, other.limit, sentence(other.condition, f"依据{other.basis}" if other.basis else None))


def _applicant(matter: Matter, labels: dict[str, str]) -> Iterator[TimeRow]:
    asking = matter.asking
    for row in matter.apply_within:
        by = f"，由{row.actor}申请" if row.actor else ""
        span, situation = f"{row.event} {row.limit}内{by}", mark(row.when, asking)
        # Who else has to apply is nothing the reader's own days count for.
        yield TimeRow(labels["apply_within"], span, row.note or "", *situation, "" if row.actor else "within")
    for period in matter.apply_period:
        span, situation = span_words(period.from_, period.to), mark(period.when, asking)
        yield TimeRow(labels["apply_period"], span, period.note or "", *situation, "period", period.span)
    for plan in matter.yearly:
        by = f"，由{plan.by}办" if plan.by else ""
        span = f"{span_words(plan.from_, plan.to)}{plan.name}{by}"
        yield TimeRow(labels["yearly"], span, plan.note or "", *mark(plan.when, asking))
    for field in ("frequency", "quota"):
        for text, when, words in sentences(matter, field):
            yield TimeRow(labels[field], text, "", when, words)
