"""What surrounds the matters, as tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from operator import attrgetter
from typing import Any

from banshi.catalog.catalog import Catalog
from banshi.open_data.cells import cell, joined
from banshi.open_data.release import Release
from banshi.open_data.tables.cities import CITIES
from banshi.open_data.tables.offices import hours_words
from banshi.open_data.tables.peers import PEERS
from banshi.open_data.tables.table import CityTable, Field, Row, labelled
from banshi.source.standard import Standard


def _listed(
    name: str, title: str, note: str, kind: str, items: Callable[[Catalog], Iterable[Any]], *keys: str
) -> CityTable:
    """A table with one row for each record of a list."""
    values: Callable[[Any], tuple[Any, ...]] = attrgetter(*keys)
    # A file that holds a list holds it under its own name.
    prefix = f"{kind}.*."

    def fields(standard: Standard) -> list[Field]:
        return labelled(standard, kind, *(prefix + key for key in keys))

    def rows(catalog: Catalog, release: Release) -> Iterator[Row]:
        for item in items(catalog):
            yield tuple(map(cell, values(item)))

    return CityTable(name, title, note, fields, rows)


DOCUMENTS = _listed(
    "documents", "材料字典", "每种材料的标准名称、别名、来源。", "materials",
    lambda catalog: catalog.setting.materials.values(),
    "name", "synonyms", "type", "source", "holder", "issuer", "replaced_by", "note",
)  # fmt: skip
REGIONS = _listed(
    "regions", "行政区划", "本站涉及的地区。", "regions", lambda catalog: catalog.setting.regions.values(),
    "code", "name", "level",
)  # fmt: skip
RETIRED = _listed(
    "retired", "已取消的编码", "取消的事项和它们的编码，不再使用。", "retired",
    lambda catalog: catalog.setting.retired.values(), "code", "name", "on", "reason", "replaced_by",
)  # fmt: skip


def _department_fields(standard: Standard) -> list[Field]:
    keys = ("id", "name", "short_name", "hotlines", "uscc", "site", "note")
    return [*labelled(standard, "departments", *(f"departments.*.{key}" for key in keys)), Field("事项数")]


def _department_rows(catalog: Catalog, release: Release) -> Iterator[Row]:
    for one in catalog.setting.departments.values():
        lines = joined(line.words for line in one.hotlines)
        total = len(catalog.by_department.get(one.id, ()))
        yield tuple(map(cell, (one.id, one.name, one.short_name, lines, one.uscc, one.site, one.note, str(total))))


DEPARTMENTS = CityTable(
    "departments", "部门", "每个部门一行：热线、网站、事项数。", _department_fields, _department_rows
)


def _hall_fields(standard: Standard) -> list[Field]:
    keys = ("id", "name", "region", "address", "coordinates", "hours", "phone", "note")
    return labelled(standard, "halls", *(f"halls.*.{key}" for key in keys))


def _hall_rows(catalog: Catalog, release: Release) -> Iterator[Row]:
    for hall in catalog.setting.halls.values():
        hours = hours_words(tuple(hall.hours))
        place = (hall.address, hall.coordinates)
        yield tuple(map(cell, (hall.id, hall.name, hall.region, *place, hours, hall.phone, hall.note)))


HALLS = CityTable("halls", "办事大厅", "每个大厅一行：地址、时间、电话。", _hall_fields, _hall_rows)


def _bundle_fields(standard: Standard) -> list[Field]:
    return [
        *labelled(standard, "bundle", "slug", "name", "audience", "list", "item"),
        *(Field("阶段序号"), Field("阶段", 24), Field("基本编码", 15), Field("事项名称", 32)),
    ]


def _bundle_rows(catalog: Catalog, release: Release) -> Iterator[Row]:
    for bundle in catalog.bundles.values():
        if bundle.status == "retired":
            continue
        for number, stage in enumerate(bundle.stages, 1):
            for code in stage.parallel:
                entry = catalog.by_code.get(code)
                name = entry.name if entry else ""
                listed = (bundle.official_list or "", bundle.item or "")
                yield (bundle.slug, bundle.name, bundle.audience, *listed, str(number), stage.name, code, name)


BUNDLES = CityTable("bundles", "一件事", "每个一件事里的每个事项一行，按阶段。", _bundle_fields, _bundle_rows)


def _batch_fields(standard: Standard) -> list[Field]:
    return [*labelled(standard, "batch", "id", "name", "date"), Field("基本编码", 15), Field("事项名称", 32)]


def _batch_rows(catalog: Catalog, release: Release) -> Iterator[Row]:
    for batch in catalog.batches.values():
        for code in batch.matters:
            entry = catalog.by_code.get(code)
            yield (batch.id, batch.name, batch.date, code, entry.name if entry else "")


BATCHES = CityTable("batches", "批次", "每一批公布的每个事项一行。", _batch_fields, _batch_rows)

CITY_TABLES = (DEPARTMENTS, REGIONS, HALLS, DOCUMENTS, BUNDLES, BATCHES, RETIRED, PEERS, CITIES)
"""In the order they are offered."""
