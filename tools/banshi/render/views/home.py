"""The home page: what the reform has reached so far, and the ways into the guide."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from banshi.catalog.catalog import Catalog
from banshi.catalog.counting import counts
from banshi.catalog.entry import Entry
from banshi.model.code import split_code
from banshi.render.views.bundle import bundle_views
from banshi.render.views.wording import Figure, Link

_SHOWN = 4
_POPULAR = 12
_BUNDLES = 6


class Tile(NamedTuple):
    """A way in: a heading, how many matters, a few of them."""

    title: str
    url: str
    count: int
    links: tuple[Link, ...]


class HomeView(NamedTuple):
    """What the home page says."""

    figures: tuple[Figure, ...]
    fields: tuple[Tile, ...]
    departments: tuple[Tile, ...]
    bundles: tuple[tuple[Link, str], ...]
    """Bundles that save most, and what they save."""
    bundles_total: int
    popular: tuple[Link, ...]
    popular_total: int
    example: str
    code: tuple[tuple[str, str], ...]
    """A code to explain codes with, segment by segment; empty if there is none."""
    sample: bool


def home_view(catalog: Catalog) -> HomeView:
    """Count and choose."""
    popular = [entry for entry in catalog.public if entry.high_frequency]
    first = list(_in_turn(popular, catalog))
    bundles = sorted(bundle_views(catalog), key=lambda view: -len(view.gains.split("，")))
    example = next(iter(first or catalog.public), None)
    return HomeView(
        figures=tuple(_figures(catalog.public)),
        fields=tuple(_fields(catalog)),
        departments=tuple(_departments(catalog)),
        bundles=tuple((Link(view.name, f"bundles/{view.slug}.html"), view.gains) for view in bundles[:_BUNDLES]),
        bundles_total=len(bundles),
        popular=tuple(Link(entry.name, entry.url) for entry in first[:_POPULAR]),
        popular_total=len(popular),
        example=example.name if example else "",
        code=_segments(example) if example else (),
        sample=any(entry.status == "sample" for entry in catalog.public),
    )


def _figures(entries: list[Entry]) -> Iterator[Figure]:
    found = counts(entries)
    yield Figure("办事指南", str(found.total), "项", "")
    yield Figure("最多跑一次", *_percent(found.share(found.at_most_once)), f"{found.at_most_once} 项")
    yield Figure("一次不用跑", *_percent(found.share(found.never)), f"{found.never} 项")
    yield Figure("可以网上办", *_percent(found.share(found.online)), f"{found.online} 项")
    yield Figure("比法定时限平均快", f"{found.days_saved:.1f}", "个工作日", "")


def _segments(entry: Entry) -> tuple[tuple[str, str], ...]:
    code = split_code(entry.code)
    return (
        (code.region, "区划：00 是国家，其他是省份"),
        (code.kind, f"事项类型：{entry.kind}"),
        (code.line, "业务条线"),
        (code.item, "主项：暂编码，以 9 开头" if code.is_provisional_form else "主项"),
        (code.sub_item, "子项：没有子项" if code.sub_item == "000" else "子项"),
    )


def _percent(share: str) -> tuple[str, str]:
    return (share[:-1], "%") if share.endswith("%") else (share, "")


def _fields(catalog: Catalog) -> Iterator[Tile]:
    for name in catalog.setting.fields:
        entries = catalog.by_field.get(name, [])
        url = f"matters/index.html?q={name}" if entries else ""
        yield Tile(name, url, len(entries), tuple(_links(entries, _SHOWN)))


def _departments(catalog: Catalog) -> Iterator[Tile]:
    for department in catalog.setting.departments.values():
        entries = catalog.by_department.get(department.id, [])
        if entries:
            yield Tile(department.short_name, f"departments/{department.id}.html", len(entries), ())


def _in_turn(entries: list[Entry], catalog: Catalog) -> Iterator[Entry]:
    """One of each department in turn; everything people need before anything only companies need."""
    people = [entry for entry in entries if "自然人" in entry.audience]
    companies = [entry for entry in entries if "自然人" not in entry.audience]
    for group in (people, companies):
        queues: dict[str, list[Entry]] = {identifier: [] for identifier in catalog.setting.departments}
        for entry in sorted(group, key=lambda entry: (entry.audience != ["自然人"], entry.trip_count == 0, entry.code)):
            queues.setdefault(entry.department, []).append(entry)
        for turn in zip_longest(*queues.values()):
            yield from (entry for entry in turn if entry is not None)


def _links(entries: list[Entry], most: int) -> Iterator[Link]:
    first = sorted(entries, key=lambda entry: (not entry.high_frequency, entry.code))[:most]
    return (Link(entry.name, entry.url) for entry in first)
