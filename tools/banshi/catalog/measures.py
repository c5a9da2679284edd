"""Sizes, weights and sums in sentences, so that the same number with another unit is seen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from banshi.model.matter import Matter
from banshi.model.texts import joined, texts

_DIMENSIONS = (
    ("克", "千克", "公斤", "吨", "万吨"),
    ("平方米", "亩", "公顷", "平方公里"),
    ("毫米", "厘米", "米", "公里"),
    ("元", "万元", "亿元"),
    ("毫升", "升", "立方米"),
    ("瓦", "千瓦"),
)
_DIMENSION = {unit: number for number, units in enumerate(_DIMENSIONS) for unit in units}
_MEASURE = re.compile(f"([0-9](?<![0-9.].)[0-9]+(?:[.][0-9]+)?)({'|'.join(sorted(_DIMENSION, key=len, reverse=True))})")
_REACH = 10


class Measure(NamedTuple):
    """A number with its unit and what stands before and behind it in its sentence."""

    number: str
    unit: str
    around: str
    start: int

    @property
    def written(self) -> str:
        """As it is written."""
        return self.number + self.unit

    def differs(self, others: Iterable[Measure]) -> Measure | None:
        """The one that says the same number of the same thing in another unit, where none says it in this one."""
        same = [
            other for other in others if other.number == self.number and _DIMENSION[other.unit] == _DIMENSION[self.unit]
        ]
        if any(other.unit == self.unit for other in same):
            return None
        words = _pairs(self.around)
        return next((other for other in same if words & _pairs(other.around)), None)


def measures(text: str) -> Iterator[Measure]:
    """Every size, weight and sum of a text that has two digits at least."""
    for hit in _MEASURE.finditer(text):
        around = f"{text[max(hit.start() - _REACH, 0) : hit.start()]}|{text[hit.end() : hit.end() + _REACH]}"
        yield Measure(hit[1], hit[2], around, hit.start())


def written_measures(matter: Matter) -> list[str]:
    """What stands around every measure of a matter, the measure in the middle: what others say is held against it."""
    if not _MEASURE.search(joined(matter)):
        return []
    return [
        text[max(one.start - _REACH, 0) : one.start + len(one.written) + _REACH]
        for _, text in texts(matter)
        for one in measures(text)
    ]


def _pairs(text: str) -> set[str]:
    return {a + b for a, b in pairwise(text) if min(a, b) >= "\u4e00" and not {a, b} <= _IDLE}


_IDLE = frozenset("以上下超过不满少于的和或者及其每")
