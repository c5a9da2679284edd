"""A bundle answers what to bring: one set of questions, one list, one sheet."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_console import Ear
from tests.browser.test_console import ear as ear
from tests.projects import make_project, run

pytestmark = pytest.mark.browser


BUNDLE = """\
slug: diuzheng
name: 丢证开店“一件事”
stage: 准入准营
trip_count: 1
audience: 经营主体
status: sample
lead: gongan
summary: 补身份证，再办食品经营许可。
stages:
  - {name: 补证, parallel: ["990709901000"]}
  - {name: 许可, parallel: ["990131901000"]}
source: [{title: 虚构的示例}]
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fictional city with a bundle of two matters that ask."""
    root = make_project(tmp_path_factory.mktemp("bundle"))
    (root / "guides/bundles").mkdir()
    (root / "guides/bundles/diuzheng.yml").write_text(BUNDLE, encoding="utf-8")
    done = run(root, "banshi", "build")
    assert done.returncode == 0, done.stderr
    return root / "site/bundles/diuzheng.html"


@pytest.fixture
def bundle(page: Page, built: Path) -> Page:
    page.goto(built.as_uri())
    return page


def test_an_answer_leaves_fewer_papers_and_counts_them(bundle: Page) -> None:
    rows = bundle.locator("#papers .bs-list > li:visible")
    figure = bundle.locator("[data-figure=papers] b")
    before = rows.count()
    for question in bundle.locator(".bs-ask fieldset").all():
        if question.is_visible():
            question.locator("input").first.check()
    assert rows.count() <= before
    expect(figure).to_have_text(str(rows.count()))
    expect(bundle.locator("[data-figure=papers] span")).to_contain_text("您的情形")
    expect(bundle.locator(".bs-ask output")).to_contain_text("您的情形是")


def test_it_prints_on_one_sheet_and_can_be_sent(bundle: Page) -> None:
    assert len(pikepdf.open(BytesIO(bundle.pdf(format="A4"))).pages) == 1
    bundle.get_by_role("button", name="在手机上看").click()
    expect(bundle.locator(".bs-share")).to_be_visible()


def test_it_complains_of_nothing(ear: Ear, built: Path) -> None:
    assert not ear.drive(built.as_uri())
