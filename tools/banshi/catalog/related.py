"""Matters whose names begin alike: the same thing at another moment of its life, such as 申领, 换领, 补领."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from banshi.catalog.entry import Entry

_LEAST = 4
"""Characters two names must begin with; fewer are shared by chance (企业…, 机动车…)."""
_REACH = 2


def siblings(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    """Basic code → matters of the same department with a name like its own, the likest first.

    Only the next names in order are looked at, so that thousands of matters cost one sort.
    """
    found: dict[str, list[tuple[int, Entry]]] = {}
    ordered = sorted(entries, key=lambda entry: (entry.department, entry.name, entry.code))
    for distance in range(1, _REACH + 1):
        for one, other in zip(ordered, ordered[distance:], strict=False):
            shared = _shared(one.name, other.name)
            if one.department == other.department and shared >= _LEAST:
                found.setdefault(one.code, []).append((-shared, other))
                found.setdefault(other.code, []).append((-shared, one))
    return {
        code: [entry for _, entry in sorted(rows, key=lambda row: (row[0], row[1].code))]
        for code, rows in found.items()
    }


def _shared(one: str, other: str) -> int:
    """How many characters two names begin with in common."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def beside(stages: Iterable[list[str]], code: str) -> list[str]:
    """Codes of a bundle nearest to one of them: those handled along with it, then the next stage, then the one before."""
    ordered = list(stages)
    together = [other for stage in ordered if code in stage for other in stage if other != code]
    after = [other for one, two in pairwise(ordered) if code in one for other in two]
    before = [other for one, two in pairwise(ordered) if code in two for other in one]
    return list(dict.fromkeys(together + after + before))
