"""Local overlays against the standard: only better, only what is there, only by who may."""

from __future__ import annotations

import pytest

from .matters import catalog, judged, matter, overlay

CODE = "990709901000"
MATERIALS = [
    {"name": "居民身份证申领登记表", "original": "1", "necessity": "必要"},
    {"name": "监护关系证明", "original": "1", "necessity": "必要"},
    {"name": "委托书", "necessity": "容缺后补", "defer": {"within": "3日", "how": "寄来", "overdue": "终止。"}},
]
FEES = [{"name": "工本费", "standard": "40元/证", "basis": {"law": "甲法"}}]


def claims(code, *claim, region="990102", department="gongan", standard=None, **more):
    subject = matter(materials=MATERIALS, fees=FEES, **(standard or {}))
    rows = [{"code": CODE, **fields} for fields in claim]
    return judged(code, catalog(subject, overlays=overlay(*rows, region=region, department=department, **more)))


@pytest.mark.parametrize(
    ("rule", "claim", "count"),
    [
        ("L001", {"promised": "20个工作日"}, 0),
        ("L001", {"promised": "28日"}, 0),
        ("L001", {"promised": "29日"}, 1),
        ("L001", {"promised": "即办"}, 0),
        ("L001", {"promised": "无"}, 1),
        ("L002", {"trip_count": 1}, 0),
        ("L002", {"trip_count": 2}, 1),
        ("L003", {"deferrable": ["监护关系证明", "房产证"]}, 1),
        ("L004", {"fee_waived": ["工本费", "照相费"]}, 1),
        ("L009", {"phone": "12309", "supervise_phone": "12309"}, 1),
        ("L009", {"phone": "12345", "supervise_phone": "12345"}, 0),
        ("L009", {"phone": "12309"}, 0),
        ("L010", {"deferrable": ["监护关系证明"]}, 0),
        ("L010", {"deferrable": ["居民身份证申领登记表"]}, 1),
        ("L011", {"promised": "20个工作日", "trip_count": 1, "deferrable": ["委托书"]}, 3),
        ("L011", {"promised": "19个工作日", "trip_count": 0, "deferrable": ["监护关系证明"]}, 0),
    ],
)
def test_one_claim(rule, claim, count):
    problems = claims(rule, claim)
    assert len(problems) == count
    assert all(problem.file == "local/990102/gongan.yml" and problem.at[:2] == ("matters", 0) for problem in problems)


def test_no_document_of_an_immediate_matter_may_follow():
    limit = {"statutory": "无", "promised": "即办"}
    standard = {"processing": "即办件", "time_limit": limit}
    assert len(claims("L010", {"deferrable": ["监护关系证明"]}, standard=standard)) == 1


def test_a_code_is_claimed_once_by_an_office():
    (problem,) = claims("L005", {"promised": "5日"}, {"promised": "6日"})
    assert problem.at == ("matters", 1, "code")


def test_two_regions_may_claim_the_same_code():
    both = {**overlay({"code": CODE}), **overlay({"code": CODE}, region="990121")}
    assert judged("L005", catalog(matter(), overlays=both)) == []


def test_claims_of_unknown_matters_are_left_to_the_cross_file_rules():
    unknown = overlay({"code": "990709999000", "promised": "900日"})
    for rule in ("L001", "L002", "L003", "L004", "L007", "L010", "L011", "L012"):
        assert judged(rule, catalog(matter(), overlays=unknown)) == []


@pytest.mark.parametrize(
    ("region", "level", "count"),
    [
        ("990102", ["县级"], 0),
        ("990102", ["市级"], 1),
        ("990102", ["市级", "县级"], 0),
        ("990102", ["乡级"], 0),
        ("990100", ["县级"], 0),
        ("990100", ["省级"], 1),
        ("990199", ["市级"], 0),
    ],
)
def test_level(region, level, count):
    assert len(claims("L007", {}, region=region, standard={"level": level})) == count


@pytest.mark.parametrize(
    ("department", "partners", "count"), [("gongan", [], 0), ("yibao", [], 1), ("yibao", ["yibao"], 0)]
)
def test_department(department, partners, count):
    assert len(claims("L012", {}, department=department, standard={"partners": partners})) == count


WINDOWS = [{"id": "huji", "name": "户籍窗口"}, {"id": "zonghe", "name": "综合窗口"}]


@pytest.mark.parametrize(
    ("rows", "count"), [([{"windows": ["huji"]}], 1), ([{"windows": ["huji", "zonghe"]}], 0), ([{}], 0)]
)
def test_unused_windows(rows, count):
    assert len(claims("L008", *rows, windows=WINDOWS)) == count
