"""Time limits as guides write them."""

from __future__ import annotations

from math import inf

import pytest

from banshi.model.limit import Limit, parse_limit


@pytest.mark.parametrize(
    ("text", "amount", "unit", "days"),
    [
        ("即办", 0, "即办", 0),
        ("无", 0, "无", inf),
        ("30分钟", 30, "分钟", 30 / 1440),
        ("2小时", 2, "小时", 2 / 24),
        ("60日", 60, "日", 60),
        ("20个工作日", 20, "个工作日", 28),
        ("0.5个工作日", 0.5, "个工作日", 0.7),
        ("1.5日", 1.5, "日", 1.5),
        ("6个月", 6, "个月", 180),
        ("3年", 3, "年", 1095),
        ("9999日", 9999, "日", 9999),
    ],
)
def test_parse(text, amount, unit, days):
    limit = parse_limit(text)
    assert limit == Limit(amount, unit)
    assert limit.days == pytest.approx(days)
    assert limit.working_days == pytest.approx(days * 5 / 7)
    assert str(limit) == text


WRONG = """
0日 01日 -1日 1.3日 0.0日 1.5年 1.5个月 0.5分钟 10000日 20工作日 20个日 二十日 20天 3月 3个年 立即 即办件 20个工作日内 １日 日
"""


@pytest.mark.parametrize("text", [*WRONG.split(), "", " 1日", "20日\n"])
def test_not_a_limit(text):
    with pytest.raises(ValueError, match="not a time limit"):
        parse_limit(text)


@pytest.mark.parametrize(
    ("longer", "shorter"),
    [
        ("21个工作日", "20个工作日"),
        ("2日", "1日"),
        ("20个工作日", "20日"),
        ("29日", "20个工作日"),
        ("1个月", "29日"),
        ("1年", "12个月"),
        ("1分钟", "即办"),
        ("1个工作日", "8小时"),
        ("无", "9999年"),
    ],
)
def test_longer(longer, shorter):
    assert parse_limit(longer).longer_than(parse_limit(shorter))
    assert not parse_limit(shorter).longer_than(parse_limit(longer))


@pytest.mark.parametrize(
    ("one", "other"), [("20个工作日", "28日"), ("24小时", "1日"), ("60分钟", "1小时"), ("30日", "1个月"), ("无", "无")]
)
def test_equally_long(one, other):
    assert not parse_limit(one).longer_than(parse_limit(other))
    assert not parse_limit(other).longer_than(parse_limit(one))


@pytest.mark.parametrize(
    ("text", "exists", "immediate"), [("无", False, False), ("即办", True, True), ("1日", True, False)]
)
def test_kinds(text, exists, immediate):
    limit = parse_limit(text)
    assert (limit.exists, limit.immediate) == (exists, immediate)
