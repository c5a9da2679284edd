"""A city's offices as one region of a province: what each of its departments promises and every window of its counties."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from banshi.lifecycle.province.cities import City
from banshi.lifecycle.province.line import Line
from banshi.model.setting import Claim, Hall, Overlay, Window

_MOST_WINDOWS = 30
"""A matter with more windows in one city: its own site lists them all."""


def halls_of(city: City, first: int) -> dict[str, Hall]:
    """The halls of a city by the identifiers they have there, renamed so that no two cities' are mixed up."""
    renamed = {}
    for number, hall in enumerate(city.halls, first):
        name = hall.name if city.name in hall.name else f"{city.name} {hall.name}"
        renamed[hall.id] = msgspec.structs.replace(hall, id=f"hall-{number}", name=name, region=city.peer.region)
    return renamed


def overlays_of(city: City, lines: Iterable[Line], halls: Mapping[str, Hall]) -> dict[str, Overlay]:
    """Department → the overlay of the whole city; a matter nobody there has windows for is claimed all the same.

    Args:
        city: What it publishes besides its matters.
        lines: What the province says of them.
        halls: Its halls, by the identifiers they have there.
    """
    counties = {region.code: region.name for region in city.regions}
    held: dict[str, dict[str, Claim]] = {}
    home: dict[str, str] = {}
    for line in lines:
        for code, claim in line.claims.get(city.peer.region, {}).items():
            home[code] = line.departments[code]
            held.setdefault(home[code], {})[code] = claim
    windows: dict[str, dict[str, Window]] = {}
    for number, overlay in enumerate(city.overlays, 1):
        county = "" if overlay.region == city.peer.region else counties.get(overlay.region, overlay.region)
        ids = {window.id: f"w{number}-{at}" for at, window in enumerate(overlay.windows, 1)}
        known = {window.id: window for window in overlay.windows}
        for claim in overlay.matters:
            if claim.code not in home:
                continue
            department = home[claim.code]
            mine = held[department][claim.code]
            for one in claim.windows:
                if one in known and len(mine.windows) < _MOST_WINDOWS:
                    windows.setdefault(department, {})[ids[one]] = _window(known[one], ids[one], county, halls)
                    mine = msgspec.structs.replace(mine, windows=[*mine.windows, ids[one]])
            held[department][claim.code] = _told(mine, claim, county)
    names = {one.id: one.name for one in city.departments}
    return {
        department: Overlay(
            region=city.peer.region,
            department=department,
            body=names.get(department, city.name),
            windows=list(windows.get(department, {}).values()),
            matters=[claims[code] for code in sorted(claims)],
        )
        for department, claims in held.items()
    }


def _told(mine: Claim, claim: Claim, county: str) -> Claim:
    """A county's own telephone and better promise: the first telephone stands for the city, promises are told."""
    said = []
    if claim.promised:
        said.append(f"承诺 {claim.promised}")
    if claim.trip_count is not None:
        said.append(f"到现场 {claim.trip_count} 次")
    note = f"{county or '市本级'}{'，'.join(said)}。" if said else ""
    return msgspec.structs.replace(
        mine,
        phone=mine.phone or claim.phone,
        supervise_phone=mine.supervise_phone or claim.supervise_phone,
        online_url=mine.online_url or claim.online_url,
        note=f"{mine.note or ''}{note}"[:2000] or None,
    )


def _window(window: Window, identifier: str, county: str, halls: Mapping[str, Hall]) -> Window:
    hall = halls.get(window.hall) if window.hall else None
    name = window.name if not county or county in window.name else f"{county} {window.name}"
    return msgspec.structs.replace(window, id=identifier, name=name, hall=hall.id if hall else None)
