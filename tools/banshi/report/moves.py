"""What a change does to where matters stand among other cities: measure by measure, before and after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from banshi.catalog.benchmark import Benchmark, Standing
from banshi.catalog.entry import Entry
from banshi.model.measures import MEASURES


class Move(NamedTuple):
    """A measure of one matter that a change touches.

    Attributes:
        before: Where the matter stood; None where it is new or was retired.
        after: Where it will stand.
    """

    entry: Entry
    before: Standing | None
    after: Standing


def moves(before: Mapping[str, Entry], after: Mapping[str, Entry], codes: Iterable[str], to: Benchmark) -> list[Move]:
    """Every measure of some matters that reads otherwise than before.

    Args:
        before: Code → how the matter was.
        after: Code → how it will be.
        codes: The matters somebody touched.
        to: The cities it is held against.
    """
    return [move for code in sorted(set(codes)) if code in after for move in _of(before.get(code), after[code], to)]


def _of(old: Entry | None, new: Entry, to: Benchmark) -> Iterator[Move]:
    if not new.public or not to.rivals(new.code):
        return
    earlier: Iterable[Standing | None] = to.standings(old) if old and old.public else (None,) * len(MEASURES)
    for was, now in zip(earlier, to.standings(new), strict=True):
        words = now.measure.words
        if now.rank is not None and (was is None or words(was.own) != words(now.own)):
            yield Move(new, was, now)


def place_words(one: Standing | None) -> str:
    """A place among cities: “并列第 2（共 5 个城市）”."""
    if one is None or one.rank is None:
        return "没有排名"
    return f"{'并列' * one.tied}第 {one.rank}（共 {one.of} 个城市）"


def best_words(one: Standing) -> str:
    """Who is best, by how much, and what that rests on."""
    if not one.best:
        return "没有比这更好的"
    rival = one.best[0]
    more = f"等 {len(one.best)} 个城市" if len(one.best) > 1 else ""
    peer = rival.peer
    return f"{peer.name}{more} {one.measure.words(rival.matter.measures)}，{one.gap}（{peer.taken} 的快照）"
