"""The home page: what people come for, who they are, what has happened to them; then what the reform has reached."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from banshi.catalog.burden_counts import Counts
from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.catalog.events import Happening, is_for
from banshi.catalog.popular import popular
from banshi.model.code import split_code
from banshi.model.slug import theme_slug
from banshi.wording.batch import batch_views
from banshi.wording.bundle import bundle_views
from banshi.wording.phrases import Figure, Link

_POPULAR = 8
_BUNDLES = 6
_HINTS = 5
_THEMES = 14
_OF_BATCH = 6
# A longer name takes two lines of a phone.
_ONE_LINE = 13


class EventTile(NamedTuple):
    """A way in with a drawing."""

    id: str
    name: str
    icon: str
    total: int


class Panel(NamedTuple):
    """What one audience finds at once.

    Attributes:
        audience: 个人 or 经营主体.
        heading: What the panel is called.
        url: All of its matters in the table.
        popular: Matters it comes for most.
    """

    audience: str
    heading: str
    url: str
    total: int
    events: tuple[EventTile, ...]
    popular: tuple[Link, ...]


class Newest(NamedTuple):
    """The batch published last."""

    link: Link
    date: str
    total: int
    matters: tuple[Link, ...]


class Way(NamedTuple):
    """Another way in: where it leads and how many there are."""

    text: str
    url: str
    total: int


class HomeView(NamedTuple):
    """What the home page says.

    Attributes:
        hints: What people say, to search for.
        bundles: Bundles that save most, and what they save.
        code: A code to explain codes with, segment by segment; empty if there is none.
    """

    hints: tuple[str, ...]
    panels: tuple[Panel, ...]
    figures: tuple[Figure, ...]
    bundles: tuple[tuple[Link, str], ...]
    bundles_total: int
    themes: tuple[Way, ...]
    departments: tuple[Way, ...]
    newest: Newest | None
    halls: int
    regions: int
    addressed: int
    example: str
    code: tuple[tuple[str, str], ...]
    sample: bool


def home_view(catalog: Catalog) -> HomeView:
    """Count and choose."""
    events = catalog.happenings
    bundles = sorted(bundle_views(catalog), key=lambda view: -len(view.gains.split("，")))
    panels = tuple(panel for panel in _panels(events, catalog) if panel.total)
    example = next(iter(catalog.public), None)
    themes = sorted(catalog.by_theme.items(), key=lambda item: -len(item[1]))[:_THEMES]
    return HomeView(
        hints=tuple(_hints(events))[:_HINTS],
        panels=panels,
        figures=tuple(_figures(catalog.totals)),
        bundles=tuple((Link(view.name, f"bundles/{view.slug}.html"), view.gains) for view in bundles[:_BUNDLES]),
        bundles_total=len(bundles),
        themes=tuple(Way(name, f"themes/{theme_slug(name)}.html", len(entries)) for name, entries in themes),
        departments=tuple(_departments(catalog)),
        newest=_newest(catalog),
        halls=len(catalog.setting.halls),
        regions=len(catalog.setting.regions),
        addressed=sum(entry.online_url is not None for entry in catalog.public),
        example=example.name if example else "",
        code=_segments(example) if example else (),
        sample=any(entry.status == "sample" for entry in catalog.public),
    )


def _panels(events: list[Happening], catalog: Catalog) -> Iterator[Panel]:
    for audience, heading, facet in (("个人", "个人办事", "个人"), ("经营主体", "企业办事", "企业和单位")):
        own = [happening for happening in events if happening.event.audience == audience]
        entries = [entry for entry in catalog.public if is_for(entry, audience)]
        yield Panel(
            audience,
            heading,
            f"matters/index.html?对象={facet}",
            len(entries),
            tuple(EventTile(one.event.id, one.event.name, one.event.icon or "", one.total) for one in own),
            tuple(Link(entry.name, entry.url) for entry in popular(own, entries) if len(entry.name) <= _ONE_LINE)[
                :_POPULAR
            ],
        )


def _hints(events: Iterable[Happening]) -> Iterator[str]:
    """How people call what they come for."""
    for happening in events:
        for entry in happening.named[:1]:
            yield from entry.aliases[:1]


def _figures(found: Counts) -> Iterator[Figure]:
    yield Figure("办事指南", str(found.total), "项", "")
    yield Figure("最多跑一次", *_percent(found.share(found.at_most_once)), f"{found.at_most_once} 项")
    yield Figure("一次不用跑", *_percent(found.share(found.never)), f"{found.never} 项")
    yield Figure("可以网上办", *_percent(found.share(found.online)), f"{found.online} 项")
    yield Figure("比法定时限平均快", f"{found.days_saved.average}", "个工作日", f"按 {found.days_saved.matters} 项计算")


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


def _departments(catalog: Catalog) -> Iterator[Way]:
    for department in catalog.setting.departments.values():
        if entries := catalog.by_department.get(department.id):
            yield Way(department.short_name, f"departments/{department.id}.html", len(entries))


def _newest(catalog: Catalog) -> Newest | None:
    view = next(iter(batch_views(catalog)), None)
    if view is None:
        return None
    first = sorted(view.matters, key=lambda entry: (not entry.high_frequency, len(entry.name) > _ONE_LINE, entry.code))
    links = tuple(Link(entry.name, entry.url) for entry in first[:_OF_BATCH])
    return Newest(Link(view.name, f"batches/{view.id}.html"), view.date, view.total, links)
