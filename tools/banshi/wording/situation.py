"""The questions a matter asks and the marks on rows that depend on the answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from banshi.model.asking import Asking
from banshi.model.matter import Matter
from banshi.model.question import Asked, options_asked, range_words
from banshi.model.situation import Plain, When, choices_in, options_of, parts_of, plain_part


class Mark(NamedTuple):
    """Under which answers a row applies.

    Attributes:
        when: For the page's script: `question:option,option` by number, joined by `;`; other ways follow after `|`.
        words: For the reader, as the page's chooser says it: “办理人：监护人代办”, to be put between 只在 and 时.
    """

    when: str
    words: str


NO_MARK = Mark("", "")


class OptionView(NamedTuple):
    """An answer: its number, its name, and what helps to tell whether it is one's own."""

    number: int
    text: str
    note: str


class Question(NamedTuple):
    """A question with its options, both numbered as the matter writes them.

    Attributes:
        when: Situation in which alone it is asked, see `Mark`.
        words: The same for the reader; empty when everybody is asked.
    """

    number: int
    text: str
    options: tuple[OptionView, ...]
    when: str
    words: str
    note: str


class Questions(NamedTuple):
    """Everything the page asks.

    Attributes:
        asked: The questions, those that change most first, none before the one that leads to it.
        impossible: Answers nobody gives at once, see `Mark`.
        excluded: The same in words, one sentence each.
    """

    asked: tuple[Question, ...]
    impossible: str
    excluded: tuple[str, ...]


def questions_view(matter: Matter) -> Questions:
    """The questions of a matter, in the order the page asks them."""
    if not matter.asks:
        return Questions((), "", ())
    asking = matter.asking
    order = list(asking.questions)
    found = {text: _question(matter, asking, order, text) for text in order}
    return Questions(
        tuple([found[text] for text in _by_weight(matter, asking)]),
        _numbers(asking.impossible, asking),
        tuple([words(when) for when in matter.impossible]),
    )


def mark(when: When | None, asking: Asking) -> Mark:
    """The mark of one row. Questions and options the matter does not list stay in words only."""
    return Mark(_numbers(asking.ways(when), asking), words(when)) if when else NO_MARK


def words(when: When | None) -> str:
    """A situation as the page's chooser says it, to be put between 只在 and 时; empty for everybody."""
    if not when:
        return ""
    own = [_said(plain_part(when))] if plain_part(when) else []
    choices = [_said(choice) for choice in choices_in(when)]
    either = [f"属于下列之一（{'；'.join(choices)}）"] if choices else []
    return "并且".join([*own, *either])


def _said(when: When) -> str:
    return "并且".join([f"“{text}：{'或'.join(options_of(wanted))}”" for text, wanted in when.items()])


def _question(matter: Matter, asking: Asking, order: Sequence[str], text: str) -> Question:
    question = matter.asks[text]
    unit = question.unit if isinstance(question, Asked) else None
    options = tuple(
        OptionView(number, option.name, "；".join(filter(None, (range_words(option, unit), option.note))))
        for number, option in enumerate(options_asked(question))
    )
    only = mark(asking.whens.get(text), asking)
    note = (question.note or "") if isinstance(question, Asked) else ""
    return Question(order.index(text), text, options, only.when, only.words, note)


def _by_weight(matter: Matter, asking: Asking) -> Iterator[str]:
    """The questions on whose answer most rows depend first; what leads to a question counts what it leads to."""
    weight = dict.fromkeys(asking.questions, 0)
    for _, when in matter.row_whens():
        for question in {name for way in asking.ways(when) for name in way}:
            weight[question] = weight.get(question, 0) + 1
    left = sorted(asking.questions, key=lambda name: -weight[name])
    while left:
        ready = (name for name in left if not _waits(name, asking, left))
        name = next(ready, left[0])
        left.remove(name)
        yield name


def _waits(name: str, asking: Asking, left: Sequence[str]) -> bool:
    return any(question in left and question != name for _, question, _ in parts_of(asking.whens.get(name, {})))


def _numbers(ways: Sequence[Plain], asking: Asking) -> str:
    return "|".join([_way(way, asking) for way in ways])


def _way(way: Plain, asking: Asking) -> str:
    places = {text: number for number, text in enumerate(asking.questions)}
    numbers = []
    for text, options in way.items():
        if text in places:
            known = asking.questions[text]
            numbers.append(f"{places[text]}:{','.join([str(known.index(one)) for one in options if one in known])}")
    return ";".join(numbers)
