"""对标 on a page: whose snapshots, how often this city is best, where it is behind, and by how much."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from banshi.catalog.benchmark import Benchmark, Standing, Tally, tallies
from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.model.measures import MEASURES
from banshi.model.peer import Peer
from banshi.wording.bars import Piece, bar
from banshi.wording.phrases import Figure, Link, date_words

_SHOWN = 8


class CityLine(NamedTuple):
    """One other city.

    Attributes:
        link: Its name, and its site where the data names one.
        facts: What the snapshot is, in short phrases.
        bar: How often it is better than we are, the same, and worse.
        cells: The same in numbers, after the number of codes we share.
    """

    link: Link
    facts: tuple[str, ...]
    bar: tuple[Piece, ...]
    cells: tuple[str, ...]


class BehindLine(NamedTuple):
    """One matter by one measure, or one department by all.

    Attributes:
        note: What stands below the name.
        bars: Ours and the best, on one scale; empty where there is nothing to draw.
        cells: In the order of the table's headings.
    """

    link: Link
    note: str
    bars: tuple[tuple[Piece, ...], ...]
    cells: tuple[str, ...]


class MeasureView(NamedTuple):
    """One measure.

    Attributes:
        bar: Best, behind and unranked.
        cells: The same in numbers.
        behind: The matters furthest behind.
        rest: How many more there are.
    """

    id: str
    label: str
    bar: tuple[Piece, ...]
    cells: tuple[str, ...]
    behind: tuple[BehindLine, ...]
    rest: int


class PeersView(NamedTuple):
    """Everything the page says.

    Attributes:
        samples: How many of our shared matters are samples.
    """

    figures: tuple[Figure, ...]
    shared: int
    samples: int
    cities: tuple[CityLine, ...]
    measures: tuple[MeasureView, ...]
    departments: tuple[BehindLine, ...]


def peers_view(catalog: Catalog) -> PeersView | None:
    """The page; None where there is no snapshot to compare with."""
    benchmark = catalog.benchmark
    if not benchmark.peers:
        return None
    counted = tallies(benchmark)
    return PeersView(
        tuple(_figures(benchmark, counted)),
        len(benchmark.entries),
        sum(entry.status == "sample" for entry in benchmark.entries),
        tuple(_city(peer, benchmark) for peer in benchmark.peers),
        tuple(_measure(tally, len(benchmark.entries)) for tally in counted),
        tuple(_departments(catalog)),
    )


def _figures(benchmark: Benchmark, counted: list[Tally]) -> Iterator[Figure]:
    rows = benchmark.all
    ranked = [standings for _, standings in rows if any(one.rank for one in standings)]
    behind = sum(any(one.best for one in standings) for standings in ranked)
    days = counted[0]
    yield Figure("同一编码的事项", f"{len(rows)}", "项", f"和 {len(benchmark.peers)} 个城市比")
    yield Figure("没有一样落后", f"{len(ranked) - behind}", "项", f"能比的 {len(ranked)} 项")
    yield Figure("承诺时限最短", f"{days.first}", "项", f"{days.behind} 项别处更短")


def _city(peer: Peer, benchmark: Benchmark) -> CityLine:
    better, same, worse = _against(peer, benchmark)
    facts = (
        f"{date_words(peer.taken)}取得",
        f"数据日期 {date_words(peer.date)}" if peer.date else "没有写数据日期",
        f"来源：{peer.source}",
        f"公布 {len(peer.matters)} 个事项" + (f"，其中 {peer.samples} 个是示例，不参加排名" if peer.samples else ""),
        *([f"许可：{peer.licence}"] if peer.licence else []),
    )
    cells = (f"{benchmark.shared(peer)}", f"{better}", f"{same}", f"{worse}")
    pieces = bar((("missed", better), ("left", same), ("met", worse)), better + same + worse)
    return CityLine(Link(peer.name, peer.site_url or ""), facts, pieces, cells)


def _against(peer: Peer, benchmark: Benchmark) -> tuple[int, int, int]:
    """How often a city is better than we are, the same and worse, measure by measure; only what it has published."""
    better = same = worse = 0
    for entry, standings in benchmark.all:
        mine = standings[0].own
        for rival in benchmark.rivals(entry.code):
            if rival.peer is not peer or not rival.matter.ranked:
                continue
            theirs = rival.matter.measures
            for measure in MEASURES:
                if measure.comparable(mine, theirs):
                    difference = (measure.value(mine) or 0.0) - (measure.value(theirs) or 0.0)
                    better += difference > 0
                    same += difference == 0
                    worse += difference < 0
    return better, same, worse


def _measure(tally: Tally, total: int) -> MeasureView:
    shown = tally.worst[:_SHOWN]
    return MeasureView(
        f"measure-{tally.measure.key}",
        tally.measure.label,
        bar((("met", tally.first), ("missed", tally.behind), ("left", tally.unranked)), total),
        (f"{tally.first}", f"{tally.behind}", f"{tally.unranked}"),
        tuple(_behind(entry, one) for entry, one in shown),
        tally.behind - len(shown),
    )


def _behind(entry: Entry, one: Standing) -> BehindLine:
    words, first = one.measure.words, one.best[0]
    names = "、".join(rival.peer.name for rival in one.best[:3]) + (
        f"等 {len(one.best)} 个" if len(one.best) > 3 else ""
    )
    rank = f"{'并列' * one.tied}第 {one.rank} / {one.of}"
    cells = (rank, words(one.own), f"{names} {words(first.matter.measures)}", one.gap)
    return BehindLine(Link(entry.name, f"../{entry.url}"), _note(one, entry), _both(one), cells)


def _note(one: Standing, entry: Entry) -> str:
    """What a reader has to know before believing the rank."""
    said = ["本市是示例"] if entry.status == "sample" else []
    said += [f"{one.unknown} 个城市没有公布或者没法比"] if one.unknown else []
    said += [f"{one.set_apart} 个城市是示例或者暂停办理，没有排"] if one.set_apart else []
    return "，".join(said)


def _both(one: Standing) -> tuple[tuple[Piece, ...], ...]:
    """Ours above the best, where less is a shorter bar."""
    mine, theirs = one.measure.value(one.own), one.measure.value(one.best[0].matter.measures)
    if mine is None or theirs is None or mine <= 0 or theirs < 0:
        return ()
    return bar((("missed", mine),), mine), bar((("met", theirs),), mine)


def _departments(catalog: Catalog) -> Iterator[BehindLine]:
    """Who has how many shared matters, and how many of them are behind somewhere; the most first."""
    held: dict[str, list[tuple[Standing, ...]]] = {}
    for entry, standings in catalog.benchmark.all:
        held.setdefault(entry.department, []).append(standings)
    counted = []
    for department, rows in held.items():
        behind = sum(any(one.best for one in standings) for standings in rows)
        ranked = sum(any(one.rank for one in standings) for standings in rows)
        counted.append((behind, ranked, len(rows), department))
    most = max((total for _, _, total, _ in counted), default=0)
    for behind, ranked, total, department in sorted(counted, key=lambda row: (-row[0], row[3])):
        named = catalog.setting.departments.get(department)
        link = Link(named.short_name if named else department, f"../departments/{department}.html" if named else "")
        pieces = bar((("met", ranked - behind), ("missed", behind), ("left", total - ranked)), most)
        yield BehindLine(link, "", (pieces,), (f"{total}", f"{ranked - behind}", f"{behind}", f"{total - ranked}"))
