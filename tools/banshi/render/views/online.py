"""Where everything that can be handled online is handled: one list of all links."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlsplit

from banshi.catalog.catalog import Catalog
from banshi.catalog.counting import handled_online
from banshi.catalog.entry import Entry
from banshi.render.views.listing import WHOLE
from banshi.render.views.wording import Link, depth_words, trip_words

_ACTIONS = {"互联网咨询": "去咨询", "网上预约": "去预约"}


class OnlineRow(NamedTuple):
    """One matter.

    Attributes:
        online: Its own entrance; empty url where none is published.
        local: Entrances of single offices.
        depth: How far one gets, in words.
        action: What one goes there for.
    """

    matter: Link
    online: Link
    local: tuple[Link, ...]
    depth: str
    trips: str
    action: str


class OnlineGroup(NamedTuple):
    """The matters of a department.

    Attributes:
        addressed: How many of them have a link.
        rows: Those with an online way.
        without: Those that cannot be handled online.
    """

    id: str
    name: str
    total: int
    applying: int
    addressed: int
    rows: list[OnlineRow]
    without: list[Link]


class OnlineView(NamedTuple):
    """The page of all links.

    Attributes:
        hosts: Host and how many matters lead there, most first.
        whole: Whether everything is on one page; else every department has a page of its own.
    """

    total: int
    applying: int
    addressed: int
    hosts: list[tuple[str, int]]
    groups: list[OnlineGroup]
    whole: bool


def online_links(catalog: Catalog) -> OnlineView:
    """Every public matter by department."""
    groups = [
        _group(identifier, department.short_name, entries, catalog)
        for identifier, department in catalog.setting.departments.items()
        if (entries := catalog.by_department.get(identifier))
    ]
    hosts = Counter(row.online.text for group in groups for row in group.rows if row.online.url)
    total = sum(group.total for group in groups)
    return OnlineView(
        total,
        sum(group.applying for group in groups),
        sum(group.addressed for group in groups),
        hosts.most_common(),
        groups,
        total <= WHOLE,
    )


def _group(identifier: str, name: str, entries: list[Entry], catalog: Catalog) -> OnlineGroup:
    rows = [_row(entry, catalog) for entry in entries if entry.online]
    without = [Link(entry.name, f"../{entry.url}") for entry in entries if not entry.online]
    return OnlineGroup(
        identifier,
        name,
        len(entries),
        sum(handled_online(entry.online) for entry in entries),
        sum(bool(row.online.url) for row in rows),
        rows,
        without,
    )


def _row(entry: Entry, catalog: Catalog) -> OnlineRow:
    url = entry.online_url or ""
    trips = entry.online_trips if entry.online_trips is not None else entry.trip_count
    return OnlineRow(
        Link(entry.name, f"../{entry.url}"),
        Link(_host(url), url),
        tuple(_local(entry, catalog)),
        depth_words(entry.online or ""),
        trip_words(trips),
        _ACTIONS.get(entry.online or "", "去办理"),
    )


def _local(entry: Entry, catalog: Catalog) -> Iterator[Link]:
    for overlay, claim in catalog.claims.get(entry.code, ()):
        if claim.online_url:
            region = catalog.setting.regions.get(overlay.region)
            yield Link(region.name if region else overlay.region, claim.online_url)


def _host(url: str) -> str:
    return urlsplit(url).hostname or url if url else ""
