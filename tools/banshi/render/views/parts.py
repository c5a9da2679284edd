"""The rows of a matter's page: conditions, steps, charges, results, changes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from banshi.model.matter import Condition, Matter
from banshi.render.views.situation import mark
from banshi.render.views.wording import citation_words, date_words, sentence

_APPLICANT = "申请人"
_SHORT = ("即办", "无", "分钟", "小时")

Marked = tuple[tuple[str, str, str], ...]
"""Text with `when` and situation (see `Mark`)."""


class StepView(NamedTuple):
    """One step of the flow: `own` when the applicant takes it, `uncounted` when it stands outside the time limit."""

    name: str
    by: str
    limit: str
    note: str
    own: bool
    uncounted: bool
    when: str
    situation: str


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
    for item in matter.conditions.items:
        if isinstance(item, Condition):
            yield item.text, *mark(item.when, matter.questions)
        else:
            yield item, "", ""


def steps(matter: Matter) -> Iterator[StepView]:
    uncounted = {procedure.name for procedure in matter.time_limit.excluded}
    for step in matter.steps:
        situation = mark(step.when, matter.questions)
        yield StepView(
            step.name,
            step.by,
            step.limit or "",
            step.note or "",
            step.by == _APPLICANT,
            step.name in uncounted,
            situation.when,
            situation.words,
        )


def excluded(matter: Matter) -> Iterator[tuple[str, str, str]]:
    """Procedures outside the time limit that are no step of the flow: name, how long, and `when`."""
    if not matter.time_limit.excluded:
        return
    named = {step.name for step in matter.steps}
    for procedure in matter.time_limit.excluded:
        if procedure.name not in named:
            yield procedure.name, procedure.limit or "", mark(procedure.when, matter.questions).when


def counted(matter: Matter) -> bool:
    """Whether some promised limit is long enough to ask for its last day."""
    limits = (matter.time_limit.promised, *(case.promised for case in matter.time_limit.cases))
    return any(not limit.endswith(_SHORT) for limit in limits)


def fees(matter: Matter) -> Iterator[FeeView]:
    for fee in matter.fees:
        note = sentence(f"减免：{fee.waiver}" if fee.waiver else None, fee.note, fee.basis.note)
        yield FeeView(fee.name, fee.standard, citation_words(fee.basis), note, *mark(fee.when, matter.questions))


def results(matter: Matter) -> Iterator[ResultView]:
    for result in matter.result:
        valid = "长期有效" if result.valid == "长期" else f"有效期 {result.valid}" if result.valid else ""
        yield ResultView(
            f"{result.name}（{result.type}）" if result.name and result.type != "其他" else result.name or "",
            valid,
            sentence(result.valid_note),
            "、".join(result.delivery),
            f"../assets/{result.sample}" if result.sample else "",
            *mark(result.when, matter.questions),
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
