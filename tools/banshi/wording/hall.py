"""Halls: all of them, and one with its departments, windows and what each window takes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from banshi.catalog.catalog import Catalog
from banshi.model.setting import Hall, Overlay, Window
from banshi.wording.matter_lines import cut
from banshi.wording.phrases import UNPUBLISHED, Link
from banshi.wording.place import hours_words

_SHOWN = 40
"""Matters listed for a window; the region's page lists all."""


class HallWindow(NamedTuple):
    """A window of a hall.

    Attributes:
        hours, phone: Empty where they are the hall's own or not known.
        matters: What it takes; `rest` is a sentence about those left off.
    """

    name: str
    counter: str
    office: str
    department: Link
    hours: str
    phone: str
    note: str
    matters: list[Link]
    rest: str


class HallView(NamedTuple):
    """A hall's page.

    Attributes:
        main: Whether it is the city's own hall.
        departments: Those with a window in it.
        matters: How many different matters its windows take.
    """

    id: str
    name: str
    main: bool
    region: Link
    address: str
    hours: str
    phone: str
    note: str
    departments: tuple[Link, ...]
    windows: tuple[HallWindow, ...]
    matters: int


Placed = tuple[Overlay, Window, list[str]]
"""An office, its window in a hall, and the codes the window takes."""


def hall_views(catalog: Catalog) -> Iterator[HallView]:
    """Every hall, in the order of `halls.yml`."""
    windows: dict[str, list[Placed]] = {}
    for overlay in sorted(catalog.overlays.values(), key=lambda overlay: (overlay.region, overlay.department)):
        taken: dict[str, list[str]] = {}
        for claim in overlay.matters:
            for identifier in claim.windows:
                taken.setdefault(identifier, []).append(claim.code)
        for window in overlay.windows:
            if window.hall:
                windows.setdefault(window.hall, []).append((overlay, window, taken.get(window.id, [])))
    for hall in catalog.setting.halls.values():
        yield _view(hall, windows.get(hall.id, []), catalog)


def _view(hall: Hall, found: list[Placed], catalog: Catalog) -> HallView:
    region = catalog.setting.regions.get(hall.region)
    city = catalog.setting.city
    departments = dict.fromkeys(overlay.department for overlay, _, _ in found)
    windows = [_window(overlay, window, claims, catalog) for overlay, window, claims in found]
    taken = {code for _, _, claims in found for code in claims}
    return HallView(
        hall.id,
        hall.name,
        bool(city and city.hall == hall.id),
        Link(region.name, f"../regions/{hall.region}.html") if region else Link(hall.region, ""),
        hall.address or UNPUBLISHED,
        hours_words(hall.hours),
        hall.phone or "",
        hall.note or "",
        tuple(_department(identifier, catalog) for identifier in departments),
        tuple(windows),
        len(taken),
    )


def _window(overlay: Overlay, window: Window, codes: list[str], catalog: Catalog) -> HallWindow:
    entries = (catalog.by_code.get(code) for code in codes)
    links = (Link(entry.name, f"../{entry.url}") for entry in entries if entry is not None and entry.public)
    matters, rest = cut(links, _SHOWN)
    return HallWindow(
        window.name,
        window.counter or "",
        overlay.body or "",
        _department(overlay.department, catalog),
        hours_words(window.hours) if window.hours else "",
        window.phone or "",
        window.note or "",
        matters,
        rest,
    )


def _department(identifier: str, catalog: Catalog) -> Link:
    department = catalog.setting.departments.get(identifier)
    return Link(department.short_name, f"../departments/{identifier}.html") if department else Link(identifier, "")
