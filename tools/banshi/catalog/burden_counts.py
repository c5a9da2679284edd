"""How light matters are: counted the same way on every page and in every rule."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from banshi.catalog.days_saved import DaysSaved, days_saved
from banshi.catalog.entry import Entry
from banshi.model.material import NOTHING_TO_BRING, SHOWN

_NOT_HANDLING = frozenset({"互联网咨询", "网上预约", "其他"})


class Counts(NamedTuple):
    """How many matters there are and how light they are.

    Attributes:
        days_saved: Working days saved against the statute.
        free: Documents that need not be brought, row by row.
        shown: Documents that may be shown on the phone instead, row by row.
    """

    total: int
    at_most_once: int
    never: int
    online: int
    high_frequency: int
    days_saved: DaysSaved
    free: int
    shown: int

    def share(self, count: int) -> str:
        """A count as a whole percentage; never rounded up to 100."""
        return f"{100 * count // self.total}%" if self.total else "—"


def counts(entries: Sequence[Entry]) -> Counts:
    """Count a list of matters. A trip saved by going online counts: the applicant may choose."""
    return Counts(
        total=len(entries),
        at_most_once=sum(entry.fewest_trips <= 1 for entry in entries),
        never=sum(entry.fewest_trips == 0 for entry in entries),
        online=sum(handled_online(entry.online) for entry in entries),
        high_frequency=sum(entry.high_frequency for entry in entries),
        days_saved=days_saved((entry.statutory, entry.promised) for entry in entries),
        free=sum(kind in NOTHING_TO_BRING for entry in entries for kind in entry.exempt),
        shown=sum(kind == SHOWN for entry in entries for kind in entry.exempt),
    )


def handled_online(depth: str | None) -> bool:
    """Whether a matter can be handed in online; asking and booking still end at a window."""
    return depth is not None and depth not in _NOT_HANDLING
