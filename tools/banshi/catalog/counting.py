"""How light matters are: counted the same way on every page and in every rule."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from banshi.catalog.entry import Entry
from banshi.model.limit import parse_limit

_NOT_HANDLING = frozenset({"互联网咨询", "网上预约", "其他"})


class Counts(NamedTuple):
    """How many matters there are and how light they are.

    Attributes:
        days_saved: Working days saved against the statute, on average over matters the law sets a limit for.
        free: Documents that need not be handed in, row by row.
    """

    total: int
    at_most_once: int
    never: int
    online: int
    high_frequency: int
    days_saved: float
    free: int

    def share(self, count: int) -> str:
        """A count as a whole percentage; never rounded up to 100."""
        return f"{100 * count // self.total}%" if self.total else "—"


def counts(entries: Sequence[Entry]) -> Counts:
    """Count a list of matters. A trip saved by going online counts: the applicant may choose."""
    saved = [saved_days(entry.statutory, entry.promised) for entry in entries if entry.statutory != "无"]
    return Counts(
        total=len(entries),
        at_most_once=sum(entry.fewest_trips <= 1 for entry in entries),
        never=sum(entry.fewest_trips == 0 for entry in entries),
        online=sum(handled_online(entry.online) for entry in entries),
        high_frequency=sum(entry.high_frequency for entry in entries),
        days_saved=sum(saved) / len(saved) if saved else 0.0,
        free=sum(len(entry.exempt) for entry in entries),
    )


def handled_online(depth: str | None) -> bool:
    """Whether a matter can be handed in online; asking and booking still end at a window."""
    return depth is not None and depth not in _NOT_HANDLING


@lru_cache(maxsize=4096)
def saved_days(statutory: str, promised: str) -> float:
    """Working days the promise saves against the statute; 0 where the law sets no limit."""
    law, promise = parse_limit(statutory), parse_limit(promised)
    if not law.exists or not promise.exists:
        return 0.0
    return max(0.0, law.working_days - promise.working_days)
