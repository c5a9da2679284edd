"""What comes round every year: when applications are taken, and what else has its time."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator

from banshi.changes.compare.rows import detail, paired_rows, reworded
from banshi.changes.compare.situations import Situations
from banshi.changes.difference import About, Difference
from banshi.changes.kinds import time
from banshi.changes.kinds.words import TEXT
from banshi.model.finding import Path
from banshi.model.matter import Matter
from banshi.model.time_limit import ApplyPeriod, Yearly

_FIRST, _LAST = "01-01", "12-31"


def compare_year(old: Matter, new: Matter, situations: Situations) -> Iterator[Difference]:
    """Everything with a month and a day."""
    if old.apply_period != new.apply_period:
        yield from _periods(old.apply_period, new.apply_period, situations)
    rows = paired_rows(("yearly",), old.yearly, new.yearly, situations, lambda row: row.name)
    for before, after, where, about in rows:
        if after is None:
            yield Difference(time.YEARLY.less, where, **about, old=_span(before), gone=True)
        elif before is None:
            yield Difference(time.YEARLY.more, where, **about, new=_span(after))
        else:
            yield from _moved(before, after, where, about)
            yield from reworded(where, before, after, ("by", "note"), about["what"])


def _periods(old: list[ApplyPeriod], new: list[ApplyPeriod], situations: Situations) -> Iterator[Difference]:
    at, told = ("apply_period",), False
    noted, notes = ("；".join(row.note for row in rows if row.note) for rows in (old, new))
    if noted != notes:
        yield Difference(TEXT, at, "", noted, notes, gone=not notes)
        told = [_bare(row) for row in old] == [_bare(row) for row in new]
    for were, are, situation in situations.groups([one.when for one in old], [one.when for one in new]):
        before, after = [old[index] for index in were], [new[index] for index in are]
        was, now = _days(before, old), _days(after, new)
        if was == now:
            continue
        told = True
        kind = time.PERIOD.more if now < was else time.PERIOD.less if now > was else time.PERIOD_MOVED
        spans: About = {"old": _spans(before, old), "new": _spans(after, new)}
        yield Difference(kind, at, **spans, situation=situation, gone=not new)
    if not told:
        yield from detail(at, old, new)


def _bare(period: ApplyPeriod) -> tuple[object, ...]:
    return period.from_, period.to, period.when


def _days(met: list[ApplyPeriod], every: list[ApplyPeriod]) -> frozenset[str]:
    """Days of the year, written 03-01, on which an application is taken; all of them where nothing is said at all."""
    everything = [f"{month:02}-{day:02}" for month in range(1, 13) for day in range(1, monthrange(2024, month)[1] + 1)]
    if not every:
        return frozenset(everything)
    return frozenset(day for day in everything for period in met if _within(day, period))


def _within(day: str, period: ApplyPeriod) -> bool:
    start, end = period.from_ or _FIRST, period.to or _LAST
    if start <= end:
        return start <= day <= end
    return day >= start or day <= end


def _spans(met: list[ApplyPeriod], every: list[ApplyPeriod]) -> str:
    return "、".join(map(_span, met)) or ("不受理" if every else "全年")


def _span(row: ApplyPeriod | Yearly) -> str:
    if row.from_ and row.to:
        return f"{row.from_} 至 {row.to}"
    return f"{row.from_} 起" if row.from_ else f"{row.to} 前"


def _moved(old: Yearly, new: Yearly, at: Path, about: About) -> Iterator[Difference]:
    """Later is heavier: the day by which it is done, or else on which it begins."""
    told: About = {"old": _span(old), "new": _span(new)}
    if told["old"] == told["new"]:
        return
    ends = (old.to or old.from_ or _LAST, new.to or new.from_ or _LAST)
    wraps = any(row.from_ and row.to and row.from_ > row.to for row in (old, new))
    if ends[0] == ends[1] or wraps:
        yield Difference(time.YEARLY_CHANGED, at, **about, **told)
    else:
        yield Difference(time.YEARLY_TIME.more if ends[1] > ends[0] else time.YEARLY_TIME.less, at, **about, **told)
