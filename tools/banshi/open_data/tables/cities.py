"""A province's cities as a table: one row for every matter in every city, with its place; only in a portal."""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.catalog.league import contest
from banshi.model.measures import MEASURES
from banshi.open_data.cells import cell
from banshi.open_data.release import Release
from banshi.open_data.tables.table import IDENTITY, CityTable, Field, Row
from banshi.source.standard import Standard

_STATES = {"sample": "示例", "published": "已发布", "paused": "暂停办理"}


def _fields(standard: Standard) -> list[Field]:
    pairs = [field for one in MEASURES for field in (Field(one.label), Field(f"{one.label}名次"))]
    return [*IDENTITY, Field("城市"), Field("区划代码"), Field("状态"), *pairs, Field("数据日期"), Field("来源", 40)]


def _rows(catalog: Catalog, release: Release) -> Iterator[Row]:
    for entry in catalog.public:
        rivals = catalog.benchmark.rivals(entry.code)
        held = [contest(entry, one, rivals) for one in MEASURES]
        places = [{place.rival.peer.region: place.rank for place in one.places} if one else {} for one in held]
        for peer, matter in rivals:
            cells: list[str] = []
            for one, ranks, whole in zip(MEASURES, places, held, strict=True):
                rank = f"{ranks[peer.region]}/{len(whole.places)}" if whole and peer.region in ranks else "没有排名"
                cells += [one.words(matter.measures), rank]
            state = (peer.name, peer.region, _STATES[matter.status])
            yield tuple(map(cell, (entry.code, entry.name, *state, *cells, peer.date, peer.source)))


CITIES = CityTable(
    "cities", "各市承诺", "每个事项在每个市一行：七样的承诺和名次，只排已经发布的。", _fields, _rows,
    lambda catalog: catalog.province is not None,
)  # fmt: skip
