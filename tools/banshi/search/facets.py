"""What a reader can narrow the results by."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Any, NamedTuple

from banshi.catalog.burden_counts import handled_online
from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry

PERSON, BODY, NO_TRIP, ONE_TRIP, ONLINE, IMMEDIATE, POPULAR, PAUSED = (1 << bit for bit in range(8))
"""Bits of an entry; the client tests the same ones."""

FLAG_LABELS = ("个人", "企业", "一次不用跑", "最多跑一次", "可以网办", "即办")
"""What the first bits are called, in their order."""

GROUP_LABELS = ("对象", "办理", "部门", "区县", "主题")
"""What can be chosen from: the first two bits, the other bits, and three lists."""


class Choices(NamedTuple):
    """Values that recur, each written once, and which of them every entry has.

    Attributes:
        values: Each value once, in order of first appearance.
        numbers: One number per entry: its place in `values`.
    """

    values: list[Any]
    numbers: list[int]


def flags(entry: Entry) -> int:
    """The bits of an entry. A trip saved by going online counts: the applicant may choose."""
    trips = min([entry.trip_count, *(() if entry.online_trips is None else (entry.online_trips,))])
    told = (
        (PERSON, "自然人" in entry.audience),
        (BODY, any(audience != "自然人" for audience in entry.audience)),
        (NO_TRIP, trips == 0),
        (ONE_TRIP, trips <= 1),
        (ONLINE, handled_online(entry.online)),
        (IMMEDIATE, entry.processing == "即办件"),
        (POPULAR, entry.high_frequency),
        (PAUSED, entry.status == "paused"),
    )
    return sum(bit for bit, holds in told if holds)


def regions(catalog: Catalog, entry: Entry) -> tuple[str, ...]:
    """Codes of the regions with an office that handles a matter."""
    return tuple(dict.fromkeys(overlay.region for overlay, _ in catalog.claims.get(entry.code, ())))


def choices(values: Iterable[Hashable]) -> Choices:
    """Write each value once."""
    known: dict[Hashable, int] = {}
    numbers = [known.setdefault(value, len(known)) for value in values]
    return Choices(list(known), numbers)
