"""The last day is not promised to somebody who cannot apply today, and the applicant's own deadline stands beside it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.projects import edit, make_project, run

pytestmark = pytest.mark.browser

CARD = "matters/990709901000.html"
RECORD = "matters/992014901000.html"
OWN = """\
apply_period:
  - {from: "03-01", to: "06-30"}
  - {from: "11-01", to: "01-31"}
apply_within:
  - {event: 丢失后, limit: 30日}
  - {event: 孩子满月后, limit: 10日, when: {办理人: 监护人代办}}
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = make_project(tmp_path_factory.mktemp("closed"))
    edit(root / "guides/matters/gongan/990709901000.yml", "steps:\n", f"{OWN}steps:\n")
    edit(
        root / "guides/matters/renshe/992014901000.yml",
        "steps:\n",
        'apply_period: [{from: "01-01", to: "06-30"}]\nsteps:\n',
    )
    done = run(root, "banshi", "build")
    assert done.returncode == 0, done.stderr
    return root / "site"


def opened(page: Page, built: Path, name: str, day: datetime):
    page.clock.set_fixed_time(day)
    page.goto((built / name).as_uri())
    return page.locator(".bs-last")


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (datetime(2026, 7, 15, 9), "今天不在办理时段（每年3月1日至6月30日、11月1日至1月31日），11月1日起才能提交"),
        (datetime(2026, 2, 1, 9), "今天不在办理时段（每年3月1日至6月30日、11月1日至1月31日），3月1日起才能提交"),
    ],
)
def test_outside_its_periods_no_day_is_promised(page: Page, built: Path, day: datetime, said: str) -> None:
    expect(opened(page, built, CARD, day)).to_have_text(said)


@pytest.mark.parametrize("day", [datetime(2026, 6, 30, 9), datetime(2026, 12, 31, 9), datetime(2026, 1, 31, 9)])
def test_inside_its_periods_the_day_is_told(page: Page, built: Path, day: datetime) -> None:
    expect(opened(page, built, CARD, day)).to_contain_text("提交")
    expect(page.locator(".bs-last")).to_contain_text("办结")


def test_what_is_done_on_the_spot_has_periods_too(page: Page, built: Path) -> None:
    last = opened(page, built, RECORD, datetime(2026, 8, 1, 9))
    expect(last).to_have_text("今天不在办理时段（每年1月1日至6月30日），2027年1月1日起才能提交")
    expect(opened(page, built, RECORD, datetime(2026, 5, 1, 9))).to_have_text("材料齐全，当场办结")


def test_the_words_are_those_of_the_page(page: Page, built: Path) -> None:
    """What the line says in brackets stands in the table of limits, which needs no script."""
    last = opened(page, built, CARD, datetime(2026, 7, 15, 9)).text_content() or ""
    for row in page.locator("#time [data-period] b").all_text_contents():
        assert row in last


def test_the_applicants_own_deadline_stands_beside_it_once_it_is_theirs(page: Page, built: Path) -> None:
    last = opened(page, built, CARD, datetime(2026, 3, 2, 9))
    expect(last).to_contain_text("申请有期限：丢失后 30日内")
    expect(last).not_to_contain_text("满月")
    page.get_by_role("radio", name="监护人代办").check()
    expect(last).to_contain_text("丢失后 30日内，孩子满月后 10日内")
