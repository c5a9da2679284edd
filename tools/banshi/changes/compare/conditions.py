"""Who may apply and on which terms: audience, situations, conditions, limits in words."""

from __future__ import annotations

from collections.abc import Iterator

from banshi.changes.compare.rows import reworded
from banshi.changes.compare.situations import Situations
from banshi.changes.compare.ways import members, optional, switched, texts
from banshi.changes.difference import Difference
from banshi.changes.kinds import terms, ways
from banshi.changes.kinds.kind import Kind, Pair
from banshi.model.matter import Condition, Matter
from banshi.model.situation import When

_ANY = "任一"


def compare_conditions(old: Matter, new: Matter, situations: Situations) -> Iterator[Difference]:
    """Everything that decides who gets through."""
    yield from members(terms.AUDIENCE, ("audience",), old.audience, new.audience)
    yield from members(ways.LEVEL, ("level",), old.level, new.level)
    for field, pair, changed in (
        ("scope", terms.SCOPE, terms.SCOPE_CHANGED),
        ("quota", terms.QUOTA, terms.QUOTA_CHANGED),
        ("frequency", terms.FREQUENCY, terms.FREQUENCY_CHANGED),
    ):
        yield from optional(pair, changed, (field,), getattr(old, field), getattr(new, field))
    yield from _questions(situations)
    yield from _conditions(old, new, situations)
    refused, spared = terms.NOT_ELIGIBLE, terms.NOT_REQUIRED
    yield from _sentences("not_eligible", old, new, refused.more, refused.less, terms.NOT_ELIGIBLE_CHANGED)
    # The more people need not apply, the lighter.
    yield from _sentences("not_required", old, new, spared.less, spared.more, terms.NOT_REQUIRED_CHANGED)


def _questions(situations: Situations) -> Iterator[Difference]:
    old, new = situations.old, situations.new
    for question, options in old.items():
        now = situations.renamed.get(question, question)
        if now != question:
            yield Difference(terms.QUESTION_RENAMED, ("questions", now), old=question, new=now)
        if now not in new:
            told = {"old": "、".join(options), "gone": True}
            yield Difference(terms.QUESTION.less, ("questions", question), question, **told)
            continue
        names = situations.options[question]
        for was, is_now in names.items():
            at = ("questions", now, list(new[now]).index(is_now))
            yield Difference(terms.OPTION_RENAMED, at, now, was, is_now)
        yield from members(
            terms.OPTION, ("questions", now), [names.get(one, one) for one in options], list(new[now]), what=now
        )
    asked = {situations.renamed.get(question, question) for question in old}
    for question, options in new.items():
        if question not in asked:
            yield Difference(terms.QUESTION.more, ("questions", question), question, new="、".join(options))


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
    words_before, words_after = [_text(item) for item in before.items], [_text(item) for item in after.items]
    same = [(words_before.index(text), index) for index, text in enumerate(words_after) if text in words_before]
    for was, now in [*same, *texts(words_before, words_after)]:
        if was is not None and now is not None and words_before[was] != words_after[now]:
            told = {"old": words_before[was], "new": words_after[now]}
            yield Difference(terms.CONDITION_CHANGED, ("conditions", "items", now), **told)
        yield from _met(before.items, after.items, was, now, pair, situations)


def _met(old: list, new: list, was: int | None, now: int | None, pair: Pair, situations: Situations):
    """A condition that came, went, or now meets other people than before."""
    ours = [_when(old[was])] if was is not None else []
    theirs = [_when(new[now])] if now is not None else []
    for before, after, situation in situations.align(ours, theirs):
        if before is None and after is not None:
            assert now is not None
            at = ("conditions", "items", now)
            yield Difference(pair.more, at, new=_text(new[now]), situation=situation)
        elif after is None and before is not None:
            assert was is not None
            at = ("conditions", "items", was)
            yield Difference(pair.less, at, old=_text(old[was]), situation=situation, gone=True)


def _text(item: str | Condition) -> str:
    return item.text if isinstance(item, Condition) else item


def _when(item: str | Condition) -> When | None:
    return item.when if isinstance(item, Condition) else None


def _sentences(field: str, old: Matter, new: Matter, added: Kind, removed: Kind, changed: Kind) -> Iterator[Difference]:
    before, after = getattr(old, field), getattr(new, field)
    for was, now in texts(before, after):
        if was is None and now is not None:
            yield Difference(added, (field, now), new=after[now])
        elif now is None and was is not None:
            yield Difference(removed, (field, was), old=before[was], gone=True)
        elif was is not None and now is not None:
            yield Difference(changed, (field, now), old=before[was], new=after[now])
