"""What an applicant is asked: questions, options, who is asked, and what cannot be chosen together."""

from __future__ import annotations

from collections.abc import Iterator

from banshi.changes.compare.rows import detail, reworded
from banshi.changes.compare.situations import Situations
from banshi.changes.compare.ways import members
from banshi.changes.difference import About, Difference
from banshi.changes.kinds import terms
from banshi.model.finding import Path
from banshi.model.matter import Matter
from banshi.model.question import Asked, Option, QuestionField, options_asked, range_words
from banshi.model.situation import describe, ways_of


def compare_questions(old: Matter, new: Matter, situations: Situations) -> Iterator[Difference]:
    """Everything the chooser shows."""
    yield from _questions(old, new, situations)
    yield from _impossible(old, new, situations)


def _questions(old: Matter, new: Matter, situations: Situations) -> Iterator[Difference]:
    before, after = situations.old, situations.new
    for question, options in before.items():
        now = situations.renamed.get(question, question)
        if now != question:
            yield Difference(terms.QUESTION_RENAMED, ("questions", now), old=question, new=now)
        if now not in after:
            told: About = {"old": "、".join(options), "gone": True}
            yield Difference(terms.QUESTION.less, ("questions", question), question, **told)
            continue
        names = situations.options[question]
        at = _options_at(new, now)
        for was, is_now in names.items():
            yield Difference(terms.OPTION_RENAMED, (*at, list(after[now]).index(is_now)), now, was, is_now)
        kept = [names.get(one, one) for one in options]
        for one in members(terms.OPTION, at, kept, list(after[now]), what=now):
            yield one._replace(path=(*_options_at(old, question), *one.path[len(at) :])) if one.gone else one
        yield from _asked(old.asks[question], new.asks[now], now, situations)
        yield from _options(old.asks[question], new.asks[now], now, at, names)
    asked = {situations.renamed.get(question, question) for question in before}
    for question, options in after.items():
        if question not in asked:
            yield Difference(terms.QUESTION.more, ("questions", question), question, new="、".join(options))


def _options_at(matter: Matter, question: str) -> Path:
    at = ("questions", question)
    return (*at, "options") if isinstance(matter.asks[question], Asked) else at


def _asked(old: QuestionField, new: QuestionField, question: str, situations: Situations) -> Iterator[Difference]:
    """Who is asked, in which unit, with which explanation."""
    before, after = (one if isinstance(one, Asked) else Asked(options=[]) for one in (old, new))
    at = ("questions", question)
    was, now = describe(before.when), describe(after.when)
    if situations.translated(before.when) != situations.ways(after.when):
        if before.when and after.when:
            yield Difference(terms.QUESTION_ASKED_CHANGED, (*at, "when"), question, was, now)
        elif after.when:
            yield Difference(terms.QUESTION_ASKED.more, (*at, "when"), question, new=now)
        else:
            yield Difference(terms.QUESTION_ASKED.less, (*at, "when"), question, old=was, gone=True)
    yield from detail((*at, "unit"), before.unit, after.unit, question)
    yield from reworded(at, before, after, ("note",), question)


def _options(
    old: QuestionField, new: QuestionField, question: str, at: Path, names: dict[str, str]
) -> Iterator[Difference]:
    """Codes, ranges and explanations of options that both versions have."""
    before = {names.get(option.name, option.name): option for option in options_asked(old)}
    for index, option in enumerate(options_asked(new)):
        was = before.get(option.name)
        if was is None:
            continue
        if _range(was) != _range(option):
            told: About = {"old": _named(was), "new": _named(option)}
            yield Difference(terms.OPTION_RANGE, (*at, index), question, **told)
        yield from detail((*at, index, "code"), was.code, option.code, option.name)
        yield from reworded((*at, index), was, option, ("note",), option.name)


def _range(option: Option) -> tuple[object, ...]:
    return (option.from_, option.over, option.to, option.below)


def _named(option: Option) -> str:
    words = range_words(option)
    return f"{option.name}（{words}）" if words else option.name


def _impossible(old: Matter, new: Matter, situations: Situations) -> Iterator[Difference]:
    """The fewer combinations can be chosen, the fewer people find themselves."""
    before = [situations.in_new_words(when) for when in old.impossible]
    after = [ways_of(when) for when in new.impossible]
    for index, when in enumerate(old.impossible):
        if before[index] not in after:
            yield Difference(terms.IMPOSSIBLE.less, ("impossible", index), old=describe(when), gone=True)
    for index, when in enumerate(new.impossible):
        if after[index] not in before:
            yield Difference(terms.IMPOSSIBLE.more, ("impossible", index), new=describe(when))
