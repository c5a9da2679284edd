"""How many days promises save against the law: whole working days, and only where both limits are counted in them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from math import ceil
from typing import NamedTuple

from banshi.model.limit import parse_limit
from banshi.model.statute import is_set

_WITHIN_A_DAY = ("分钟", "小时")


class DaysSaved(NamedTuple):
    """What promises save, and on what ground that is said.

    Attributes:
        matters: Matters whose two limits are both counted in working days.
        statutory, promised: Working days of all of them together.
        unset: Matters for which the law sets no limit, or nobody has said which.
        apart: Matters whose two limits are counted in different units; turning one into the other would be a guess.
    """

    matters: int = 0
    statutory: int = 0
    promised: int = 0
    unset: int = 0
    apart: int = 0

    @property
    def average(self) -> int:
        """Whole working days for one matter, never rounded up."""
        return (self.statutory - self.promised) // self.matters if self.matters else 0

    def __bool__(self) -> bool:
        """Whether there is anything to tell."""
        return self.average > 0


def days_saved(limits: Iterable[tuple[str, str]]) -> DaysSaved:
    """Add up pairs of a statutory limit and a promise."""
    matters = statutory = promised = unset = apart = 0
    for law, promise in limits:
        if not is_set(law):
            unset += 1
            continue
        allowed, taken = working_days(law), working_days(promise)
        if allowed is None or taken is None:
            apart += 1
            continue
        matters += 1
        statutory += allowed
        # A promise longer than the law is an error of its own and must not be set off against others.
        promised += min(allowed, taken)
    return DaysSaved(matters, statutory, promised, unset, apart)


@lru_cache(maxsize=4096)
def working_days(text: str) -> int | None:
    """A limit in whole working days: on the spot none, hours one; None for what is counted in anything else."""
    limit = parse_limit(text)
    if limit.immediate:
        return 0
    if limit.unit in _WITHIN_A_DAY:
        return 1
    # Half a day is a day to whoever waits.
    return ceil(limit.amount) if limit.unit == "个工作日" else None
