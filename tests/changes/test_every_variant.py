"""Every field of every kind of file, changed in every way a hand could change it: nothing is silent.

What can be said is generated from the schemas' own good examples: a demand put into a text, the same in disguise, the
text taken away, a number up and down, every other allowed value, a row more and a row less.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from banshi.changes.compare.bundle import compare_bundles
from banshi.changes.compare.identity import WAIVED
from banshi.changes.compare.matter import compare_matters
from banshi.changes.compare.overlay import compare_overlays
from banshi.changes.compare.setting import compare_settings
from banshi.changes.difference import Difference
from banshi.changes.kinds.kind import Direction
from banshi.model.matter import Matter
from banshi.model.setting import Bundle, Overlay
from banshi.source.file_schema import FileSchema
from banshi.source.files import PLACES
from banshi.source.reader import read
from banshi.source.standard import Standard

from .test_fields import generic, leaves

ROOT = Path(__file__).resolve().parents[2]
STANDARD = Standard(ROOT / "schema")
TYPED = {
    "matter": (Matter, compare_matters),
    "overlay": (Overlay, compare_overlays),
    "bundle": (Bundle, compare_bundles),
}
DEMAND = "另须先交纳押金二百元并到窗口公证。"
DISGUISED = {
    "zero width": "另须\u200b交\u200b纳\u200b押\u200b金二百元。",
    "spaced": "申 请 人 须 到 场。",
    "traditional": "須繳納保證金。",
    "spelled": "另ｊｉａｏｎａ ｙａｊｉｎ。",
    "look-alike": "未到场的不子受理。",
}
# Fields that only sort a matter, lead to it, or name it: changed they are told, but nobody reads a demand out of them.
SORTING = {
    ("matter", "themes"), ("matter", "local_codes"), ("matter", "related"), ("matter", "partners"), ("matter", "reform_field"),
    ("matter", "high_frequency"), ("matter", "not_stated"), ("matter", "code_status"), ("matter", "status"), ("matter", "code"),
    ("bundle", "slug"), ("bundle", "audience"), ("bundle", "stage"), ("bundle", "lead"), ("bundle", "partners"),
    ("bundle", "status"), ("bundle", "list"), ("bundle", "item"), ("overlay", "region"), ("overlay", "department"),
    ("overlay", "uscc"), ("city", "format"), ("terms", "words"), ("terms", "official"), ("bundle", "aliases"),
}  # fmt: skip


def compared(kind: str, old: Any, new: Any) -> list[Difference]:
    if kind in TYPED:
        record, comparing = TYPED[kind]
        return list(comparing(msgspec.convert(old, record), msgspec.convert(new, record)))
    return list(compare_settings(old, new, kind))


def examples(kind: str) -> list[Any]:
    values = [read(path.read_text("utf-8")).value for path in (ROOT / "tests/schema/good" / kind).glob("*.yml")]
    if kind in TYPED:
        for value in values:
            STANDARD[kind].coerce(value)
    return values


def put(value: Any, path: tuple[str | int, ...], new: Any) -> Any:
    other = copy.deepcopy(value)
    place = other
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = new
    return other


def free(schema: FileSchema, path: tuple[str | int, ...]) -> bool:
    """Whether people write there what they like."""
    nodes = list(schema.nodes(path))
    if len(nodes) != len(path) + 1:
        return False
    node = schema.resolve(nodes[-1])
    return node.get("type") == "string" and not node.keys() & {"enum", "pattern", "const", "format"}


def texts(kind: str) -> Iterator[tuple[Any, tuple[str | int, ...], str]]:
    """Every place of the good examples that holds a free text."""
    seen = set()
    for value in examples(kind):
        for path in leaves(value):
            waived = kind == "matter" and path[0] in WAIVED
            place = value
            for step in path:
                place = place[step]
            if waived or not isinstance(place, str) or not free(STANDARD[kind], path) or generic(path) in seen:
                continue
            seen.add(generic(path))
            yield value, path, place


def shown(found: list[Difference]) -> bool:
    """Whether somebody is told that it weighs, or asked to read it."""
    return any(one.kind.unclear or one.kind.direction is Direction.HEAVIER for one in found)


@pytest.mark.parametrize("kind", PLACES)
def test_a_demand_put_anywhere_is_shown(kind: str) -> None:
    silent = []
    for value, path, text in texts(kind):
        if (kind, path[0]) in SORTING:
            continue
        for addition in (DEMAND, *DISGUISED.values()):
            found = compared(kind, value, put(value, path, f"{text.rstrip('。')}。{addition}"))
            if not shown(found):
                silent.append((path, addition, [one.kind.code for one in found]))
    assert silent == []


@pytest.mark.parametrize("kind", PLACES)
def test_a_demand_in_a_note_is_heavier_and_so_is_its_disguise(kind: str) -> None:
    """Where a file explains itself to the citizen, nothing is left to the reader."""
    missed = []
    for value, path, text in texts(kind):
        quoting = {
            "source",
            "legal_basis",
            "basis",
            "statutory_note",
            "document",
            "documents",
            "retired",
            "suppress",
            "laws",
        }
        if path[-1] not in ("note", "summary", "a", "how", "overdue") or quoting & set(path):
            continue
        for addition in (DEMAND, *DISGUISED.values()):
            found = compared(kind, value, put(value, path, f"{text.rstrip('。')}。{addition}"))
            if not any(one.kind.code in ("demand-added", "demand-changed") for one in found):
                missed.append((path, addition, [one.kind.code for one in found]))
    assert missed == []


@pytest.mark.parametrize("kind", PLACES)
def test_a_full_stop_weighs_nothing(kind: str) -> None:
    for value, path, text in texts(kind):
        if not text.endswith("。"):
            continue
        found = compared(kind, value, put(value, path, text.rstrip("。")))
        assert not any(one.kind.direction is Direction.HEAVIER for one in found), (
            path,
            [one.sentence for one in found],
        )


def other_values(schema: FileSchema, path: tuple[str | int, ...], was: Any) -> list[Any]:
    nodes = list(schema.nodes(path))
    node = schema.resolve(nodes[-1]) if len(nodes) == len(path) + 1 else {}
    if allowed := node.get("enum"):
        return [one for one in allowed if one != was]
    if isinstance(was, bool):
        return [not was]
    return [was + 1, was - 1] if isinstance(was, int) and was else []


@pytest.mark.parametrize("kind", TYPED)
def test_every_other_allowed_value_is_told(kind: str) -> None:
    silent = []
    for value in examples(kind):
        for path in leaves(value):
            place = value
            for step in path:
                place = place[step]
            siblings = value
            for step in path[:-1]:
                siblings = siblings[step]
            if kind == "matter" and path[0] in WAIVED:
                continue
            for one in other_values(STANDARD[kind], path, place):
                if isinstance(siblings, list) and one in siblings:
                    continue
                if not compared(kind, value, put(value, path, one)):
                    silent.append((path, place, one))
    assert silent == []


@pytest.mark.parametrize("kind", PLACES)
def test_a_row_taken_away_or_put_back_is_told(kind: str) -> None:
    silent = []
    for value in examples(kind):
        for path, rows in lists(value):
            if kind == "matter" and path[0] in WAIVED:
                continue
            shorter = put(value, path, rows[1:])
            for old, new in ((value, shorter), (shorter, value)):
                if not compared(kind, old, new) and rows[0] not in rows[1:]:
                    silent.append(path)
    assert silent == []


def lists(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], list[Any]]]:
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    if isinstance(value, list) and value:
        yield path, value
    for key, inner in pairs:
        yield from lists(inner, (*path, key))
