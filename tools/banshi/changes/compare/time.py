"""Time limits, steps, and the applicant's own deadlines."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator

from banshi.changes.compare.rows import detail, paired_rows, reworded
from banshi.changes.compare.situations import Situations
from banshi.changes.compare.ways import limits
from banshi.changes.difference import Difference
from banshi.changes.kinds import time
from banshi.changes.kinds.kind import Pair
from banshi.model.finding import Path
from banshi.model.matter import ApplyPeriod, Matter, OtherLimit, TimeLimit

_IMMEDIATE = "即办件"


def compare_time(old: Matter, new: Matter, situations: Situations) -> Iterator[Difference]:
    """How long an office may take."""
    if old.processing != new.processing:
        kind = time.PROCESSING.less if new.processing == _IMMEDIATE else time.PROCESSING.more
        yield Difference(kind, ("processing",), old=old.processing, new=new.processing)
    before, after = old.time_limit, new.time_limit
    yield from _general(before, after)
    yield from _cases(before, after, situations)
    yield from _excluded(before, after, situations)
    yield from _other(time.EXPEDITED, time.EXPEDITED_LIMIT, "expedited", before.expedited, after.expedited)
    yield from _other(time.EXTENSION, time.EXTENSION_LIMIT, "extension", before.extension, after.extension)
    yield from reworded(("time_limit",), before, after, ("statutory_note", "promised_note"))


def _general(old: TimeLimit, new: TimeLimit) -> Iterator[Difference]:
    for field, pair, what in (
        ("promised", time.PROMISED, "承诺办结时限"),
        ("statutory", time.STATUTORY, "法定办结时限"),
    ):
        at = ("time_limit", field)
        yield from limits(pair, time.LIMIT_REWORDED, at, getattr(old, field), getattr(new, field), what=what)


def _cases(old: TimeLimit, new: TimeLimit, situations: Situations) -> Iterator[Difference]:
    """Whoever meets a case is compared with what held for them before, a case or the general limit."""
    met = situations.align([case.when for case in old.cases], [case.when for case in new.cases])
    for was, now, situation in met:
        before = old.cases[was] if was is not None else None
        after = new.cases[now] if now is not None else None
        if before is None and after is None:
            continue
        at = ("time_limit", "cases", now if now is not None else was)
        promised = (before.promised if before else old.promised, after.promised if after else new.promised)
        statutory = (
            (before and before.statutory) or old.statutory,
            (after and after.statutory) or new.statutory,
        )
        # What only follows the general limit has been told with it.
        if promised != (old.promised, new.promised):
            yield from _gone(limits(
                time.PROMISED, time.LIMIT_REWORDED, (*at, "promised"), *promised, what="承诺办结时限", situation=situation
            ), after is None)  # fmt: skip
        if statutory != (old.statutory, new.statutory):
            yield from _gone(limits(
                time.STATUTORY, time.LIMIT_REWORDED, (*at, "statutory"), *statutory, what="法定办结时限", situation=situation
            ), after is None)  # fmt: skip
        if before and after:
            yield from reworded(at, before, after, ("note",))


def _gone(found: Iterator[Difference], gone: bool) -> Iterator[Difference]:
    return (difference._replace(gone=gone) for difference in found)


def _excluded(old: TimeLimit, new: TimeLimit, situations: Situations) -> Iterator[Difference]:
    at = ("time_limit", "excluded")
    for before, after, where, about in paired_rows(at, old.excluded, new.excluded, situations, lambda row: row.name):
        if after is None:
            yield Difference(time.EXCLUDED.less, where, **about, gone=True)
        elif before is None:
            yield Difference(time.EXCLUDED.more, where, **about)
        else:
            yield from _unlimited(time.EXCLUDED_LIMIT, (*where, "limit"), before.limit, after.limit, **about)
            yield from reworded(where, before, after, ("basis", "note"), about["what"])


def _unlimited(pair: Pair, at: Path, old: str | None, new: str | None, *, what: str, situation: str):
    """A limit that is not written down is no limit at all."""
    if old and new:
        yield from limits(pair, time.LIMIT_REWORDED, at, old, new, what=f"“{what}”的时限", situation=situation)
    elif old != new:
        kind = pair.less if new else pair.more
        yield Difference(kind, at, what, old or "不限", new or "不限", situation)


def _other(there: Pair, length: Pair, field: str, old: OtherLimit | None, new: OtherLimit | None):
    at = ("time_limit", field)
    # Expedited handling is a favour, extension a burden: each pair says which of its kinds weighs.
    came, went = (there.less, there.more) if field == "expedited" else (there.more, there.less)
    if old and new:
        yield from limits(length, time.LIMIT_REWORDED, (*at, "limit"), old.limit, new.limit, what="时限")
        yield from reworded(at, old, new, ("condition", "basis"))
    elif new:
        yield Difference(came, at, new=new.limit)
    elif old:
        yield Difference(went, at, old=old.limit, gone=True)


def compare_steps(old: Matter, new: Matter, situations: Situations) -> Iterator[Difference]:
    """The way from application to result. At the same place in a list as long, another name is a new name."""
    names = _renamed_steps(old, new, situations)
    yield from (
        Difference(time.STEP_RENAMED, ("steps", index, "name"), old=was, new=new.steps[index].name)
        for was, index in names.items()
    )
    for before, after, where, about in paired_rows(
        ("steps",),
        old.steps,
        new.steps,
        situations,
        lambda row: row.name,
        lambda row: new.steps[names[row.name]].name if row.name in names else row.name,
    ):
        if after is None:
            yield Difference(time.STEP.less, where, **about, gone=True)
        elif before is None:
            yield Difference(time.STEP.more, where, **about)
        else:
            yield from _unlimited(time.STEP_LIMIT, (*where, "limit"), before.limit, after.limit, **about)
            if before.by != after.by:
                yield Difference(time.STEP_BY, (*where, "by"), old=before.by, new=after.by, **about)
            yield from reworded(where, before, after, ("note",), about["what"])


def _renamed_steps(old: Matter, new: Matter, situations: Situations) -> dict[str, int]:
    if len(old.steps) != len(new.steps):
        return {}
    before, after = {step.name for step in old.steps}, {step.name for step in new.steps}
    return {
        was.name: index
        for index, (was, now) in enumerate(zip(old.steps, new.steps, strict=True))
        if was.name not in after and now.name not in before and situations.translated(was.when) == _whole(now.when)
    }


def _whole(when) -> dict[str, tuple[str, ...]]:
    return Situations({}, {}).translated(when)


def compare_deadlines(old: Matter, new: Matter, situations: Situations) -> Iterator[Difference]:
    """How long an applicant has, and in which months."""
    rows = paired_rows(("apply_within",), old.apply_within, new.apply_within, situations, lambda row: row.event)
    for before, after, where, about in rows:
        if after is None:
            yield Difference(time.APPLY_WITHIN.less, where, old=before.limit, **about, gone=True)
        elif before is None:
            yield Difference(time.APPLY_WITHIN.more, where, new=after.limit, **about)
        else:
            at = (*where, "limit")
            yield from limits(
                time.APPLY_WITHIN_LIMIT, time.LIMIT_REWORDED, at, before.limit, after.limit, **about, flip=True
            )
            yield from reworded(where, before, after, ("note",), about["what"])
    yield from _periods(old.apply_period, new.apply_period)


def _periods(old: list[ApplyPeriod], new: list[ApplyPeriod]) -> Iterator[Difference]:
    if old == new:
        return
    before, after = _days(old), _days(new)
    at, told = ("apply_period",), {"old": _spans(old), "new": _spans(new), "gone": not new}
    if before == after:
        yield from detail(at, old, new)
    elif after < before:
        yield Difference(time.PERIOD.more, at, **told)
    elif after > before:
        yield Difference(time.PERIOD.less, at, **told)
    else:
        yield Difference(time.PERIOD_MOVED, at, **told)


def _days(periods: list[ApplyPeriod]) -> frozenset[str]:
    """Days of the year, written 03-01, on which an application is taken."""
    everything = [f"{month:02}-{day:02}" for month in range(1, 13) for day in range(1, monthrange(2024, month)[1] + 1)]
    if not periods:
        return frozenset(everything)
    return frozenset(
        day
        for day in everything
        for period in periods
        if (period.from_ <= day <= period.to)
        or (period.from_ > period.to and (day >= period.from_ or day <= period.to))
    )


def _spans(periods: list[ApplyPeriod]) -> str:
    return "、".join(f"{period.from_} 至 {period.to}" for period in periods) or "全年"
