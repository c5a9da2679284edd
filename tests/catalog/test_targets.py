"""Targets measured against small catalogs, and never otherwise than the rules judge them."""

from __future__ import annotations

import pytest

from banshi.catalog.catalog import Catalog
from banshi.catalog.setting import Setting
from banshi.catalog.targets import longest_promise, measure, measure_all
from banshi.model.setting import ReformField, Target
from banshi.rules.engine.registry import rule
from tests.catalog.test_catalog import A, B, C, entry

FIELD = "公安管理"


def measured(target: dict, *entries):
    """One target over a few matters."""
    goal = Target(id="mubiao", name="目标", **target)
    field = ReformField(name=FIELD, content="内容", deadline="年底前", lead=["市公安局"], targets=[goal])
    catalog = Catalog(Setting({"targets": [field]}), entries)
    return measure(field, goal, catalog), catalog


def part(code: str, **fields):
    return entry(code, reform_field=FIELD, **fields)


LIMIT = {"measure": "承诺时限", "limit": "5个工作日"}
TOTAL = {"measure": "合计时限", "limit": "5个工作日"}
TRIPS = {"measure": "跑动次数", "most": 1}
ONLINE = {"measure": "网办"}


@pytest.mark.parametrize(
    ("target", "matters", "lagging"),
    [
        (LIMIT, [{"promised": "5个工作日"}, {"promised": "7日"}, {"promised": "即办"}], []),
        (LIMIT, [{"promised": "6个工作日"}, {"promised": "5个工作日"}, {"promised": "20个工作日"}], [C, A]),
        (LIMIT, [{"promised": "即办", "case_promises": ["6个工作日"]}], [A]),
        (LIMIT, [{"promised": "无"}], [A]),
        (TOTAL, [{"promised": "即办"}, {"promised": "7日"}, {"promised": "无"}], []),
        (TOTAL, [{"promised": "2个工作日"}, {"promised": "4个工作日"}], [B, A]),
        (TRIPS, [{"trip_count": 0}, {"trip_count": 1}], []),
        (TRIPS, [{"trip_count": 2}, {"trip_count": 1}, {"trip_count": 3}], [C, A]),
        (ONLINE, [{"online": "全程网办"}, {"online": "受理"}], []),
        (ONLINE, [{"online": None}, {"online": "网上预约"}, {"online": "互联网咨询"}], [A, B, C]),
    ],
)
def test_who_lags(target, matters, lagging):
    found, _ = measured(target, *(part(code, **fields) for code, fields in zip((A, B, C), matters, strict=False)))
    assert [one.code for one in found.lagging] == lagging
    assert found.reached is not bool(lagging)
    assert found.met == len(matters) - len(lagging)


def test_a_target_without_matters_is_not_reached():
    found, _ = measured(TRIPS, entry(A), part(B, status="retired"))
    assert (found.matters, found.reached, found.total) == ((), False, 0)


def test_named_matters_go_before_the_field():
    found, _ = measured({**TRIPS, "matters": [B, C]}, part(A), entry(B), part(C, status="retired"))
    assert [one.code for one in found.matters] == [B]


def test_totals_add_up_one_after_the_other():
    rows = (part(A, promised="3个工作日"), part(B, promised="7日"), part(C, promised="无"))
    found, _ = measured(TOTAL, *rows)
    assert found.total == pytest.approx(8)


def test_the_heaviest_are_named_whether_or_not_they_miss():
    rows = (part(A, promised="3个工作日"), part(B, promised="即办"), part(C, promised="3个工作日"))
    assert [one.code for one in measured(LIMIT, *rows)[0].heaviest] == [A, C]
    assert measured(LIMIT, part(A, promised="即办"))[0].heaviest == ()
    assert longest_promise(part(A, promised="2个工作日", case_promises=["5日", "2日"])) == "5日"


def test_all_targets_in_the_order_of_the_plan():
    _, catalog = measured(TRIPS, part(A))
    assert [one.target.id for one in measure_all(catalog)] == ["mubiao"]


@pytest.mark.parametrize("days", ["1个工作日", "2个工作日", "3个工作日", "4日", "即办", "无"])
def test_the_rule_about_totals_agrees(days):
    found, catalog = measured(TOTAL, part(A, promised=days), part(B, promised="3个工作日"))
    assert bool(list(rule("P003").check(catalog))) is not found.reached
