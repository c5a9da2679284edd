"""A question a matter asks, and the answers it offers."""

from __future__ import annotations

import msgspec

from banshi.model.record import Record, WhenField

Number = int | float


class Option(Record, frozen=True):
    """An answer with more than a name: the code of the sub-item it leads to, or the range of a number.

    Attributes:
        from_, over: Least number, itself included or not.
        to, below: Greatest number, itself included or not.
    """

    name: str
    code: str | None = None
    from_: Number | None = msgspec.field(default=None, name="from")
    over: Number | None = None
    to: Number | None = None
    below: Number | None = None
    note: str | None = None

    @property
    def ranged(self) -> bool:
        """Whether it stands for a range of numbers."""
        return any(bound is not None for bound in (self.from_, self.over, self.to, self.below))


class Asked(Record, frozen=True):
    """A question with more than its options: when it is asked at all, and in which unit it counts."""

    options: list[str | Option]
    when: WhenField | None = None
    unit: str | None = None
    note: str | None = None


QuestionField = list[str | Option] | Asked


def options_asked(question: QuestionField) -> list[Option]:
    """The options of a question, all written the long way."""
    options = question.options if isinstance(question, Asked) else question
    return [Option(name=option) if isinstance(option, str) else option for option in options]


def names_of(question: QuestionField) -> list[str]:
    """The names of its options."""
    options = question.options if isinstance(question, Asked) else question
    return [option if isinstance(option, str) else option.name for option in options]


def range_words(option: Option, unit: str | None = None) -> str:
    """The range an option stands for: “1000吨标准煤（含）至5000吨标准煤（不含）”; empty for none."""
    lower = _bound(option.from_, unit, "（含）") or _bound(option.over, unit, "（不含）")
    upper = _bound(option.to, unit, "（含）") or _bound(option.below, unit, "（不含）")
    if not lower and not upper:
        return ""
    return f"{lower}至{upper}" if lower and upper else f"{lower}以上" if lower else f"{upper}以下"


def _bound(number: Number | None, unit: str | None, words: str) -> str:
    if number is None:
        return ""
    written = f"{number:g}" if abs(number) < 1e6 else str(number)
    return f"{written}{unit or ''}{words}"
