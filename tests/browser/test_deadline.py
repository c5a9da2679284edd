"""The last day a page shows is the one the engine counts: both, over many days and limits."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from playwright.sync_api import Page

from banshi.model.calendar import WorkingCalendar
from banshi.model.limit import parse_limit
from banshi.render.bare import bare
from banshi.render.calendar_script import YEARS, calendar_script
from tests.projects import ROOT

pytestmark = pytest.mark.browser

EPOCH = date(1970, 1, 1)
LIMITS = (
    "即办", "无", "30分钟", "2小时", "0.5个工作日", "1.5日", "1日", "15日", "60日", "1个工作日", "5个工作日", "20个工作日", "90个工作日",
    "1个月", "6个月", "13个月", "1年", "4年", "9999年",
)  # fmt: skip
COUNT = """cases => cases.map(([start, limit]) => {
  const end = banshiGuide.deadline(start, limit);
  return end && [end.day, end.certain];
})"""


@pytest.mark.parametrize(
    "calendar",
    [
        WorkingCalendar(),
        WorkingCalendar(
            holidays=[date(2026, 3, 3), date(2026, 11, 28), date(2027, 6, 1)],
            workdays=[date(2026, 5, 2), date(2027, 1, 3), date(2026, 3, 3)],
        ),
        # Made up: a year the city declares whole.
        WorkingCalendar(holidays=[date(2027, 1, 1)], workdays=[date(2027, 1, 3)], complete=[2027]),
    ],
    ids=["national", "local", "declared"],
)
def test_page_and_engine_agree(page: Page, calendar: WorkingCalendar) -> None:
    table = calendar.table(YEARS)
    # Every weekday of the years that are known, and some of those that are not.
    starts = [table.first + timedelta(days=count) for count in range(0, (table.last - table.first).days + 120, 4)]
    cases = [(start, limit) for start in starts for limit in LIMITS]
    page.add_script_tag(content=calendar_script(calendar))
    page.add_script_tag(content=bare((ROOT / "hooks/static/deadline.js").read_text(encoding="utf-8")))
    counted = page.evaluate(COUNT, [[(start - EPOCH).days, limit] for start, limit in cases])
    for (start, limit), found in zip(cases, counted, strict=True):
        expected = calendar.deadline(start, parse_limit(limit))
        wanted = expected and [(expected.day - EPOCH).days, expected.certain]
        assert found == wanted, (start, limit)


def test_without_a_calendar_nothing_is_certain(page: Page) -> None:
    page.add_script_tag(content=(ROOT / "hooks/static/deadline.js").read_text(encoding="utf-8"))
    assert page.evaluate("banshiGuide.deadline(20000, '5个工作日').certain") is False
    assert (
        page.evaluate("['', '<b>', '5 天', '０日', '00日'].map(text => banshiGuide.deadline(20000, text))")
        == [None] * 5
    )


def test_the_calendar_is_small(page: Page) -> None:
    assert len(calendar_script(WorkingCalendar())) < 1500


PERIODS = ([], ["0101-0630"], ["1101-0131"], ["0301-0331", "0901-1015"], ["0229-0301"], ["0715-0715"])


def opening(day: date, spans: list[str]) -> date | None:
    """The first day from `day` on that lies in a period, looked for day by day; None if that is today or always."""

    def open_on(one: date) -> bool:
        mark = f"{one:%m%d}"
        pairs = [span.split("-") for span in spans]
        return any(
            (first <= mark <= last) if first <= last else (mark >= first or mark <= last) for first, last in pairs
        )

    if not spans or open_on(day):
        return None
    while not open_on(day):
        day += timedelta(days=1)
    return day


def test_the_next_day_one_may_apply(page: Page) -> None:
    page.add_script_tag(content=(ROOT / "hooks/static/deadline.js").read_text(encoding="utf-8"))
    cases = [(date(2026, 12, 20) + timedelta(days=3 * count), spans) for count in range(280) for spans in PERIODS]
    found = page.evaluate(
        "cases => cases.map(([day, spans]) => banshiGuide.opening(day, spans))",
        [[(day - EPOCH).days, spans] for day, spans in cases],
    )
    for (day, spans), opens in zip(cases, found, strict=True):
        expected = opening(day, spans)
        assert opens == (None if expected is None else (expected - EPOCH).days), (day, spans)
