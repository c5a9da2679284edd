"""Who may apply and on which terms: audience, situations, conditions, limits in words."""

from __future__ import annotations

from collections.abc import Iterator

from banshi.changes.compare.questions import compare_questions
from banshi.changes.compare.rows import reworded
from banshi.changes.compare.situations import Situations
from banshi.changes.compare.ways import members, optional, switched, texts
from banshi.changes.difference import About, Difference
from banshi.changes.kinds import terms, ways
from banshi.changes.kinds.kind import Kind, Pair
from banshi.model.finding import Path
from banshi.model.matter import Condition, Matter
from banshi.model.situation import When

_ANY = "任一"

Items = list[str | Condition]


def compare_conditions(old: Matter, new: Matter, situations: Situations) -> Iterator[Difference]:
    """Everything that decides who gets through."""
    yield from members(terms.AUDIENCE, ("audience",), old.audience, new.audience)
    yield from members(ways.LEVEL, ("level",), old.level, new.level)
    yield from optional(terms.SCOPE, terms.SCOPE_CHANGED, ("scope",), old.scope, new.scope)
    for field, pair, changed in (
        ("quota", terms.QUOTA, terms.QUOTA_CHANGED),
        ("frequency", terms.FREQUENCY, terms.FREQUENCY_CHANGED),
    ):
        yield from _limits(field, pair, changed, old, new, situations)
    yield from compare_questions(old, new, situations)
    yield from _conditions(old, new, situations)
    yield from _sentences("not_eligible", terms.NOT_ELIGIBLE, terms.NOT_ELIGIBLE_CHANGED, old, new, situations)
    # The more people need not apply, the lighter.
    spared = Pair(terms.NOT_REQUIRED.less, terms.NOT_REQUIRED.more)
    yield from _sentences("not_required", spared, terms.NOT_REQUIRED_CHANGED, old, new, situations)


def _limits(
    field: str, pair: Pair, changed: Kind, old: Matter, new: Matter, situations: Situations
) -> Iterator[Difference]:
    """A limit in words, situation by situation: set it is heavier, lifted lighter."""
    before, after = old.sentences(field), new.sentences(field)
    if isinstance(getattr(old, field), list) and isinstance(getattr(new, field), list):
        kept = [one for one in after if one in before]
        before = [one for one in before if one not in kept]
        after = [one for one in after if one not in kept]
    if not isinstance(getattr(old, field), list) and not isinstance(getattr(new, field), list):
        yield from optional(pair, changed, (field,), getattr(old, field), getattr(new, field))
        return
    for was, now, situation in situations.align([_when(one) for one in before], [_when(one) for one in after]):
        text_before = _text(before[was]) if was is not None else None
        text_now = _text(after[now]) if now is not None else None
        listed = isinstance(getattr(old if now is None else new, field), list)
        place = 0
        if now is not None:
            place = new.sentences(field).index(after[now])
        elif was is not None:
            place = old.sentences(field).index(before[was])
        at = (field, place) if listed else (field,)
        yield from optional(pair, changed, at, text_before, text_now, situation=situation)


def _conditions(old: Matter, new: Matter, situations: Situations) -> Iterator[Difference]:
    before, after = old.conditions, new.conditions
    # One condition alone is all and any at once.
    if len(before.items) > 1 or len(after.items) > 1:
        yield from switched(terms.MATCH, ("conditions", "match"), before.match == _ANY, after.match == _ANY)
    else:
        yield from reworded(("conditions",), before, after, ("match",))
    pair = terms.CONDITION
    if after.match == _ANY and before.match == _ANY:
        pair = Pair(terms.ALTERNATIVE.less, terms.ALTERNATIVE.more)
    yield from _worded(("conditions", "items"), before.items, after.items, pair, terms.CONDITION_CHANGED, situations)


def _sentences(
    field: str, pair: Pair, changed: Kind, old: Matter, new: Matter, situations: Situations
) -> Iterator[Difference]:
    yield from _worded((field,), getattr(old, field), getattr(new, field), pair, changed, situations)


def _worded(
    at: Path, old: Items, new: Items, pair: Pair, changed: Kind, situations: Situations
) -> Iterator[Difference]:
    """Sentences that came, went, were put otherwise, or meet other people than before."""
    words_before, words_after = [_text(item) for item in old], [_text(item) for item in new]
    same = [(words_before.index(text), index) for index, text in enumerate(words_after) if text in words_before]
    for was, now in [*same, *texts(words_before, words_after)]:
        if was is not None and now is not None and words_before[was] != words_after[now]:
            told: About = {"old": words_before[was], "new": words_after[now]}
            yield Difference(changed, (*at, now), **told)
        yield from _met(at, old, new, was, now, pair, situations)


def _met(
    at: Path, old: Items, new: Items, was: int | None, now: int | None, pair: Pair, situations: Situations
) -> Iterator[Difference]:
    """A sentence that came, went, or now meets other people than before."""
    ours = [_when(old[was])] if was is not None else []
    theirs = [_when(new[now])] if now is not None else []
    for before, after, situation in situations.align(ours, theirs):
        if before is None and after is not None:
            assert now is not None
            yield Difference(pair.more, (*at, now), new=_text(new[now]), situation=situation)
        elif after is None and before is not None:
            assert was is not None
            yield Difference(pair.less, (*at, was), old=_text(old[was]), situation=situation, gone=True)


def _text(item: str | Condition) -> str:
    return item.text if isinstance(item, Condition) else item


def _when(item: str | Condition) -> When | None:
    return item.when if isinstance(item, Condition) else None
