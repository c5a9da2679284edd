"""Every file of open data: where it lies, what it depends on, how it is made, and what people are told about it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from banshi.catalog.catalog import Catalog
from banshi.catalog.store import Store
from banshi.disk.program import program_digest
from banshi.open_data.atom import CITY_FEED, News, batch_news, changes, department_feed, feed
from banshi.open_data.cells import part
from banshi.open_data.city_json import city_files
from banshi.open_data.cpsv import whole
from banshi.open_data.csv import csv_file
from banshi.open_data.digests import Offices, digest, matters_digest
from banshi.open_data.matter_json import index_json
from banshi.open_data.openapi import openapi
from banshi.open_data.opensearch import URL as OPENSEARCH
from banshi.open_data.opensearch import opensearch
from banshi.open_data.release import API, Release
from banshi.open_data.shards import CPSV, Shards
from banshi.open_data.tables.all import MATTER_TABLES
from banshi.open_data.tables.city import CITY_TABLES
from banshi.open_data.tables.hotline import HOTLINE
from banshi.open_data.tables.table import CityTable, Table, View
from banshi.open_data.xlsx import xlsx_file
from banshi.source.standard import Standard

CPSV_URL = f"{API}cpsv-ap.jsonld"
TABLES: tuple[Table | CityTable, ...] = (*MATTER_TABLES, *CITY_TABLES)


class OpenFile(NamedTuple):
    """One file.

    Attributes:
        url: Its place below the site's root.
        key: Digest of everything it depends on.
        make: Makes its bytes.
    """

    url: str
    key: bytes
    make: Callable[[], bytes]


def table_url(table: Table | CityTable, ending: str) -> str:
    """The place of a table; the hotline's lies where its agents find it."""
    return f"{API}{table.name}.{ending}" if table is HOTLINE else f"{API}tables/{table.name}.{ending}"


