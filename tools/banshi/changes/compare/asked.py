"""What a record asks, row by row: in its words, and in its numbers and choices as one would say them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from banshi.model.finding import Path
from banshi.model.matter import Matter
from banshi.model.record import Record
from banshi.model.situation import parts_of

_ASKING = frozenset({
    "materials", "fees", "conditions", "trip_reason", "steps", "stages", "faq", "apply_within", "summary", "scope", "channels",
})  # fmt: skip
"""Fields by which something is asked; where something is from asks nothing."""


def rows(record: Any, told: Iterable[tuple[Path, str]]) -> tuple[str, ...]:
    """What a matter or a bundle asks, row by row. Other files ask nothing of anybody.

    Args:
        record: The record; None if there is none.
        told: Its texts, each with its place.
    """
    if not isinstance(record, Record):
        return ()
    found: dict[Path, list[str]] = {}
    facts = _facts(record) if isinstance(record, Matter) else ()
    for path, text in (*told, *facts):
        if path and path[0] in _ASKING:
            found.setdefault(path[: 3 if path[0] == "conditions" else 2], []).append(text)
    return tuple("\n".join(fields) for fields in found.values())


def _facts(matter: Matter) -> Iterator[tuple[Path, str]]:
    """What fields ask without words: how many, of whom, and that people come."""
    for index, row in enumerate(matter.materials):
        at: Path = ("materials", index)
        if row.original:
            yield at, f"{row.original}份、{row.original}张、{row.original}本"
        if row.copies:
            yield at, f"复印件{row.copies}份"
        yield from ((at, "、".join(options)) for _, _, options in parts_of(row.when or {}))
    for index, condition in enumerate(matter.conditions.items):
        when = {} if isinstance(condition, str) else condition.when
        yield from ((("conditions", "items", index), "、".join(options)) for _, _, options in parts_of(when))
    if matter.trip_count:
        yield ("trip_reason",), "到现场，本人到场，当面"
