"""对标 as a table: one row for every shared matter in every other city, only what the snapshots say."""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.measures import MEASURES
from banshi.open_data.cells import cell
from banshi.open_data.release import Release
from banshi.open_data.tables.table import IDENTITY, CityTable, Field, Row
from banshi.source.standard import Standard


def _fields(standard: Standard) -> list[Field]:
    pairs = [(Field(f"本市{one.label}"), Field(f"对方{one.label}"), Field(f"{one.label}名次")) for one in MEASURES]
    states = (Field("本市状态"), Field("对方城市"), Field("对方区划代码"), Field("对方状态"))
    return [*IDENTITY, *states, *(field for three in pairs for field in three), *_SOURCE]


_SOURCE = (Field("快照取得日期"), Field("对方数据日期"), Field("快照来源", 40))


def _rows(catalog: Catalog, release: Release) -> Iterator[Row]:
    states = {"sample": "示例", "published": "已发布", "paused": "暂停办理"}
    for entry, standings in catalog.benchmark.all:
        rivals = catalog.benchmark.rivals(entry.code)
        for peer, matter in rivals:
            cells = []
            for one in standings:
                words = one.measure.words
                cells += [words(one.own), words(matter.measures), _rank(one.rank, one.of)]
            state = (states[entry.status], peer.name, peer.region, states[matter.status])
            source = (peer.taken, peer.date, peer.source)
            yield tuple(map(cell, (entry.code, entry.name, *state, *cells, *source)))


def _rank(rank: int | None, of: int) -> str:
    return f"{rank}/{of}" if rank else "没有排名"


PEERS = CityTable(
    "peers", "对标", "每个同一编码的事项在每个对标城市一行：本市和对方的七样、本市的名次、快照的日期和来源。", _fields, _rows,
    lambda catalog: bool(catalog.peers.usable) and catalog.province is None,
)  # fmt: skip
