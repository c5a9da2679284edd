"""The cities of a province beside each other: who is best at how many of the codes several of them have published."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from banshi.catalog.benchmark import Rival
from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.model.measures import MEASURES, Measure

_LEAST = 2
"""Cities it takes to compare."""


class Place(NamedTuple):
    """A city's place with one matter by one measure; 1 is best, and several may share it."""

    rival: Rival
    value: float
    rank: int


class Contest(NamedTuple):
    """One matter by one measure, the best first; only cities that have published it and say it comparably."""

    entry: Entry
    measure: Measure
    places: tuple[Place, ...]

    @property
    def spread(self) -> float:
        """How far the last is behind the first."""
        return self.places[-1].value - self.places[0].value


class Score(NamedTuple):
    """A city over several contests.

    Attributes:
        ranked: Contests it takes part in.
        first: Of those, where nobody is better.
    """

    region: str
    ranked: int
    first: int

    @property
    def share(self) -> float:
        """How often it is best."""
        return self.first / self.ranked if self.ranked else 0.0


def contest(entry: Entry, measure: Measure, rivals: Sequence[Rival]) -> Contest | None:
    """Rank the cities that have published a matter; None where fewer than two can be ranked."""
    ranked = [rival for rival in rivals if rival.matter.ranked]
    known = [rival for rival in ranked if measure.value(rival.matter.measures) is not None]
    if len(known) < _LEAST:
        return None
    first, *others = (rival.matter.measures for rival in known)
    if not all(measure.comparable(first, other) for other in others):
        return None
    values = {rival.peer.region: measure.value(rival.matter.measures) or 0.0 for rival in known}
    ordered = sorted(known, key=lambda rival: (values[rival.peer.region], rival.peer.region))
    places = (
        Place(rival, values[rival.peer.region], 1 + sum(other < values[rival.peer.region] for other in values.values()))
        for rival in ordered
    )
    return Contest(entry, measure, tuple(places))


def contests(catalog: Catalog) -> list[Contest]:
    """Every matter by every measure, where there is something to compare."""
    found = (
        contest(entry, measure, catalog.benchmark.rivals(entry.code))
        for entry in catalog.public
        for measure in MEASURES
    )
    return [one for one in found if one is not None]


def scores(regions: Iterable[str], held: Iterable[Contest]) -> list[Score]:
    """Every city over some contests, the one that is best most often first; who takes part in none comes last."""
    ranked = dict.fromkeys(regions, 0)
    first = dict(ranked)
    for one in held:
        for place in one.places:
            region = place.rival.peer.region
            ranked[region] = ranked.get(region, 0) + 1
            first[region] = first.get(region, 0) + (place.rank == 1)
    found = [Score(region, count, first[region]) for region, count in ranked.items()]
    return sorted(found, key=lambda score: (not score.ranked, -score.share, -score.ranked, score.region))
