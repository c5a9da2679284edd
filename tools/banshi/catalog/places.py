"""How light the matters of each region are: what its offices have claimed, and what they promise beyond the standard."""

from __future__ import annotations

from typing import NamedTuple

from banshi.catalog.catalog import Catalog
from banshi.catalog.counting import saved_days
from banshi.model.setting import Claim, Overlay, Region


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


def region_progress(catalog: Catalog) -> list[RegionProgress]:
    """Every region, in the order of `regions.yml`."""
    by_region: dict[str, list[Overlay]] = {}
    for overlay in catalog.overlays.values():
        by_region.setdefault(overlay.region, []).append(overlay)
    due: dict[str, set[str]] = {}
    for entry in catalog.public:
        for level in entry.level:
            due.setdefault(level, set()).add(entry.code)
    regions = catalog.setting.regions.values()
    return [
        _progress(region, due.get(region.level, set()), by_region.get(region.code, []), catalog) for region in regions
    ]


def _progress(region: Region, due: set[str], overlays: list[Overlay], catalog: Catalog) -> RegionProgress:
    seen: set[str] = set()
    once = never = better = limited = 0
    saved = 0.0
    for overlay in overlays:
        for claim in overlay.matters:
            entry = catalog.by_code.get(claim.code)
            if entry is None or not entry.public or claim.code in seen:
                continue
            seen.add(claim.code)
            trips = entry.fewest_trips if claim.trip_count is None else min(claim.trip_count, entry.fewest_trips)
            once += trips <= 1
            never += trips == 0
            better += _is_better(claim)
            if entry.statutory != "无":
                limited += 1
                saved += saved_days(entry.statutory, claim.promised or entry.promised)
    return RegionProgress(
        region, len(seen), len(due - seen), len(overlays), once, never, saved / limited if limited else 0.0, better
    )


def _is_better(claim: Claim) -> bool:
    return bool(claim.promised or claim.trip_count is not None or claim.deferrable or claim.fee_waived)
