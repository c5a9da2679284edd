"""A province's portal: the league of its cities, how they cover the catalogue, and who has which bundle."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from banshi.catalog.catalog import Catalog
from banshi.catalog.league import Contest, Score, contests, scores
from banshi.model.measures import MEASURES
from banshi.model.province import Province
from banshi.wording.bars import Piece, bar
from banshi.wording.phrases import Link, date_words

_SHOWN = 10


class Line(NamedTuple):
    """One line of a chart and its table, as `reform/pieces.html` draws it."""

    link: Link
    note: str
    bars: tuple[tuple[Piece, ...], ...]
    cells: tuple[str, ...]


class Board(NamedTuple):
    """A table with its headings."""

    id: str
    title: str
    first: str
    headings: tuple[str, ...]
    lines: tuple[Line, ...]
    rest: str = ""


class LeagueView(NamedTuple):
    """Who is best at what.

    Attributes:
        matters: How many matters several cities have published.
        unranked: Cities nobody is ranked with, and why.
    """

    cities: tuple[Line, ...]
    matters: int
    whole: Board
    measures: tuple[Board, ...]
    fields: tuple[Board, ...]
    apart: tuple[Board, ...]
    unranked: tuple[str, ...]


class CoverageView(NamedTuple):
    """What of the catalogue every city has."""

    catalogue: str
    total: int
    board: Board
    missing: tuple[tuple[Link, tuple[str, ...]], ...]
    rest: int


class BundlesView(NamedTuple):
    """Lists of priority bundles: every item with the cities that have it."""

    lists: tuple[tuple[str, Board], ...]


def league_view(catalog: Catalog, province: Province) -> LeagueView:
    """The league: over all, by measure, by department, and the matters the cities are furthest apart in."""
    held = contests(catalog)
    regions = [city.region for city in province.cities]
    names = {city.region: city.name for city in province.cities}
    whole = scores(regions, held)
    by_field: dict[str, list[Contest]] = {}
    for one in held:
        by_field.setdefault(one.entry.department, []).append(one)
    departments = catalog.setting.departments
    measures = [(measure, [one for one in held if one.measure is measure]) for measure in MEASURES]
    fields = [
        _board(f"field-{key}", departments[key].name if key in departments else key, scores(regions, some), names)
        for key, some in sorted(by_field.items())
    ]
    return LeagueView(
        tuple(_cities(province)),
        len({one.entry.code for one in held}),
        _board("whole", "七样合起来", whole, names),
        tuple(_board(f"by-{one.key}", one.label, scores(regions, some), names) for one, some in measures if some),
        tuple(fields),
        tuple(_apart(one.key, one.label, some) for one, some in measures if any(each.spread > 0 for each in some)),
        tuple(names[score.region] for score in whole if not score.ranked),
    )


def _cities(province: Province) -> Iterator[Line]:
    most = max((city.matters for city in province.cities), default=0)
    for city in province.cities:
        dated = f"数据日期 {date_words(city.date)}" if city.date else "没有写数据日期"
        pieces = bar((("met", city.matters - city.samples), ("left", city.samples)), most)
        cells = (f"{city.matters}", f"{city.matters - city.samples}", f"{city.samples}")
        yield Line(Link(city.name, city.site_url or ""), dated, (pieces,), cells)


def _board(identifier: str, title: str, rows: Sequence[Score], names: dict[str, str]) -> Board:
    lines = []
    for score in rows:
        if not score.ranked:
            continue
        place = 1 + sum(other.ranked > 0 and other.share > score.share for other in rows)
        tied = sum(other.ranked > 0 and other.share == score.share for other in rows) > 1
        cells = (
            f"{'并列' * tied}第 {place}",
            f"{100 * score.first // score.ranked}%",
            f"{score.first}",
            f"{score.ranked}",
        )
        pieces = bar((("met", score.first), ("missed", score.ranked - score.first)), score.ranked)
        lines.append(Line(Link(names[score.region], f"../regions/{score.region}.html"), "", (pieces,), cells))
    return Board(identifier, title, "城市", ("名次", "最好的占", "最好", "参加"), tuple(lines))


def _apart(key: str, label: str, some: Iterable[Contest]) -> Board:
    wide = sorted((one for one in some if one.spread > 0), key=lambda one: (-one.spread, one.entry.code))
    lines = []
    for one in wide[:_SHOWN]:
        first, last = one.places[0], one.places[-1]
        words, best, worst = one.measure.words, first.rival.matter.measures, last.rival.matter.measures
        bars = (bar((("met", first.value),), last.value), bar((("missed", last.value),), last.value))
        cells = (
            f"{first.rival.peer.name} {words(best)}",
            f"{last.rival.peer.name} {words(worst)}",
            one.measure.gap(best, worst),
            f"{len(one.places)} 个市",
        )
        link = Link(one.entry.name, f"../{one.entry.url}#cities")
        lines.append(Line(link, "", bars if last.value > 0 <= first.value else (), cells))
    rest = f"还有 {len(wide) - len(lines)} 个，见开放数据里的“各市承诺”表。" if len(wide) > len(lines) else ""
    return Board(f"apart-{key}", label, "事项", ("最好的", "最后的", "差多少", "参加"), tuple(lines), rest)


def coverage_view(catalog: Catalog, province: Province) -> CoverageView:
    """The catalogue by city; where there is none, all codes that some city has published."""
    listed = {one.code: one.name for one in province.matters} or {entry.code: entry.name for entry in catalog.public}
    has = {peer.region: {matter.code for matter in peer.matters} for peer in catalog.peers.usable}
    lines = []
    for city in province.cities:
        own = has.get(city.region, set())
        covered = len(own & set(listed))
        pieces = bar((("met", covered), ("left", len(listed) - covered)), len(listed))
        share = f"{100 * covered // len(listed)}%" if listed else "—"
        cells = (share, f"{covered}", f"{len(listed) - covered}", f"{len(own - set(listed))}")
        lines.append(Line(Link(city.name, f"../regions/{city.region}.html"), "", (pieces,), cells))
    missing = []
    for code, name in listed.items():
        without = tuple(city.name for city in province.cities if code not in has.get(city.region, set()))
        if without:
            url = f"../matters/{code}.html" if code in catalog.by_code else ""
            missing.append((Link(name, url), without))
    missing.sort(key=lambda row: -len(row[1]))
    board = Board("coverage", "各市", "城市", ("认领", "有", "没有", "目录外"), tuple(lines))
    return CoverageView(province.catalogue or "", len(listed), board, tuple(missing[:100]), max(0, len(missing) - 100))


def bundles_view(province: Province, table: Sequence[dict[str, str]]) -> BundlesView:
    """Every list with its items, then the bundles on no list; each with the cities that have it."""
    lists: dict[str, dict[str, tuple[str, list[str]]]] = {}
    for row in table:
        lists.setdefault(row["group"], {})[row["name"]] = ("", [])
    for one in province.bundles:
        name = one.item or one.name
        lists.setdefault(one.official_list or "不在清单里的", {})[name] = (f"../bundles/{one.slug}.html", one.cities)
    names = {city.region: city.name for city in province.cities}
    return BundlesView(tuple((title, _who(title, items, names)) for title, items in lists.items()))


def _who(title: str, items: dict[str, tuple[str, list[str]]], names: dict[str, str]) -> Board:
    lines = []
    for name, (url, regions) in items.items():
        there = [names[region] for region in names if region in regions]
        without = [called for region, called in names.items() if region not in regions]
        pieces = bar((("met", len(there)), ("left", len(without))), len(names))
        said = ("、".join(there) or "没有", "、".join(without) or "没有")
        lines.append(Line(Link(name, url), "", (pieces,), (f"{len(there)} / {len(names)}", *said)))
    return Board("", title, "一件事", ("几个市有", "有的市", "没有的市"), tuple(lines))
