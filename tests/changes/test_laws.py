"""A change of the index of laws says which law, which edition and what; backwards it says the mirror."""

from __future__ import annotations

import pytest

from banshi.changes.compare.setting import compare_settings
from banshi.changes.kinds.register import ALL_KINDS

SHORT = {"name": "甲法", "level": "法律", "version": "2018-12-29", "articles": "98"}
FULL = {"name": "甲法", "level": "法律", "editions": [{"promulgated": "2018-12-29", "articles": "98"}]}


def with_edition(**edition: str) -> dict:
    return {**FULL, "editions": [{"promulgated": "2018-12-29", "articles": "98", **edition}]}


TWO = {**FULL, "editions": [*FULL["editions"], {"promulgated": "2026-10-28", "in_force": "2027-01-01"}]}


def told(old: dict, new: dict) -> list[tuple[str, tuple]]:
    found = compare_settings({"laws": [old]}, {"laws": [new]})
    return [(difference.kind.code, difference.path) for difference in found]


def said(old: dict, new: dict) -> list[str]:
    found = compare_settings({"laws": [old]}, {"laws": [new]})
    return [
        difference.kind.sentence.format(what=difference.what, old=difference.old, new=difference.new)
        for difference in found
    ]


AT = ("laws", 0, "editions", 0)


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        (SHORT, FULL, []),
        (FULL, TWO, [("edition-added", ("laws", 0, "editions", 1))]),
        (SHORT, TWO, [("edition-added", ("laws", 0, "editions", 1))]),
        (FULL, with_edition(until="2027-01-01"), [("law-ends", AT)]),
        (FULL, with_edition(articles="99"), [("edition-changed", AT)]),
        (FULL, with_edition(verified="true"), [("edition-changed", AT)]),
        (FULL, with_edition(until="2027-01-01", articles="99"), [("law-ends", AT), ("edition-changed", AT)]),
        (with_edition(until="2027-01-01"), with_edition(until="2028-01-01"), [("edition-changed", AT)]),
    ],
)
def test_both_ways(old, new, kinds):
    assert told(old, new) == kinds
    backwards = told(new, old)
    assert [kind for kind, _ in backwards] == [ALL_KINDS[kind].mirror for kind, _ in kinds]


def test_the_sentences_name_the_days():
    assert said(FULL, TWO) == ["《甲法》增加一版：2026-10-28公布、2027-01-01施行"]
    assert said(TWO, FULL) == ["《甲法》去掉一版：2026-10-28公布、2027-01-01施行"]
    assert said(FULL, with_edition(until="2027-01-01")) == ["《甲法》写明从 2027-01-01 起失效"]
    assert said(FULL, with_edition(articles="99")) == [
        "《甲法》的一版由“2018-12-29公布、98条”改为“2018-12-29公布、99条”"
    ]


def test_what_is_said_of_the_law_itself_is_for_people_to_read():
    assert [kind for kind, _ in told(FULL, {**FULL, "level": "行政法规"})] == ["value-changed"]
    assert [kind for kind, _ in told(SHORT, {**SHORT, "articles": "99"})] == ["value-changed"]
