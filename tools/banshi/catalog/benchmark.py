"""对标: a city's matters held against the snapshots of others, code by code and measure by measure.

Only what is published counts. Samples and paused matters of others are shown and counted apart, and what nobody has
published is unknown, never a rank.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from banshi.catalog.entry import Entry
from banshi.model.measures import MEASURES, Measure
from banshi.model.peer import FREE, NOT_ONLINE, Measures, Peer, PeerMatter


class Rival(NamedTuple):
    """The matter of the same code in another city."""

    peer: Peer
    matter: PeerMatter


class Standing(NamedTuple):
    """Where a matter stands by one measure.

    Attributes:
        rank: 1 is best; None where ours is unknown or nobody else can be ranked.
        tied: Whether another stands at the same place.
        of: How many cities are ranked, ours among them.
        best: Those that are better than all others and than us; empty where nobody is better.
        unknown: Published matters of others that do not say it, or say it so that it cannot be compared.
        set_apart: Samples and paused matters of others.
    """

    measure: Measure
    own: Measures
    rank: int | None
    tied: bool
    of: int
    best: tuple[Rival, ...]
    unknown: int
    set_apart: int

    @property
    def gap(self) -> str:
        """How far the best are ahead, in words; empty where nobody is."""
        return self.measure.gap(self.best[0].matter.measures, self.own) if self.best else ""

    @property
    def distance(self) -> float:
        """How far the best are ahead, as a number of the measure."""
        if not self.best:
            return 0.0
        return (self.measure.value(self.own) or 0.0) - (self.measure.value(self.best[0].matter.measures) or 0.0)


def measures_of(entry: Entry) -> Measures:
    """What a matter of ours asks of the common case."""
    brings, charges = entry.common_papers, "、".join(entry.common_fees)
    known = "materials" not in entry.not_stated
    fee = charges[:200] or (None if "fees" in entry.not_stated else FREE)
    return Measures(
        promised=entry.common_promise or entry.promised,
        trips=entry.fewest_trips,
        papers=brings if known else None,
        later=[name for name in brings if name in entry.deferrable] if known else None,
        spared=entry.common_spared if known else None,
        fee=fee,
        online=entry.online or NOT_ONLINE,  # type: ignore[arg-type]  # the schema knows the same words
    )


def standing(measure: Measure, own: Measures, rivals: Sequence[Rival]) -> Standing:
    """Rank one matter among others by one measure."""
    mine = measure.value(own)
    ranked = [rival for rival in rivals if rival.matter.ranked]
    apart = len(rivals) - len(ranked)
    known = [rival for rival in ranked if measure.comparable(own, rival.matter.measures)]
    if mine is None or not known:
        return Standing(measure, own, None, False, 0, (), len(ranked) - len(known), apart)
    values = [measure.value(rival.matter.measures) or 0.0 for rival in known]
    least = min(values)
    best = tuple(rival for rival, value in zip(known, values, strict=True) if value == least) if least < mine else ()
    rank = 1 + sum(value < mine for value in values)
    return Standing(measure, own, rank, mine in values, 1 + len(known), best, len(ranked) - len(known), apart)


class Benchmark:
    """All standings of a city.

    Args:
        entries: Its public matters.
        peers: Snapshots of others.
    """

    def __init__(self, entries: Iterable[Entry], peers: Sequence[Peer]) -> None:
        self.peers = tuple(peers)
        self._rivals: dict[str, list[Rival]] = {}
        for peer in peers:
            for matter in peer.matters:
                self._rivals.setdefault(matter.code, []).append(Rival(peer, matter))
        self.entries = [entry for entry in entries if entry.code in self._rivals]

    def rivals(self, code: str) -> Sequence[Rival]:
        """The matters of a code in other cities."""
        return self._rivals.get(code, ())

    def standings(self, entry: Entry) -> Iterator[Standing]:
        """A matter by every measure."""
        own, rivals = measures_of(entry), self.rivals(entry.code)
        return (standing(measure, own, rivals) for measure in MEASURES)

    @cached_property
    def all(self) -> list[tuple[Entry, tuple[Standing, ...]]]:
        """Every shared matter by every measure, by code."""
        return [(entry, tuple(self.standings(entry))) for entry in self.entries]

    def shared(self, peer: Peer) -> int:
        """How many codes of a city we have too."""
        ours = {entry.code for entry in self.entries}
        return sum(matter.code in ours for matter in peer.matters)


class Tally(NamedTuple):
    """One measure over all shared matters.

    Attributes:
        first: Matters nobody is better at, alone or with others.
        behind: Matters somebody is better at.
        unranked: Matters that cannot be ranked.
        worst: The matters furthest behind first.
    """

    measure: Measure
    first: int
    behind: int
    unranked: int
    worst: tuple[tuple[Entry, Standing], ...]


def tallies(benchmark: Benchmark) -> list[Tally]:
    """Every measure counted."""
    found = []
    for number, measure in enumerate(MEASURES):
        rows = [(entry, standings[number]) for entry, standings in benchmark.all]
        behind = sorted((row for row in rows if row[1].best), key=lambda row: (-row[1].distance, row[0].code))
        unranked = sum(one.rank is None for _, one in rows)
        found.append(Tally(measure, len(rows) - len(behind) - unranked, len(behind), unranked, tuple(behind)))
    return found
