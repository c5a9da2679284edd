"""Open data, told to people: what each file is, how large, how to use it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from banshi.catalog.catalog import Catalog
from banshi.open_data.atom import CITY_FEED, department_feed
from banshi.open_data.files import CPSV_URL, table_url
from banshi.open_data.release import API, Release
from banshi.open_data.tables.all import MATTER_TABLES
from banshi.open_data.tables.city import CITY_TABLES
from banshi.open_data.tables.hotline import HOTLINE
from banshi.open_data.tables.table import CityTable, Table
from banshi.wording.phrases import UNPUBLISHED, date_words

_KILO = 1024
_JSON = (
    ("index", "全部事项", "每个事项的名称、编码、部门、时限等，以及它的网页和数据文件的位置。"),
    ("departments", "部门", "部门和它们办理的事项编码。"),
    ("regions", "行政区划", "本站涉及的地区。"),
    ("halls", "办事大厅", "地址、时间、电话。"),
    ("offices", "办理单位和窗口", "每个单位的窗口、认领的事项和更优的承诺。"),
    ("materials", "材料字典", "材料的标准名称、别名，以及要用到它的事项编码。"),
    ("bundles", "一件事", "由哪些事项、分几个阶段组成。"),
    ("batches", "批次", "每一批公布的事项编码。"),
    ("openapi", "接口说明", "上面每个文件的结构，OpenAPI 3.1。"),
)
_SPREADSHEETS = {"xlsx": "Excel", "csv": "CSV"}


class File(NamedTuple):
    """A file to take; without an address it was left out, as from previews and kiosks."""

    label: str
    url: str
    size: str


class Offer(NamedTuple):
    """One thing in one or more formats."""

    title: str
    note: str
    files: tuple[File, ...]


class Downloads(NamedTuple):
    """Everything on offer."""

    date: str
    licence: tuple[str, str]
    hotline: Offer
    tables: tuple[Offer, ...]
    city_tables: tuple[Offer, ...]
    json: tuple[Offer, ...]
    matter_example: str
    linked: Offer
    feeds: tuple[Offer, ...]


def downloads(catalog: Catalog, release: Release, sizes: Mapping[str, int]) -> Downloads:
    """Word what is on offer.

    Args:
        catalog: What is published.
        release: What its files say about themselves.
        sizes: Place of every file there is below the site's root → its bytes.
    """
    licence = release.licence
    offers = _Offers(sizes)
    first = catalog.public[0].code if catalog.public else ""
    return Downloads(
        date_words(release.date) if release.date else UNPUBLISHED,
        (licence.name, licence.url or "") if licence else ("", ""),
        offers.table(HOTLINE),
        tuple(offers.table(table) for table in MATTER_TABLES if table is not HOTLINE),
        tuple(offers.table(table) for table in CITY_TABLES if table.applies(catalog)),
        tuple(offers.offer(title, note, [("JSON", f"{API}{name}.json")]) for name, title, note in _JSON),
        f"{API}matters/{first}.json",
        offers.offer("公共服务关联数据", "按欧盟公共服务词汇 CPSV-AP 3.2 描述的全部事项。", [("JSON-LD", CPSV_URL)]),
        tuple(_feeds(catalog, offers)),
    )


class _Offers(NamedTuple):
    """Where the files are."""

    sizes: Mapping[str, int]

    def offer(self, title: str, note: str, places: Iterable[tuple[str, str]]) -> Offer:
        files = []
        for label, url in places:
            size = self.sizes.get(url)
            files.append(File(label, "" if size is None else f"../{url}", size_words(size)))
        return Offer(title, note, tuple(files))

    def table(self, table: Table | CityTable) -> Offer:
        places = [(label, table_url(table, ending)) for ending, label in _SPREADSHEETS.items()]
        return self.offer(table.title, table.note, places)


def _feeds(catalog: Catalog, offers: _Offers) -> Iterator[Offer]:
    yield offers.offer("全省" if catalog.province else "全市", "", [("Atom", CITY_FEED)])
    for department in catalog.by_department:
        named = catalog.setting.departments.get(department)
        yield offers.offer(named.short_name if named else department, "", [("Atom", department_feed(department))])


def size_words(size: int | None) -> str:
    """Bytes as people say them; empty for a file that is not there."""
    if size is None:
        return ""
    if size < _KILO:
        return f"{size} 字节"
    if size < _KILO * _KILO:
        return f"{size / _KILO:.0f} KB"
    return f"{size / _KILO / _KILO:.1f} MB"
