"""Time limits as guides write them: 即办, 无, 未写明, 20个工作日, 0.5个工作日, 60日, 2小时, 6个月, 3年."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from banshi.model.statute import NONE, NOT_STATED

_FORM = re.compile(r"([1-9][0-9]{0,3}|(?:0|[1-9][0-9]{0,3})\.5(?=小时|日|个工作日))(分钟|小时|日|个工作日|个月|年)")

_WORDS = ("即办", NONE, NOT_STATED)

# One working week is five working days in seven days; a month of 30 and a year of 365 days, as in civil practice.
_MINUTES = {"分钟": 1, "小时": 60, "日": 1440, "个工作日": 1440 * 7 // 5, "个月": 1440 * 30, "年": 1440 * 365}


class Limit(NamedTuple):
    """A time limit.

    Attributes:
        amount: How many units, whole or with a half; 0 for 即办, 无 and 未写明.
        unit: One of 分钟, 小时, 日, 个工作日, 个月, 年, 即办, 无, 未写明.
    """

    amount: int | float
    unit: str

    @property
    def exists(self) -> bool:
        """False for 无 and 未写明: the law sets no limit, or nobody says whether it does."""
        return self.unit not in (NONE, NOT_STATED)

    @property
    def immediate(self) -> bool:
        """True for 即办: done while the applicant waits."""
        return self.unit == "即办"

    @property
    def days(self) -> float:
        """Length in calendar days; working days count 7/5 of a day. 即办 is 0, 无 and 未写明 are infinite."""
        if self.unit == "即办":
            return 0.0
        if not self.exists:
            return float("inf")
        return self.amount * _MINUTES[self.unit] / 1440

    @property
    def working_days(self) -> float:
        """Length in working days; calendar days count 5/7."""
        return self.days * 5 / 7

    def longer_than(self, other: Limit) -> bool:
        """Whether this limit certainly lets the citizen wait longer than `other`.

        Same units compare exactly, different units by `days`.
        """
        if self.unit == other.unit:
            return self.amount > other.amount
        return self.days > other.days

    def __str__(self) -> str:
        return self.unit if self.unit in _WORDS else f"{self.amount}{self.unit}"


@lru_cache(maxsize=4096)
def parse_limit(text: str) -> Limit:
    """Read a limit that the schema has already let through.

    Raises:
        ValueError: `text` is not written as the standard says.
    """
    if text in _WORDS:
        return Limit(0, text)
    form = _FORM.fullmatch(text)
    if form is None:
        raise ValueError(f"not a time limit: {text!r}")
    return Limit(float(form[1]) if "." in form[1] else int(form[1]), form[2])
