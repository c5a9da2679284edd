"""Days saved: whole working days, never out of a comparison of different units or with nothing."""

from __future__ import annotations

import pytest

from banshi.catalog.days_saved import DaysSaved, days_saved, working_days


@pytest.mark.parametrize(
    ("limit", "days"),
    [("即办", 0), ("2小时", 1), ("1个工作日", 1), ("20个工作日", 20), ("7日", None), ("1个月", None), ("无", None)],
)
def test_only_working_days_are_working_days(limit, days):
    assert working_days(limit) == days


def test_what_is_added_up_and_what_is_left_out():
    found = days_saved(
        [
            ("20个工作日", "5个工作日"),
            ("10个工作日", "即办"),
            ("10个工作日", "10个工作日"),
            ("60日", "20个工作日"),
            ("20个工作日", "7日"),
            ("无", "即办"),
            ("未写明", "3个工作日"),
        ]
    )
    assert found == DaysSaved(matters=3, statutory=40, promised=15, unset=2, apart=2)
    # 25 days over three matters: eight and something, told as eight.
    assert found.average == 8


def test_a_promise_beyond_the_law_does_not_eat_up_what_others_save():
    assert days_saved([("5个工作日", "9个工作日"), ("5个工作日", "3个工作日")]).average == 1


def test_nothing_saved_is_nothing_to_tell():
    assert not days_saved([]) and not days_saved([("5个工作日", "5个工作日"), ("无", "即办")])
