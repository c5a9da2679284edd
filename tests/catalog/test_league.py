"""A province's cities beside each other: only what is published, and only where two can be compared."""

from __future__ import annotations

from banshi.catalog.benchmark import Benchmark
from banshi.catalog.league import contest, scores
from banshi.model.measures import BY_KEY
from tests.catalog.test_catalog import A, entry
from tests.peers import peer, row

REGIONS = ["990100", "990200", "990300"]


def held(*rows, key: str = "days"):
    rivals = Benchmark([entry(A)], [peer(region, one) for region, one in zip(REGIONS, rows, strict=False)]).rivals(A)
    return contest(entry(A), BY_KEY[key], rivals)


def test_places_are_shared():
    one = held(row(A, promised="5日"), row(A, promised="3日"), row(A, promised="3日"))
    assert [(place.rival.peer.region, place.rank) for place in one.places] == [
        ("990200", 1),
        ("990300", 1),
        ("990100", 3),
    ]
    assert one.spread == 2


def test_it_takes_two_that_have_published_it_and_say_it_alike():
    assert held(row(A, promised="5日")) is None
    assert held(row(A, promised="5日"), row(A, status="sample", promised="3日")) is None
    assert held(row(A, promised="5日"), row(A)) is None
    assert held(row(A, fee="40元/证"), row(A, fee="30元/次"), key="fee") is None
    assert held(row(A, fee="40元/证"), row(A, fee="30元/证"), key="fee").spread == 10


def test_who_is_best_most_often_comes_first_and_who_takes_part_in_none_last():
    slow = held(row(A, promised="5日"), row(A, promised="3日"))
    even = held(row(A, trips=1), row(A, trips=1), key="trips")
    found = scores(REGIONS, [slow, even])
    assert [(score.region, score.first, score.ranked) for score in found] == [
        ("990200", 2, 2),
        ("990100", 1, 2),
        ("990300", 0, 0),
    ]
