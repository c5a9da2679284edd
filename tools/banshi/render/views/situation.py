"""The questions a matter asks and the marks on rows that depend on the answers."""

from __future__ import annotations

from typing import NamedTuple

from banshi.model.situation import Questions, When, describe, options_of


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
    texts = list(questions)
    parts = []
    for text, wanted in when.items():
        if text in questions:
            options = questions[text]
            numbers = [str(options.index(option)) for option in options_of(wanted) if option in options]
            parts.append(f"{texts.index(text)}:{','.join(numbers)}")
    return Mark(";".join(parts), describe(when))
