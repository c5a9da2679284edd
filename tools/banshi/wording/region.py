"""Regions: all of them, and one with its halls and what its offices handle."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from banshi.catalog.catalog import Catalog
from banshi.model.setting import Hall, Overlay
from banshi.wording.matter_lines import WHOLE, cut
from banshi.wording.phrases import UNPUBLISHED
from banshi.wording.place import WindowView, better_words, hours_words, window_view


class HallView(NamedTuple):
    """A hall."""

    url: str
    name: str
    address: str
    hours: str
    phone: str
    note: str


class ClaimView(NamedTuple):
    """A matter as one office handles it."""

    url: str
    name: str
    better: str
    windows: str
    phone: str


class OfficeView(NamedTuple):
    """One office of a region."""

    department: str
    department_url: str
    body: str
    windows: tuple[WindowView, ...]
    claims: list[ClaimView]
    rest: str


class RegionView(NamedTuple):
    """A region."""

    code: str
    name: str
    level: str
    halls: tuple[HallView, ...]
    offices: tuple[OfficeView, ...]
    claimed: int


def region_views(catalog: Catalog) -> Iterator[RegionView]:
    """Every region, in the order of `regions.yml`."""
    for region in catalog.setting.regions.values():
        overlays = sorted(
            (overlay for overlay in catalog.overlays.values() if overlay.region == region.code),
            key=lambda overlay: overlay.department,
        )
        offices = tuple(_office(overlay, catalog) for overlay in overlays)
        halls = tuple(_hall(hall) for hall in catalog.setting.halls.values() if hall.region == region.code)
        claimed = len({claim.code for overlay in overlays for claim in overlay.matters})
        yield RegionView(region.code, region.name, region.level, halls, offices, claimed)


def _hall(hall: Hall) -> HallView:
    return HallView(
        f"../halls/{hall.id}.html",
        hall.name,
        hall.address or UNPUBLISHED,
        hours_words(hall.hours),
        hall.phone or UNPUBLISHED,
        hall.note or "",
    )


def _office(overlay: Overlay, catalog: Catalog) -> OfficeView:
    department = catalog.setting.departments.get(overlay.department)
    claims, rest = cut(_claims(overlay, catalog), WHOLE)
    return OfficeView(
        department.short_name if department else overlay.department,
        f"../departments/{overlay.department}.html" if department else "",
        overlay.body or "",
        tuple(window_view(window, catalog.setting.halls) for window in overlay.windows),
        claims,
        rest,
    )


def _claims(overlay: Overlay, catalog: Catalog) -> Iterator[ClaimView]:
    names = {window.id: window.name for window in overlay.windows}
    for claim in overlay.matters:
        entry = catalog.by_code.get(claim.code)
        if entry is None or not entry.public:
            continue
        windows = "、".join(names.get(window, window) for window in claim.windows)
        yield ClaimView(f"../{entry.url}", entry.name, "；".join(better_words(claim)), windows, claim.phone or "")
