"""What a bundle saves, computed from its parts: trips, papers and days, one by one and together."""

from __future__ import annotations

from typing import NamedTuple

from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.model.limit import parse_limit
from banshi.model.setting import Bundle


class Effort(NamedTuple):
    """What a citizen has to put in.

    Attributes:
        trips: Times to come in person.
        papers: Kinds of documents to hand in, a document asked for twice counting twice.
        days: Working days until everything is done.
    """

    trips: int
    papers: int
    days: float


class Saving(NamedTuple):
    """A bundle measured against its parts.

    Attributes:
        parts: The matters of each stage that have a page.
        materials: Every document the parts may ask for, once, with the codes of those that ask.
        apart: The matters handled one after the other.
        together: The bundle.
        recorded: Whether `apart` was written down by the city instead of computed.
    """

    parts: tuple[tuple[Entry, ...], ...]
    materials: dict[str, tuple[str, ...]]
    apart: Effort
    together: Effort
    recorded: bool


def saving(bundle: Bundle, catalog: Catalog) -> Saving:
    """Measure a bundle.

    Matters of one stage run side by side, so a stage takes as long as its slowest matter; papers are handed in
    once. What the city recorded of the time before the bundle goes before what is computed.

    Args:
        bundle: The bundle.
        catalog: Where its matters are; those that are missing or retired count nothing.
    """
    parts = tuple(tuple(_parts(stage.parallel, catalog)) for stage in bundle.stages)
    each = [entry for stage in parts for entry in stage]
    materials: dict[str, tuple[str, ...]] = {}
    for entry in each:
        for name in entry.materials:
            materials[name] = (*materials.get(name, ()), entry.code)
    slowest = sum(max((_days(entry.promised) for entry in stage), default=0.0) for stage in parts)
    together = Effort(
        trips=bundle.trip_count
        if bundle.trip_count is not None
        else max((entry.trip_count for entry in each), default=0),
        papers=len(materials),
        days=_days(bundle.promised) if bundle.promised else slowest,
    )
    computed = Effort(
        trips=sum(entry.trip_count for entry in each),
        papers=sum(len(entry.materials) for entry in each),
        days=sum(_days(entry.promised) for entry in each),
    )
    before = bundle.before
    apart = Effort(
        trips=before.trips if before and before.trips is not None else computed.trips,
        papers=before.materials if before and before.materials is not None else computed.papers,
        days=float(before.days) if before and before.days is not None else computed.days,
    )
    return Saving(parts, materials, apart, together, recorded=apart != computed)


def _parts(codes: list[str], catalog: Catalog):
    found = (catalog.by_code.get(code) for code in codes)
    return (entry for entry in found if entry is not None and entry.public)


def _days(limit: str) -> float:
    parsed = parse_limit(limit)
    return parsed.working_days if parsed.exists else 0.0
