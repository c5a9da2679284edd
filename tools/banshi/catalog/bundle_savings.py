"""What a bundle saves the common case, computed from its parts: trips, papers and days, one by one and together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from banshi.catalog.catalog import Catalog
from banshi.catalog.days_saved import working_days
from banshi.catalog.entry import Entry
from banshi.model.setting import Bundle


class Effort(NamedTuple):
    """What a citizen has to put in.

    Attributes:
        trips: Times to come in person.
        papers: Documents to bring, one asked for twice counting twice.
        days: Working days until everything is done; None where limits are counted in different units.
    """

    trips: int
    papers: int
    days: int | None


class Saving(NamedTuple):
    """A bundle measured against its parts.

    Attributes:
        parts: The matters of each stage that have a page.
        materials: Every document the parts may ask for, once, with the codes of those that ask.
        apart: The matters handled one by one.
        together: The bundle.
        recorded: Whether something of `apart` was written down by the city instead of computed.
    """

    parts: tuple[tuple[Entry, ...], ...]
    materials: dict[str, tuple[str, ...]]
    apart: Effort
    together: Effort
    recorded: bool


def saving(bundle: Bundle, catalog: Catalog) -> Saving:
    """Measure a bundle by what the common case pays (`common_case.py`), each matter on its lightest way.

    A document is handed in once. Who handles the matters one by one does not have to wait for one before asking for
    the next any more than the bundle does, so both take as long as the slowest matter of every stage; days are saved
    only where the bundle promises less, or where the city has recorded how long it took before.

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
    path = _path(parts)
    together = Effort(
        trips=max((entry.fewest_trips for entry in each), default=0)
        if bundle.trip_count is None
        else bundle.trip_count,
        papers=len({name for entry in each for name in entry.common_papers}),
        days=working_days(bundle.promised) if bundle.promised else path,
    )
    computed = Effort(
        trips=sum(entry.fewest_trips for entry in each),
        papers=sum(len(entry.common_papers) for entry in each),
        days=path,
    )
    before = bundle.before
    apart = Effort(
        trips=before.trips if before and before.trips is not None else computed.trips,
        papers=before.materials if before and before.materials is not None else computed.papers,
        days=before.days if before and before.days is not None else computed.days,
    )
    return Saving(parts, materials, apart, together, recorded=apart != computed)


def waited(entry: Entry) -> str:
    """The promise that holds for the common case."""
    return entry.common_promise or entry.promised


def _path(parts: tuple[tuple[Entry, ...], ...]) -> int | None:
    """Working days of the slowest matter of every stage."""
    total = 0
    for stage in parts:
        days = [working_days(waited(entry)) for entry in stage]
        known = [day for day in days if day is not None]
        if len(known) < len(days):
            return None
        total += max(known, default=0)
    return total


def _parts(codes: list[str], catalog: Catalog) -> Iterator[Entry]:
    found = (catalog.by_code.get(code) for code in codes)
    return (entry for entry in found if entry is not None and entry.public)