class OpenData:
    """The open data of a city.

    Attributes:
        release: What the files say about themselves.
        offices: Digests of the overlays.

    Args:
        catalog: What is published.
        store: Where the whole matters are.
        standard: The schemas: names of columns, forms of records.
        schema: Their folder.
        release: What the files say about themselves.
        cache: Folder for what is kept between builds.
        setting: Digest of the city's own files.
        offices: Digests of the overlays.
    """

    def __init__(
        self,
        catalog: Catalog,
        store: Store,
        standard: Standard,
        schema: Path,
        release: Release,
        cache: Path,
        setting: bytes,
        offices: Offices,
    ) -> None:
        self.release = release
        self._catalog = catalog
        self._store = store
        self._standard = standard
        self._cache = cache / "tables"
        self.offices = offices
        self._before = digest(program_digest(schema) + setting + release.site_url.encode())

    def json(self) -> Iterator[OpenFile]:
        """Everything in JSON but the matters one by one, which are published with their pages."""
        files = {"index": index_json(self._catalog, self.release), **city_files(self._catalog, self.release)}
        files["openapi"] = openapi(self._standard, self.release)
        for name, data in files.items():
            yield _made(f"{API}{name}.json", data)

    def others(self) -> Iterator[OpenFile]:
        """Tables, linked data and feeds."""
        for table in self.tables:
            yield self.csv(table)
            yield self.xlsx(table)
        yield self.linked()
        yield from self._feeds()

    def search(self) -> Iterator[OpenFile]:
        """The description of the site's search, where the site has an address."""
        if data := opensearch(self.release):
            yield _made(OPENSEARCH, data)

    @property
    def tables(self) -> list[Table | CityTable]:
        """The tables this site has."""
        return [one for one in TABLES if isinstance(one, Table) or one.applies(self._catalog)]

    def csv(self, table: Table | CityTable) -> OpenFile:
        """A table as CSV."""
        fields = table.fields(self._standard)
        key, parts = self._rows(table)
        labels = [field.label for field in fields]
        return OpenFile(table_url(table, "csv"), key, lambda: csv_file(labels, parts()))

    def xlsx(self, table: Table | CityTable) -> OpenFile:
        """A table as a workbook."""
        fields = table.fields(self._standard)
        key, parts = self._rows(table)
        date = self.release.date
        key = digest(key + str(self._about(table)).encode())
        return OpenFile(
            table_url(table, "xlsx"), key, lambda: xlsx_file(table.title, fields, parts(), self._about(table), date)
        )

    def linked(self) -> OpenFile:
        """All services in the European vocabulary."""
        key = digest(self._before + self._shards.digest(CPSV) + self._named)
        return OpenFile(CPSV_URL, key, lambda: whole(self._catalog, self.release, b"".join(self._shards.read(CPSV))))

    def hotline(self, ending: str) -> OpenFile:
        """The hotline's table, as `csv` or `xlsx`."""
        return self.csv(HOTLINE) if ending == "csv" else self.xlsx(HOTLINE)

    @cached_property
    def _shards(self) -> Shards:
        matter = self._standard["matter"]
        states = {
            value: word
            for key in ("status", "code_status")
            for value, word in matter.resolve(matter.schema["properties"][key])["x-labels"].items()
        }
        states |= matter.schema["properties"]["not_stated"]["items"]["x-labels"]
        key_of = matters_digest(self._before, self._store, self._catalog, self.offices)
        view = View(self._catalog, self.release, states, {})
        return Shards(self._cache, self._store, view, self._catalog.by_department, key_of)

    @cached_property
    def _named(self) -> bytes:
        """Digest of what linked data names besides the matters."""
        bundles = (f"{one.slug} {one.name} {one.status} {one.audience}" for one in self._catalog.bundles.values())
        return digest("\n".join([*bundles, *sorted(self._catalog.by_material)]).encode())

    def _rows(self, table: Table | CityTable) -> tuple[bytes, Callable[[], list[bytes]]]:
        """Digest of a table, and what gives its rows."""
        if isinstance(table, Table):
            return digest(self._before + self._shards.digest(table.name)), lambda: self._shards.read(table.name)
        rows = part(list(table.rows(self._catalog, self.release)))
        return digest(self._before + rows), lambda: [rows]

    def _about(self, table: Table | CityTable) -> list[tuple[str, str]]:
        licence = self.release.licence
        terms = f"{licence.name} {licence.url or ''}".strip() if licence else "未声明"
        return [
            ("表", table.title),
            ("内容", table.note),
            ("来自", f"{self.release.title} {self.release.site_url}".strip()),
            ("数据日期", self.release.date or "未公布"),
            ("数据许可", terms),
            ("提醒", "单元格全部是文本，编码不会变成科学计数。以 = + - @ 开头的内容前面加了单引号，以免被当成公式。"),
        ]

    def news(self) -> Iterator[tuple[str, News]]:
        """Everything that is new, each with the short name of its department; empty for the whole city."""
        catalog = self._catalog
        yield from (("", one) for one in batch_news(list(catalog.batches.values()), catalog))
        for department in catalog.by_department:
            named = catalog.setting.departments.get(department)
            for one in changes(self._shards.read_of(department, "changes")):
                yield named.short_name if named else department, one

    def _feeds(self) -> Iterator[OpenFile]:
        catalog, release = self._catalog, self.release
        batches = list(catalog.batches.values())
        everything: list[News] = list(batch_news(batches, catalog))
        for department in catalog.by_department:
            named = catalog.setting.departments.get(department)
            news = list(changes(self._shards.read_of(department, "changes")))
            everything += news
            news += batch_news(batches, catalog, department)
            title = f"{named.name if named else department}办事指南更新"
            url = department_feed(department)
            yield _made(url, feed(title, url, f"departments/{department}.html", news, release))
        yield _made(CITY_FEED, feed(f"{release.title}更新", CITY_FEED, "index.html", everything, release))


def _made(url: str, data: bytes) -> OpenFile:
    return OpenFile(url, digest(data), lambda: data)
