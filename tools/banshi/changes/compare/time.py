"""Time limits, steps, and the applicant's own deadlines."""

from __future__ import annotations

from collections.abc import Iterator

from banshi.changes.compare.citations import basis_kind
from banshi.changes.compare.rows import paired_rows, renamed, reworded, written
from banshi.changes.compare.situations import Situations
from banshi.changes.compare.ways import limits, switched
from banshi.changes.difference import About, Difference
from banshi.changes.kinds import time
from banshi.changes.kinds.kind import Pair
from banshi.changes.kinds.words import TEXT
from banshi.model.finding import Path
from banshi.model.matter import Matter
from banshi.model.statute import NONE, NOT_STATED, judged
from banshi.model.time_limit import OtherLimit, TimeLimit

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
    at = ("time_limit", "promised")
    yield from limits(time.PROMISED, time.LIMIT_REWORDED, at, old.promised, new.promised, what="承诺办结时限")
    yield from _statutes(("time_limit", "statutory"), old.law, new.law)


def _statutes(at: Path, old: str, new: str, situation: str = "") -> Iterator[Difference]:
    """A statutory limit that was not stated has not become shorter by being stated: people know it now."""
    what = "法定办结时限"
    if old == new:
        return
    if NOT_STATED in (old, new) and NONE not in (old, new):
        kind = time.STATUTE_STATED.more if new == NOT_STATED else time.STATUTE_STATED.less
        yield Difference(kind, at, what, old, new, situation)
    else:
        yield from limits(time.STATUTORY, time.LIMIT_REWORDED, at, old, new, what=what, situation=situation)


def _cases(old: TimeLimit, new: TimeLimit, situations: Situations) -> Iterator[Difference]:
    """Whoever meets a case is compared with what held for them before, a case or the general limit."""
    met = situations.align([case.when for case in old.cases], [case.when for case in new.cases])
    for was, now, situation in met:
        before = old.cases[was] if was is not None else None
        after = new.cases[now] if now is not None else None
        if before is None and after is None:
            continue
        at: Path = ("time_limit", "cases", was or 0 if now is None else now)
        promised = (before.promised if before else old.promised, after.promised if after else new.promised)
        statutory = (
            (before and before.statutory and judged(before.statutory, before.note or old.statutory_note)) or old.law,
            (after and after.statutory and judged(after.statutory, after.note or new.statutory_note)) or new.law,
        )
        # What only follows the general limit has been told with it.
        if promised != (old.promised, new.promised):
            yield from _gone(limits(
                time.PROMISED, time.LIMIT_REWORDED, (*at, "promised"), *promised, what="承诺办结时限", situation=situation
            ), after is None)  # fmt: skip
        if statutory != (old.law, new.law):
            yield from _gone(_statutes((*at, "statutory"), *statutory, situation), after is None)
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
            if before.basis != after.basis:
                told: About = {
                    "old": written(before.basis),
                    "new": written(after.basis),
                    "gone": after.basis is None,
                }
                kind = basis_kind(before.basis, after.basis)
                yield Difference(kind, (*where, "basis"), f"不计入时限的“{about['what']}”", **told)
            yield from reworded(where, before, after, ("note",), about["what"])


def _unlimited(
    pair: Pair, at: Path, old: str | None, new: str | None, *, what: str, situation: str
) -> Iterator[Difference]:
    """A limit that is not written down is no limit at all."""
    if old and new:
        yield from limits(pair, time.LIMIT_REWORDED, at, old, new, what=f"“{what}”的时限", situation=situation)
    elif old != new:
        kind = pair.less if new else pair.more
        yield Difference(kind, at, what, old or "不限", new or "不限", situation)


def _other(
    there: Pair, length: Pair, field: str, old: OtherLimit | None, new: OtherLimit | None
) -> Iterator[Difference]:
    at = ("time_limit", field)
    # Expedited handling is a favour, extension a burden: each pair says which of its kinds weighs.
    came, went = (there.less, there.more) if field == "expedited" else (there.more, there.less)
    if old and new:
        yield from limits(length, time.LIMIT_REWORDED, (*at, "limit"), old.limit, new.limit, what="时限")
        yield from reworded(at, old, new, ("condition",))
        if old.basis != new.basis:
            told: About = {"old": written(old.basis), "new": written(new.basis), "gone": new.basis is None}
            yield Difference(
                basis_kind(old.basis, new.basis), (*at, "basis"), "加急" if field == "expedited" else "延长", **told
            )
    elif new:
        yield Difference(came, at, new=new.limit)
    elif old:
        yield Difference(went, at, old=old.limit, gone=True)


def compare_steps(old: Matter, new: Matter, situations: Situations) -> Iterator[Difference]:
    """The way from application to result. At the same place in a list as long, another name is a new name."""
    names = renamed(old.steps, new.steps, situations, lambda row: row.name)
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
            counted = (not before.outside, not after.outside)
            yield from switched(time.STEP_OUTSIDE, (*where, "outside"), *counted, **about)
            if before.standard != after.standard:
                told: About = {
                    "old": written(before.standard),
                    "new": written(after.standard),
                    "gone": not after.standard,
                }
                yield Difference(time.STEP_STANDARD, (*where, "standard"), **told, **about)
            if before.basis != after.basis:
                kind, gone = basis_kind(before.basis, after.basis), after.basis is None
                cited: About = {"old": written(before.basis), "new": written(after.basis)}
                yield Difference(kind, (*where, "basis"), f"环节“{about['what']}”", **cited, gone=gone)
            yield from reworded(where, before, after, ("note",), about["what"])


def compare_deadlines(old: Matter, new: Matter, situations: Situations) -> Iterator[Difference]:
    """How long an applicant has, and in which months. From when it counts may be put in other words."""
    names = renamed(old.apply_within, new.apply_within, situations, lambda row: row.event)
    yield from (
        Difference(TEXT, ("apply_within", index, "event"), "办理期限", was, new.apply_within[index].event)
        for was, index in names.items()
    )
    rows = paired_rows(
        ("apply_within",),
        old.apply_within,
        new.apply_within,
        situations,
        lambda row: row.event,
        lambda row: new.apply_within[names[row.event]].event if row.event in names else row.event,
    )
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
            yield from _actor(before.actor, after.actor, (*where, "actor"), about)
            yield from reworded(where, before, after, ("note",), about["what"])


def _actor(old: str | None, new: str | None, at: Path, about: About) -> Iterator[Difference]:
    """Unless somebody is named, the applicant has to come."""
    if old and new and old != new:
        yield Difference(time.DEADLINE_ACTOR_CHANGED, at, old=old, new=new, **about)
    elif old != new:
        kind = time.DEADLINE_ACTOR.less if new else time.DEADLINE_ACTOR.more
        yield Difference(kind, at, old=old or "", new=new or "", gone=not new, **about)
