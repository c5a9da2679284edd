"""Every kind of change in the files around the matters, and of opening hours, both ways round."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from banshi.changes.compare.overlay import compare_overlays
from banshi.changes.compare.setting import compare_settings
from banshi.changes.kinds import records, surroundings
from banshi.changes.kinds.kind import Kind, Pair
from banshi.changes.kinds.register import ALL_KINDS
from banshi.model.setting import Overlay

WEEK = [{"days": "周一至周五", "time": "09:00-17:00"}]
SHORT = [{"days": "周一至周五", "time": "09:00-12:00"}]
TARGET = {"id": "a", "name": "登记", "limit": "5个工作日", "most": "1", "matters": ["990109903000"]}
FIELD = {"name": "不动产", "content": "一窗受理。", "deadline": "2026年6月前完成", "targets": [TARGET]}
GONE = {"code": "990109901000", "name": "某事项", "on": "2026-01-01", "reason": "合并。"}


def field(**about: Any) -> dict[str, Any]:
    return {"fields": [{**FIELD, **about}]}


def target(**about: Any) -> dict[str, Any]:
    return field(targets=[{**TARGET, **about}])


TRIPLES: list[tuple[str, dict[str, Any] | None, dict[str, Any] | None, list[str]]] = [
    ("materials", {"materials": [{"name": "甲"}]}, None, ["foundation-removed"]),
    ("terms", {"terms": []}, None, ["file-removed"]),
    ("calendar", {"holidays": []}, {"holidays": [{"date": "2026-03-02", "name": "本地"}]}, ["holiday-added"]),
    ("calendar", {"workdays": [{"date": "2026-03-01", "name": "补班"}]}, {"workdays": []}, ["workday-removed"]),
    ("halls", {"halls": [{"id": "a", "hours": WEEK}]}, {"halls": [{"id": "a", "hours": SHORT}]}, ["hours-shorter"]),
    ("halls", {"halls": [{"id": "a", "hours": WEEK}]}, {"halls": [{"id": "a"}]}, ["hours-shorter"]),
    ("halls", {"halls": [{"id": "a"}]}, {"halls": []}, ["leaned-row-removed"]),
    (
        "halls",
        {"halls": [{"id": "a", "address": "东路"}]},
        {"halls": [{"id": "a", "address": "西山"}]},
        ["value-changed"],
    ),
    ("halls", {"halls": [{"id": "a"}]}, {"halls": [{"id": "a", "note": "进门先交押金。"}]}, ["demand-added"]),
    ("terms", {"terms": [{"official": "补领"}]}, {"terms": [{"official": "补领", "words": ["补办"]}]}, ["detail"]),
    ("terms", {"terms": [{"official": "补领"}]}, {"terms": []}, ["row-removed"]),
    ("targets", field(), field(deadline="2027年6月前完成"), ["plan-later"]),
    ("targets", field(), field(targets=[]), ["target-removed"]),
    ("targets", target(), target(limit="60日"), ["target-loosened"]),
    ("targets", target(), target(most="3"), ["target-loosened"]),
    ("targets", target(), target(matters=[]), ["target-matter-lost"]),
    ("tasks", {"tasks": [{"number": "1"}]}, {"tasks": []}, ["target-removed"]),
    ("batch", {"matters": ["990109903000"]}, {"matters": []}, ["batch-matter-lost"]),
    ("retired", {"retired": [GONE]}, {"retired": []}, ["retired-lost"]),
    ("city", {"gate_from": "sample"}, {"gate_from": "published"}, ["value-changed"]),
]


@pytest.mark.parametrize(("kind", "old", "new", "expected"), TRIPLES)
def test_what_is_said(kind: str, old: Any, new: Any, expected: list[str]) -> None:
    there = list(compare_settings(old, new, kind))
    assert [one.kind.code for one in there] == expected
    assert all("{" not in one.sentence for one in there)
    if kind != "retired":
        back = [one.kind.mirror for one in compare_settings(new, old, kind)]
        # What asks weighs; what no longer asks has to be read, and so is its own mirror's mirror.
        assert back == expected


def test_a_rewritten_retired_code_is_told() -> None:
    elsewhere = {"retired": [{**GONE, "replaced_by": "990109903000"}]}
    assert [one.kind.code for one in compare_settings({"retired": [GONE]}, elsewhere, "retired")] == ["retired-lost"]


def overlay(**claim: Any) -> Overlay:
    windows = [{"id": one, "name": f"{one}号窗口"} for one in ("a", "b")]
    rows = [{"code": "990109903000", **claim}]
    return msgspec.convert({"region": "990102", "department": "gongan", "windows": windows, "matters": rows}, Overlay)


def test_a_list_of_windows_narrows_all_of_them() -> None:
    every, one = overlay(), overlay(windows=["a"])
    assert [found.kind.code for found in compare_overlays(every, one)] == ["windows-limited"]
    assert [found.kind.code for found in compare_overlays(one, every)] == ["windows-opened"]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (WEEK, [{"days": "周一到周六", "time": "09:00-17:00"}], "hours-longer"),
        (WEEK, [{"days": "周一至周五", "time": "8:30至17:30"}], "hours-longer"),
        (WEEK, [{"days": "周一至周五", "time": "10:00-18:00"}], "hours-changed"),
        (WEEK, [{"days": "工作时间", "time": "全天"}], "hours-changed"),
        ([{"days": "每天", "time": "09:00-17:00"}], WEEK, "hours-shorter"),
    ],
)
def test_hours(old: Any, new: Any, code: str) -> None:
    found = compare_settings({"halls": [{"id": "a", "hours": old}]}, {"halls": [{"id": "a", "hours": new}]}, "halls")
    assert [one.kind.code for one in found] == [code]


def test_every_kind_has_an_example_here() -> None:
    constants = [value for table in (surroundings, records) for value in vars(table).values()]
    pairs = [value for value in constants if isinstance(value, Pair)]
    known = {kind.code for pair in pairs for kind in pair} | {one.code for one in constants if isinstance(one, Kind)}
    shown = {code for *_, expected in TRIPLES for code in expected} | {"record-lost"}
    assert {code for code in known if code not in shown and ALL_KINDS[code].mirror not in shown} == set()
