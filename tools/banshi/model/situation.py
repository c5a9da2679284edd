"""Situations in which a row applies: answers to the questions a matter asks.

A `when` names answers that must all be given: `{办理人: 代办}`. Under `any` stand several of that kind, of which one is
enough: `{any: [{残疾类别: 精神残疾}, {年龄: 未满18周岁}]}`; what stands beside `any` must be given as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import Any

Questions = Mapping[str, Sequence[str]]
"""Question → its options, in the order the page shows them."""

When = Mapping[str, Any]
"""Question → the option, or the options, under which a row applies; `any` → several of these."""

Answers = Mapping[str, str]
"""Question → the option one applicant chose."""

Plain = dict[str, tuple[str, ...]]
"""Question → options, one of which must have been chosen: one way in which a situation comes about."""

ANY = "any"
Place = tuple[str | int, ...]


def options_of(wanted: str | Sequence[str]) -> tuple[str, ...]:
    """One option or a list of them, always as a tuple."""
    return (wanted,) if isinstance(wanted, str) else tuple(wanted)


def choices_in(when: When) -> Sequence[When]:
    """What stands under `any`; nothing where there is none, or where a question is called so."""
    inner = when.get(ANY)
    return inner if isinstance(inner, list) and inner and isinstance(inner[0], Mapping) else ()


def plain_part(when: When) -> dict[str, Any]:
    """What must be given in any case."""
    return {key: wanted for key, wanted in when.items() if key != ANY or not choices_in(when)}


def parts_of(when: When) -> Iterator[tuple[Place, str, tuple[str, ...]]]:
    """Every question a `when` names with the options it names, and the place of it inside the `when`."""
    for question, wanted in plain_part(when).items():
        yield (question,), question, options_of(wanted)
    for index, choice in enumerate(choices_in(when)):
        for question, wanted in choice.items():
            yield (ANY, index, question), question, options_of(wanted)


def ways_of(when: When | None) -> list[Plain]:
    """Every way in which a situation comes about; one empty way for everybody. Ways that contradict themselves go."""
    if not when:
        return [{}]
    own = {question: options_of(wanted) for question, wanted in plain_part(when).items()}
    choices = choices_in(when)
    if not choices:
        return [own]
    return [way for choice in choices if (way := both(own, {q: options_of(w) for q, w in choice.items()})) is not None]


def both(first: Plain, second: Plain) -> Plain | None:
    """Both of two ways at once; None where they contradict each other."""
    found = dict(first)
    for question, options in second.items():
        kept = tuple([one for one in found[question] if one in options]) if question in found else options
        if not kept:
            return None
        found[question] = kept
    return found


def meets(ways: Iterable[Plain], answers: Answers) -> bool:
    """Whether one of the ways is open to somebody who gave these answers.

    An unanswered question leaves the way open: it is better to bring one paper too many.
    """
    return any(
        all(question not in answers or answers[question] in options for question, options in way.items())
        for way in ways
    )


def holds(ways: Iterable[Plain], answers: Answers) -> bool:
    """Whether the answers given settle that one of the ways is taken."""
    return any(all(answers.get(question) in options for question, options in way.items()) for way in ways)


def applies(when: When | None, answers: Answers) -> bool:
    """Whether a row applies to somebody who gave these answers, questions that depend on others left aside."""
    return not when or meets(ways_of(when), answers)


def situations(questions: Questions | None) -> Iterator[dict[str, str]]:
    """Every combination of answers; one empty combination when nothing is asked."""
    if not questions:
        yield {}
        return
    for chosen in product(*questions.values()):
        yield dict(zip(questions, chosen, strict=True))


def describe(when: When | None) -> str:
    """A row's situations in words: 办理人是“监护人代办”."""
    if not when:
        return ""
    own = _words(plain_part(when))
    choices = [_words(choice) for choice in choices_in(when)]
    if not choices:
        return own
    listed = f"属于下列之一：{'；'.join(choices)}"
    return f"{own}，且{listed}" if own else listed


def _words(when: When) -> str:
    return "，且".join(f"{question}是{_quoted(options_of(wanted))}" for question, wanted in when.items())


def _quoted(options: Sequence[str]) -> str:
    return "或".join(f"“{option}”" for option in options)
