"""The rows of a matter's page: conditions, steps, charges, results, changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from banshi.model.asking import Asking
from banshi.model.matter import Condition, Matter
from banshi.wording.forks import Fork, forks
from banshi.wording.phrases import citation_words, citations_words, date_words, sentence
from banshi.wording.situation import mark

APPLICANT = "申请人"
_SHORT = ("即办", "无", "分钟", "小时")

Marked = tuple[tuple[str, str, str], ...]
"""Text with `when` and situation (see `Mark`)."""


class StepView(NamedTuple):
    """One step of the flow: `own` when the applicant takes it, `uncounted` when it stands outside the time limit.

    `outside` is when neither applicant nor office takes it; `basis` is one line, which law asks for the step;
    `fork` is where it stands between branches.
    """

    name: str
    by: str
    limit: str
    note: str
    own: bool
    uncounted: bool
    when: str
    situation: str
    outside: bool
    basis: str
    fork: Fork


class FeeView(NamedTuple):
    """One charge."""

    name: str
    standard: str
    basis: str
    note: str
    when: str
    situation: str


class ResultView(NamedTuple):
    """One thing the applicant gets."""

    name: str
    valid: str
    note: str
    delivery: str
    sample: str
    when: str
    situation: str


class ChangeView(NamedTuple):
    """What one version changed."""

    head: str
    text: str


def match_words(matter: Matter) -> str:
    if len(matter.conditions.items) == 1:
        return ""
    return "符合下面任意一条就可以办。" if matter.conditions.match == "任一" else "下面各条须同时符合。"


def conditions(matter: Matter) -> Iterator[tuple[str, str, str]]:
    yield from _sentences(matter.conditions.items, matter.asking)


def sentences(matter: Matter, field: str) -> Marked:
    """`not_eligible`, `not_required`, `quota` or `frequency`."""
    return tuple(_sentences(matter.sentences(field), matter.asking))


def _sentences(items: Iterable[str | Condition], asking: Asking) -> Iterator[tuple[str, str, str]]:
    for item in items:
        if isinstance(item, Condition):
            yield item.text, *mark(item.when, asking)
        else:
            yield item, "", ""


def steps(matter: Matter) -> Iterator[StepView]:
    uncounted = {procedure.name for procedure in matter.time_limit.excluded}
    asking = matter.asking
    places = forks([step.when for step in matter.steps], asking)
    for step, fork in zip(matter.steps, places, strict=True):
        situation = mark(step.when, asking)
        yield StepView(
            step.name,
            step.by,
            step.limit or "",
            sentence(f"审查标准：{step.standard}" if step.standard else None, step.note),
            step.by == APPLICANT,
            step.outside or step.name in uncounted,
            situation.when,
            situation.words,
            step.outside,
            citation_words(step.basis),
            fork,
        )


def excluded(matter: Matter) -> Iterator[tuple[str, str, str]]:
    """Procedures outside the time limit that are no step of the flow: name, how long, and `when`."""
    if not matter.time_limit.excluded:
        return
    named = {step.name for step in matter.steps}
    asking = matter.asking
    for procedure in matter.time_limit.excluded:
        if procedure.name not in named:
            yield procedure.name, procedure.limit or "", mark(procedure.when, asking).when


def counted(matter: Matter) -> bool:
    """Whether there is a day to tell: some promised limit is long enough, or the matter is open only at times."""
    if matter.apply_period:
        return True
    limits = (matter.time_limit.promised, *(case.promised for case in matter.time_limit.cases))
    return any(not limit.endswith(_SHORT) for limit in limits)


def fees(matter: Matter) -> Iterator[FeeView]:
    asking = matter.asking
    for fee in matter.fees:
        notes = [citation.note for citation in fee.bases]
        note = sentence(f"减免：{fee.waiver}" if fee.waiver else None, fee.note, *notes)
        yield FeeView(fee.name, fee.standard, citations_words(fee.bases), note, *mark(fee.when, asking))


def amounts(matter: Matter) -> Iterator[FeeView]:
    """What the applicant is paid, in the form of charges."""
    asking = matter.asking
    for amount in matter.amounts:
        note = sentence(amount.note, amount.basis.note if amount.basis else None)
        basis = citation_words(amount.basis)
        yield FeeView(amount.name, amount.standard, basis, note, *mark(amount.when, asking))


def results(matter: Matter) -> Iterator[ResultView]:
    asking = matter.asking
    for result in matter.result:
        valid = "长期有效" if result.valid == "长期" else f"有效期 {result.valid}" if result.valid else ""
        yield ResultView(
            f"{result.name}（{result.type}）" if result.name and result.type != "其他" else result.name or "",
            valid,
            sentence(result.valid_note),
            "、".join(result.delivery) + (f"，决定以后 {result.delivery_limit}内送到" if result.delivery_limit else ""),
            f"../assets/{result.sample}" if result.sample else "",
            *mark(result.when, asking),
        )


def intermediaries(matter: Matter) -> Iterator[tuple[str, str]]:
    for service in matter.intermediaries:
        yield (
            service.name,
            sentence(
                f"时限 {service.limit}" if service.limit else None,
                f"收费 {service.fee}" if service.fee else None,
                f"{service.payer}付费" if service.payer else None,
                service.note,
                f"依据{service.basis}",
            ),
        )


def changes(matter: Matter) -> Iterator[ChangeView]:
    """What each version changed, the newest first."""
    for change in sorted(matter.changes, key=lambda change: (change.version, change.on), reverse=True):
        kind = "（更正）" if change.correction else ""
        yield ChangeView(
            f"第 {change.version} 版{kind}，{date_words(change.on)}",
            sentence(
                change.summary,
                f"原因：{change.reason}" if change.reason else None,
                f"依据{change.basis}" if change.basis else None,
                f"{date_words(change.effective)}起执行" if change.effective else None,
            ),
        )
