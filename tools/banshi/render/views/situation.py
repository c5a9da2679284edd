"""The questions a matter asks and the marks on rows that depend on the answers."""

from __future__ import annotations

from typing import NamedTuple

from banshi.model.situation import Questions, When, options_of


class Mark(NamedTuple):
    """Under which answers a row applies.

    Attributes:
        when: For the page's script: `question:option,option` by number, joined by `;`.
        words: For the reader: “办理人为监护人代办”.
    """

    when: str
    words: str


NO_MARK = Mark("", "")


class Question(NamedTuple):
    """A question with its options, both numbered for the page's script."""

    number: int
    text: str
    options: tuple[tuple[int, str], ...]


def questions_view(questions: Questions) -> tuple[Question, ...]:
    """The questions in the order the page asks them."""
    return tuple(
        Question(number, text, tuple(enumerate(options))) for number, (text, options) in enumerate(questions.items())
    )


def mark(when: When | None, questions: Questions) -> Mark:
    """The mark of one row. Questions and options the matter does not list stay in words only."""
    if not when:
        return NO_MARK
    numbers, words = [], []
    for text, wanted in when.items():
        options = options_of(wanted)
        words.append(f"{text}是“{'”或“'.join(options)}”")
        if text in questions:
            known = questions[text]
            chosen = ",".join([str(known.index(option)) for option in options if option in known])
            numbers.append(f"{list(questions).index(text)}:{chosen}")
    return Mark(";".join(numbers), "，且".join(words))
