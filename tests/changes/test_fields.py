"""Every field of the schema is compared or waived with a reason: a change in any of them is noticed."""

from __future__ import annotations

import copy
from collections import Counter
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path
from typing import Any

import msgspec
import pytest

from banshi.changes.compare.bundle import compare_bundles
from banshi.changes.compare.identity import WAIVED
from banshi.changes.compare.matter import compare_matters
from banshi.changes.compare.overlay import compare_overlays
from banshi.changes.kinds.records import RECORD_LOST
from banshi.model.matter import Matter
from banshi.model.setting import Bundle, Overlay
from banshi.source.file_schema import FileSchema
from banshi.source.reader import read
from banshi.source.standard import Standard

ROOT = Path(__file__).resolve().parents[2]
STANDARD = Standard(ROOT / "schema")
CASES = {
    "matter": (Matter, compare_matters),
    "overlay": (Overlay, compare_overlays),
    "bundle": (Bundle, compare_bundles),
}


def examples(kind: str) -> list[Any]:
    """The good examples, which between them hold every field of the schema."""
    values = [
        read(path.read_text(encoding="utf-8")).value for path in (ROOT / "tests/schema/good" / kind).glob("*.yml")
    ]
    for value in values:
        STANDARD[kind].coerce(value)
    return values


def leaves(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The path of every scalar."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in pairs:
        yield from leaves(inner, (*path, key))
    if not isinstance(value, dict | list):
        yield path


def changed(value: Any, path: tuple[str | int, ...], schema: FileSchema) -> Any:
    """A copy with another value of the same type at the path; an allowed one where only some are."""
    other = copy.deepcopy(value)
    place = other
    for step in path[:-1]:
        place = place[step]
    was = place[path[-1]]
    nodes = list(schema.nodes(path))
    allowed = schema.resolve(nodes[-1]).get("enum") if len(nodes) == len(path) + 1 else None
    siblings = place if isinstance(place, list) else []
    if isinstance(was, bool):
        place[path[-1]] = not was
    elif isinstance(was, int | float):
        place[path[-1]] = was + 1
    elif allowed:
        place[path[-1]] = next(one for one in allowed if one != was and one not in siblings)
    else:
        place[path[-1]] = {"1": "3", "即办": "9日"}.get(was, f"{was}改")
    return other


def generic(path: tuple[str | int, ...]) -> tuple[str | int, ...]:
    return tuple("*" if isinstance(step, int) else step for step in path)


@pytest.mark.parametrize("kind", CASES)
def test_no_field_changes_unnoticed(kind: str) -> None:
    record, comparing = CASES[kind]
    unnoticed, seen = set(), set()
    for value in examples(kind):
        before = msgspec.convert(value, record)
        assert list(comparing(before, before)) == []
        for path in leaves(value):
            if path[0] in WAIVED and kind == "matter":
                continue
            seen.add(generic(path))
            after = msgspec.convert(changed(value, path, STANDARD[kind]), record)
            if not list(comparing(before, after)):
                unnoticed.add(generic(path))
    assert unnoticed == set()
    assert len(seen) > {"matter": 80, "overlay": 20, "bundle": 20}[kind]


def test_any_two_matters_mirror_each_other() -> None:
    """Even matters that have nothing in common are compared, and backwards everything is told as its mirror."""
    matters = [msgspec.convert(value, Matter) for value in examples("matter")]
    for old, new in permutations(matters, 2):
        # A record that came is told as such; only one that went is a difference.
        there = Counter(one.kind.code for one in compare_matters(old, new) if one.kind is not RECORD_LOST)
        back = Counter(one.kind.mirror for one in compare_matters(new, old) if one.kind is not RECORD_LOST)
        assert there == back and there


def test_waivers_name_fields_that_exist() -> None:
    assert set(WAIVED) < set(STANDARD["matter"].schema["properties"])
    assert all(WAIVED.values())
