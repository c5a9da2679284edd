"""The first page of a terminal: big tiles for what people come to this hall for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.catalog.events import is_for
from banshi.catalog.popular import popular
from banshi.kiosk.contents import matters_of
from banshi.model.setting import Hall
from banshi.model.slug import theme_slug

_POPULAR = {"个人": 8, "经营主体": 4}
_BUNDLES = 8


class Tile(NamedTuple):
    """Something to press: its words, where it leads, and how much is there."""

    text: str
    url: str
    note: str


class KioskHome(NamedTuple):
    """What the page says.

    Attributes:
        groups: Heading, whether it is the most important one, and tiles; never empty.
        sample: Some matters are samples.
    """

    groups: tuple[tuple[str, bool, tuple[Tile, ...]], ...]
    sample: bool


def kiosk_home(hall: Hall, catalog: Catalog) -> KioskHome:
    """Choose the tiles from the matters of the hall."""
    entries = matters_of(hall, catalog).entries
    groups = (
        ("大家常办", True, tuple(dict.fromkeys(_popular(entries, catalog)))),
        ("遇到了什么事", False, tuple(_events(entries, catalog))),
        ("一件事，一起办", False, tuple(_bundles(entries, catalog))),
        ("按主题找", False, tuple(_themes(entries))),
        ("按部门找", False, tuple(_departments(entries, catalog))),
        ("别的找法", False, tuple(_others(hall, catalog))),
    )
    return KioskHome(
        tuple(group for group in groups if group[2]), any(entry.status == "sample" for entry in catalog.public)
    )


def _popular(entries: list[Entry], catalog: Catalog) -> Iterator[Tile]:
    """More for people than for businesses: these come with their own screens."""
    for audience, most in _POPULAR.items():
        own = [happening for happening in catalog.happenings if happening.event.audience == audience]
        for entry in islice(popular(own, [entry for entry in entries if is_for(entry, audience)]), most):
            yield Tile(entry.name, entry.url, "")


def _events(entries: list[Entry], catalog: Catalog) -> Iterator[Tile]:
    """What happens in lives, then in businesses; only where this hall handles something of it."""
    here = {entry.code for entry in entries}
    for audience in ("个人", "经营主体"):
        for happening in catalog.happenings:
            about = [entry for entry in (*happening.named, *happening.themed) if entry.code in here]
            if happening.event.audience == audience and about:
                yield Tile(happening.event.name, f"events/{happening.event.id}.html", f"{happening.total} 项")


def _bundles(entries: list[Entry], catalog: Catalog) -> Iterator[Tile]:
    found = {bundle.slug: bundle for entry in entries for bundle in catalog.bundles_of.get(entry.code, ())}
    for bundle in list(found.values())[:_BUNDLES]:
        yield Tile(bundle.name, f"bundles/{bundle.slug}.html", "")


def _themes(entries: list[Entry]) -> Iterator[Tile]:
    counted = Counter(theme for entry in entries for theme in entry.themes)
    for theme, count in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])):
        yield Tile(theme, f"themes/{theme_slug(theme)}.html", f"{count} 项")


def _departments(entries: list[Entry], catalog: Catalog) -> Iterator[Tile]:
    counted = Counter(entry.department for entry in entries)
    for department in catalog.setting.departments.values():
        if counted[department.id]:
            yield Tile(department.short_name, f"departments/{department.id}.html", f"{counted[department.id]} 项")


def _others(hall: Hall, catalog: Catalog) -> Iterator[Tile]:
    yield Tile("全部事项", "matters/index.html", f"{len(catalog.public)} 项")
    yield Tile(hall.name, f"halls/{hall.id}.html", "窗口、地址和办公时间")
    if len(catalog.setting.halls) > 1:
        yield Tile("别的大厅", "halls/index.html", f"共 {len(catalog.setting.halls)} 个大厅")
