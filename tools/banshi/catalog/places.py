"""How light the matters of each region are: what its offices have claimed, and what they promise beyond the standard."""

from __future__ import annotations

from typing import NamedTuple

from banshi.catalog.catalog import Catalog
from banshi.catalog.days_saved import DaysSaved, days_saved
from banshi.catalog.entry import Entry
from banshi.model.setting import Overlay, Region


class RegionProgress(NamedTuple):
    """One region.

    Attributes:
        claimed: Different public matters its offices handle, of whatever level.
        unclaimed: Public matters handled at the region's level that none of its offices has claimed.
        offices: Offices with claims.
        at_most_once, never: Of `claimed`, by the lightest way, local promises included.
        days_saved: Working days the claimed matters save against the statute.
        better: Claims that promise more than the standard.
    """

    region: Region
    claimed: int
    unclaimed: int
    offices: int
    at_most_once: int
    never: int
    days_saved: DaysSaved
    better: int


_Standard = tuple[int, str, str]
"""What holds everywhere: trips of the lightest way, statutory limit, promise."""


def region_progress(catalog: Catalog) -> list[RegionProgress]:
    """Every region, in the order of `regions.yml`."""
    by_region: dict[str, list[Overlay]] = {}
    for overlay in catalog.overlays.values():
        by_region.setdefault(overlay.region, []).append(overlay)
    due: dict[str, set[str]] = {}
    for entry in catalog.public:
        for level in entry.level:
            due.setdefault(level, set()).add(entry.code)
    standard = {entry.code: _standard(entry) for entry in catalog.public}
    regions = catalog.setting.regions.values()
    return [
        _progress(region, due.get(region.level, set()), by_region.get(region.code, []), standard) for region in regions
    ]


def _progress(region: Region, due: set[str], overlays: list[Overlay], standard: dict[str, _Standard]) -> RegionProgress:
    seen: set[str] = set()
    once = never = better = 0
    limits: list[tuple[str, str]] = []
    for overlay in overlays:
        for claim in overlay.matters:
            code = claim.code
            known = standard.get(code)
            if known is None or code in seen:
                continue
            seen.add(code)
            trips, statutory, promised = known
            if claim.promised or claim.trip_count is not None or claim.deferrable or claim.fee_waived:
                better += 1
                trips = trips if claim.trip_count is None else min(claim.trip_count, trips)
                promised = claim.promised or promised
            once += trips <= 1
            never += trips == 0
            limits.append((statutory, promised))
    saved = days_saved(limits)
    return RegionProgress(region, len(seen), len(due - seen), len(overlays), once, never, saved, better)


def _standard(entry: Entry) -> _Standard:
    return entry.fewest_trips, entry.statutory, entry.promised
