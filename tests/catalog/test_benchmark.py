"""对标: who is best, at which place we stand, and what is left out of it."""

from __future__ import annotations

from banshi.catalog.benchmark import Benchmark, measures_of, standing, tallies
from banshi.model.measures import BY_KEY
from banshi.model.peer import Measures
from tests.catalog.test_catalog import A, B, entry
from tests.peers import peer, row


def place(own: str, *rivals, key: str = "days"):
    ours = entry(A, promised=own, common_papers=["表"])
    benchmark = Benchmark([ours], [peer(f"99{number:02}00", one) for number, one in enumerate(rivals, 2)])
    return standing(BY_KEY[key], measures_of(ours), benchmark.rivals(A))


def test_a_place_among_others():
    one = place("10个工作日", row(A, promised="3个工作日"), row(A, promised="20个工作日"), row(A, promised="即办"))
    assert (one.rank, one.of, one.tied, one.gap) == (3, 4, False, "少 10 个工作日")
    assert [rival.peer.region for rival in one.best] == ["990400"]


def test_at_the_same_place_nobody_is_ahead():
    one = place("3个工作日", row(A, promised="3个工作日"), row(A, promised="20个工作日"))
    assert (one.rank, one.of, one.tied, one.best, one.gap, one.distance) == (1, 3, True, (), "", 0.0)


def test_several_may_be_best():
    one = place("3个工作日", row(A, promised="即办"), row(A, promised="即办"), row(A, promised="1个工作日"))
    assert ([rival.peer.region for rival in one.best], one.rank) == (["990200", "990300"], 4)


def test_samples_paused_and_unknown_are_told_apart_and_never_ranked():
    one = place(
        "10个工作日",
        row(A, status="sample", promised="即办"),
        row(A, status="paused", promised="即办"),
        row(A),
        row(A, promised="12个工作日"),
    )
    assert (one.rank, one.of, one.best, one.unknown, one.set_apart) == (1, 2, (), 1, 2)
    nobody = place("10个工作日", row(A, status="sample", promised="即办"))
    assert (nobody.rank, nobody.of, nobody.best, nobody.set_apart) == (None, 0, (), 1)
    assert place("无", row(A, promised="即办")).rank is None


def test_what_ours_asks_of_the_common_case():
    ours = entry(
        A, promised="10个工作日", common_promise="3个工作日", trip_count=2, online="受理", online_trips=1,
        common_papers=["表", "照片"], deferrable=["照片", "别的"], common_spared=["户口簿"], common_fees=["40元/证"],
    )  # fmt: skip
    assert measures_of(ours) == Measures(
        promised="3个工作日", trips=1, papers=["表", "照片"], later=["照片"], spared=["户口簿"], fee="40元/证",
        online="受理",
    )  # fmt: skip
    unsaid = measures_of(entry(A, not_stated=["materials", "fees"]))
    assert (unsaid.papers, unsaid.later, unsaid.spared, unsaid.fee, unsaid.online) == (
        None,
        None,
        None,
        None,
        "不能网上办",
    )
    assert measures_of(entry(A)).fee == "不收费"


def test_only_shared_codes_are_counted():
    ours = [entry(A, promised="10个工作日"), entry(B, promised="10个工作日")]
    other = peer("990200", row(A, promised="3个工作日"), row("990709999000", promised="即办"))
    benchmark = Benchmark(ours, [other])
    assert ([one.code for one in benchmark.entries], benchmark.shared(other)) == ([A], 1)
    days, trips, *_ = tallies(benchmark)
    assert (days.first, days.behind, days.unranked) == (0, 1, 0)
    assert [(one.code, how.gap) for one, how in days.worst] == [(A, "少 7 个工作日")]
    assert (trips.first, trips.behind, trips.unranked) == (0, 0, 1)
