"""Situations: the questions a matter asks and the rows that depend on the answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

Questions = Mapping[str, Sequence[str]]
"""Question → its options, in the order the page shows them."""

When = Mapping[str, "str | Sequence[str]"]
"""Question → the option, or the options, under which a row applies."""

Answers = Mapping[str, str]
"""Question → the option one applicant chose."""


def options_of(wanted: str | Sequence[str]) -> tuple[str, ...]:
    """One option or a list of them, always as a tuple."""
    return (wanted,) if isinstance(wanted, str) else tuple(wanted)


def applies(when: When | None, answers: Answers) -> bool:
    """Whether a row applies to somebody who gave these answers.

    An unanswered question leaves the row in: it is better to bring one paper too many.
    """
    if not when:
        return True
    return all(question not in answers or answers[question] in options_of(wanted) for question, wanted in when.items())


def situations(questions: Questions | None) -> Iterator[dict[str, str]]:
    """Every combination of answers; one empty combination when nothing is asked."""
    if not questions:
        yield {}
        return
    for chosen in product(*questions.values()):
        yield dict(zip(questions, chosen, strict=True))


def idle_options(questions: Questions | None, whens: Iterable[When | None]) -> Iterator[str]:
    """Questions none of whose options changes anything: asking them costs the citizen time for nothing."""
    used = {question for when in whens if when for question in when}
    for question in questions or ():
        if question not in used:
            yield question


def describe(when: When | None) -> str:
    """A row's situations in words: 办理人是“监护人代办”."""
    if not when:
        return ""
    return "，且".join(f"{question}是{_quoted(options_of(wanted))}" for question, wanted in when.items())


def _quoted(options: Sequence[str]) -> str:
    return "或".join(f"“{option}”" for option in options)
