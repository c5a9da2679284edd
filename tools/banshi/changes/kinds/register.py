"""The register of kinds: every constant of the tables beside it."""

from __future__ import annotations

from banshi.changes.kinds import amounts, papers, places, records, redress, surroundings, terms, time, ways, words
from banshi.changes.kinds.kind import Kind, Pair

TABLES = (time, ways, papers, terms, amounts, redress, words, places, surroundings, records)


def _all() -> dict[str, Kind]:
    constants = [value for table in TABLES for value in vars(table).values()]
    kinds = [kind for value in constants if isinstance(value, Pair) for kind in value]
    kinds += [value for value in constants if isinstance(value, Kind)]
    found: dict[str, Kind] = {}
    for kind in kinds:
        if kind.code in found:
            raise ValueError(f"two kinds are called {kind.code}")
        found[kind.code] = kind
    return found


ALL_KINDS: dict[str, Kind] = _all()
"""Code → kind."""
