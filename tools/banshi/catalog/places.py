"""How light the matters of each region are: what its offices have claimed, and what they promise beyond the standard."""

from __future__ import annotations

from typing import NamedTuple

from banshi.catalog.catalog import Catalog
from banshi.catalog.counting import saved_days
from banshi.catalog.entry import Entry
from banshi.model.setting import Overlay, Region


class RegionProgress(NamedTuple):
    """One region.

    Attributes:
        claimed: Different public matters its offices handle, of whatever level.
        unclaimed: Public matters handled at the region's level that none of its offices has claimed.
        offices: Offices with claims.
        at_most_once, never: Of `claimed`, by the lightest way, local promises included.
        days_saved: Working days saved against the statute, on average over claimed matters the law sets a limit for.
        better: Claims that promise more than the standard.
    """

    region: Region
    claimed: int
    unclaimed: int
    offices: int
    at_most_once: int
    never: int
    days_saved: float
    better: int


_Standard = tuple[int, str, float]
"""What holds everywhere: trips of the lightest way, statutory limit or an empty text, working days saved."""


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
    once = never = better = limited = 0
    saved = 0.0
    for overlay in overlays:
        for claim in overlay.matters:
            code = claim.code
            known = standard.get(code)
            if known is None or code in seen:
                continue
            seen.add(code)
            trips, statutory, days = known
            if claim.promised or claim.trip_count is not None or claim.deferrable or claim.fee_waived:
                better += 1
                trips = trips if claim.trip_count is None else min(claim.trip_count, trips)
                if claim.promised and statutory:
                    days = saved_days(statutory, claim.promised)
            once += trips <= 1
            never += trips == 0
            if statutory:
                limited += 1
                saved += days
    average = saved / limited if limited else 0.0
    return RegionProgress(region, len(seen), len(due - seen), len(overlays), once, never, average, better)


def _standard(entry: Entry) -> _Standard:
    if entry.statutory == "无":
        return entry.fewest_trips, "", 0.0
    return entry.fewest_trips, entry.statutory, saved_days(entry.statutory, entry.promised)
