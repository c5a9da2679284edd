"""What every city of a province promises for one matter, side by side; only in a province's portal."""

from __future__ import annotations

from typing import NamedTuple

from banshi.catalog.catalog import Catalog
from banshi.catalog.league import contest
from banshi.model.measures import MEASURES
from banshi.wording.phrases import Link, date_words

_STATES = {"sample": "示例，不排名", "paused": "暂停办理", "published": ""}


class CityRow(NamedTuple):
    """One city: its own page, its state where it is not simply published, and a cell for every measure.

    Attributes:
        cells: Words, and whether nobody else's are better.
    """

    region: str
    link: Link
    state: str
    dated: str
    cells: tuple[tuple[str, bool], ...]


class CitiesView(NamedTuple):
    """All of them.

    Attributes:
        without: Names of the cities that have not published the matter.
        origin: The city whose guide is shown; empty where it is the catalogue's.
        differing: Cities whose own standard differs.
    """

    labels: tuple[str, ...]
    rows: tuple[CityRow, ...]
    without: tuple[str, ...]
    origin: str
    differing: tuple[str, ...]
    catalogue: str


def cities_view(code: str, catalog: Catalog) -> CitiesView | None:
    """The cities of one matter; None in a city's own site."""
    province = catalog.province
    if province is None:
        return None
    rivals = catalog.benchmark.rivals(code)
    entry = catalog.by_code[code]
    best: dict[tuple[str, str], bool] = {}
    for measure in MEASURES:
        found = contest(entry, measure, rivals)
        for place in found.places if found and found.spread > 0 else ():
            best[place.rival.peer.region, measure.key] = place.rank == 1
    rows = []
    for peer, matter in rivals:
        url = f"{peer.site_url}matters/{code}.html" if peer.site_url else ""
        cells = [(one.words(matter.measures), best.get((peer.region, one.key), False)) for one in MEASURES]
        dated = f"数据日期 {date_words(peer.date)}" if peer.date else ""
        rows.append(CityRow(peer.region, Link(peer.name, url), _STATES[matter.status], dated, tuple(cells)))
    names = {city.region: city.name for city in province.cities}
    there = {row.region for row in rows}
    return CitiesView(
        tuple(one.label for one in MEASURES),
        tuple(rows),
        tuple(name for region, name in names.items() if region not in there),
        names.get(province.origins.get(code, ""), ""),
        tuple(names.get(region, region) for region in province.differing.get(code, ())),
        province.catalogue or "",
    )
