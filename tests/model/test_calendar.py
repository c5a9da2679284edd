"""Deadlines over the holidays and make-up days the State Council announced for 2025 and 2026."""

from __future__ import annotations

from datetime import date

import pytest

from banshi.model.calendar import Deadline, WorkingCalendar
from banshi.model.limit import parse_limit

CALENDAR = WorkingCalendar()


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("text", "works"),
    [
        ("2025-01-01", False),  # New Year's Day, a Wednesday
        ("2025-01-26", True),  # Sunday worked before the Spring Festival
        ("2025-01-28", False),  # Spring Festival's eve
        ("2025-02-04", False),
        ("2025-02-08", True),  # Saturday worked after it
        ("2025-04-27", True),
        ("2025-05-05", False),
        ("2025-06-02", False),  # Dragon Boat Festival, a Monday
        ("2025-09-28", True),
        ("2025-10-06", False),  # Mid-Autumn Festival within National Day
        ("2025-10-11", True),
        ("2025-11-15", False),  # an ordinary Saturday
        ("2025-11-17", True),  # an ordinary Monday
        ("2026-01-01", False),
        ("2026-01-04", True),  # Sunday worked after New Year's Day
        ("2026-02-14", True),  # Saturday worked before the Spring Festival
        ("2026-02-17", False),
        ("2026-02-28", True),
        ("2026-10-07", False),
        ("2026-10-10", True),
    ],
)
def test_national_calendar(text, works):
    assert CALENDAR.is_working_day(day(text)) == (works, True)


@pytest.mark.parametrize(("text", "works"), [("2199-03-01", True), ("2199-03-02", False), ("1990-01-01", True)])
def test_beyond_what_is_announced_weekdays_are_a_guess(text, works):
    assert CALENDAR.is_working_day(day(text)) == (works, False)


@pytest.mark.parametrize(
    ("start", "limit", "end"),
    [
        ("2025-11-17", "1个工作日", "2025-11-18"),
        ("2025-11-17", "5个工作日", "2025-11-24"),
        ("2025-11-14", "1个工作日", "2025-11-17"),
        ("2025-11-15", "1个工作日", "2025-11-17"),
        ("2025-01-26", "3个工作日", "2025-02-06"),  # over the Spring Festival
        ("2025-02-07", "1个工作日", "2025-02-08"),  # a Saturday that is worked
        ("2025-09-30", "20个工作日", "2025-11-04"),
        ("2026-02-13", "1个工作日", "2026-02-14"),
        ("2025-11-17", "1日", "2025-11-18"),
        ("2025-11-14", "1日", "2025-11-17"),  # ends on a Saturday, so on Monday
        ("2025-09-26", "5日", "2025-10-09"),  # ends within National Day
        ("2025-11-17", "60日", "2026-01-16"),
        ("2025-01-31", "1个月", "2025-02-28"),  # February has no 31st
        ("2024-01-31", "1个月", "2024-02-29"),
        ("2025-10-31", "4个月", "2026-02-28"),
        ("2025-11-30", "1个月", "2025-12-30"),
        ("2025-12-15", "1个月", "2026-01-15"),
        ("2024-02-29", "1年", "2025-02-28"),
        ("2025-11-17", "12个月", "2026-11-17"),
        ("2025-11-17", "即办", "2025-11-17"),
        ("2025-11-15", "2小时", "2025-11-15"),
        ("2025-11-17", "30分钟", "2025-11-17"),
    ],
)
def test_deadline(start, limit, end):
    deadline = CALENDAR.deadline(day(start), parse_limit(limit))
    assert deadline.day == day(end)


def test_no_limit_has_no_deadline():
    assert CALENDAR.deadline(day("2025-11-17"), parse_limit("无")) is None


@pytest.mark.parametrize(
    ("start", "limit", "certain"),
    [
        ("2025-11-17", "20个工作日", True),
        ("2025-11-17", "即办", True),
        ("2198-12-01", "60个工作日", False),
        ("2025-11-17", "100年", False),
        ("2025-11-17", "99年", False),
    ],
)
def test_certainty(start, limit, certain):
    assert CALENDAR.deadline(day(start), parse_limit(limit)).certain is certain


def test_city_days_come_first():
    calendar = WorkingCalendar(
        holidays=[day("2025-11-18"), day("2026-02-14")], workdays=[day("2025-11-22"), day("2199-03-02")]
    )
    assert calendar.is_working_day(day("2025-11-18")) == (False, True)
    assert calendar.is_working_day(day("2026-02-14")) == (False, True)
    assert calendar.is_working_day(day("2025-11-22")) == (True, True)
    assert calendar.is_working_day(day("2199-03-02")) == (True, True)
    assert calendar.deadline(day("2025-11-17"), parse_limit("1个工作日")) == Deadline(day("2025-11-19"), True)
    assert calendar.deadline(day("2025-11-17"), parse_limit("1日")) == Deadline(day("2025-11-19"), True)


def test_a_day_that_is_both_is_worked():
    both = [day("2025-11-18")]
    assert WorkingCalendar(holidays=both, workdays=both).is_working_day(both[0]) == (True, True)


@pytest.mark.parametrize("limit", ["9999年", "9999个月", "9999个工作日", "9999日"])
def test_the_longest_limits_are_answered(limit):
    deadline = CALENDAR.deadline(day("2026-11-02"), parse_limit(limit))
    assert deadline is None or deadline.day > day("2026-11-02")


# Made up: what a city would copy from the notice about 2027 once it is out.
DECLARED = WorkingCalendar(
    holidays=[day("2027-01-01"), day("2027-10-01")], workdays=[day("2027-01-03")], complete=[2027]
)


@pytest.mark.parametrize(
    ("text", "works"),
    [("2027-01-01", False), ("2027-01-03", True), ("2027-10-01", False), ("2027-10-04", True), ("2027-10-09", False)],
)
def test_a_year_the_city_declares_whole_is_certain(text, works):
    assert DECLARED.is_working_day(day(text)) == (works, True)
    assert DECLARED.deadline(day("2026-12-25"), parse_limit("20个工作日")).certain


def test_what_the_city_declares_wins_over_the_package():
    declared = WorkingCalendar(holidays=[day("2026-01-01")], complete=[2026])
    assert CALENDAR.is_working_day(day("2026-01-04")) == (True, True)
    assert declared.is_working_day(day("2026-01-04")) == (False, True)


def test_the_next_year_stays_uncertain_where_nobody_declares_it():
    assert CALENDAR.is_working_day(day("2027-10-01")) == (True, False)


def test_the_table_reaches_as_far_as_the_years_that_follow_each_other():
    assert DECLARED.table(2).last == day("2027-12-31")
    assert WorkingCalendar(complete=[2028]).table(2).last == day("2026-12-31")
