"""Where everything that can be handled online is handled: one list of all links."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import urlsplit

from banshi.catalog.burden_counts import handled_online
from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.wording.matter_lines import WHOLE
from banshi.wording.phrases import Link, depth_words

_ACTIONS = {"互联网咨询": "去咨询", "网上预约": "去预约"}


class OnlineRow(NamedTuple):
    """One matter, beside its line in lists.

    Attributes:
        entrance: How far one gets online and where.
        local: Entrances of single offices.
    """

    entry: Entry
    entrance: Entrance
    local: tuple[Link, ...]


class Entrance(NamedTuple):
    """Where one goes online; thousands of matters share a few.

    Attributes:
        depth: How far one gets, in words.
        action: What one goes there for.
        link: The host and the address; empty url where none is published.
    """

    depth: str
    action: str
    link: Link


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
    local = _local(catalog)
    groups = [
        _group(identifier, department.short_name, entries, local)
        for identifier, department in catalog.setting.departments.items()
        if (entries := catalog.by_department.get(identifier))
    ]
    hosts = Counter(row.entrance.link.text for group in groups for row in group.rows if row.entrance.link.url)
    total = sum(group.total for group in groups)
    return OnlineView(
        total,
        sum(group.applying for group in groups),
        sum(group.addressed for group in groups),
        hosts.most_common(),
        groups,
        total <= WHOLE,
    )


def _group(identifier: str, name: str, entries: list[Entry], local: dict[str, tuple[Link, ...]]) -> OnlineGroup:
    rows = [
        OnlineRow(entry, _entrance(entry.online, entry.online_url or ""), local.get(entry.code, ()))
        for entry in entries
        if entry.online
    ]
    without = [Link(entry.name, f"../{entry.url}") for entry in entries if not entry.online]
    return OnlineGroup(
        identifier,
        name,
        len(entries),
        sum(handled_online(entry.online) for entry in entries),
        sum(bool(row.entrance.link.url) for row in rows),
        rows,
        without,
    )


@lru_cache(maxsize=1024)
def _entrance(depth: str, url: str) -> Entrance:
    return Entrance(depth_words(depth), _ACTIONS.get(depth, "去办理"), Link(_host(url), url))


def _local(catalog: Catalog) -> dict[str, tuple[Link, ...]]:
    """Basic code → entrances of single offices; most matters have none."""
    found: dict[str, tuple[Link, ...]] = {}
    for overlay in sorted(catalog.overlays.values(), key=lambda overlay: (overlay.region, overlay.department)):
        region = catalog.setting.regions.get(overlay.region)
        for claim in overlay.matters:
            if claim.online_url:
                link = Link(region.name if region else overlay.region, claim.online_url)
                found[claim.code] = (*found.get(claim.code, ()), link)
    return found


def _host(url: str) -> str:
    return urlsplit(url).hostname or url if url else ""
