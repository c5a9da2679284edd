"""The frame in another language: chosen on the page and kept, the city's own words left alone, nothing fetched before."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.kinds import MATTER, address, kinds
from tests.browser.serving import Server
from tests.browser.test_console import DRIVE
from tests.browser.test_weight import SHIFTS

pytestmark = pytest.mark.browser

HAN = re.compile("[一-鿿]")
FRAME = (
    ".bs-search button, .bs-care, .bs-jump a, .bs-section > h2, .bs-band dt, .bs-print button, .md-nav__title,"
    ".md-nav__link, .bs-foot__links a, .bs-foot__call, .bs-chosen button"
)
CHINESE_PARTS = """
selector => {
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const wrong = [];
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (/[\\u4e00-\\u9fff]/.test(data) && parentElement.closest("[lang]").lang !== "zh-CN") wrong.push(data);
  }
  return wrong;
}
"""


def test_the_frame_is_in_english_and_the_guide_is_not(page: Page, site: Path) -> None:
    page.goto(address(site, MATTER))
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("heading", name="What to bring")).to_be_visible()
    page.evaluate(DRIVE)
    left = [text for text in page.locator(FRAME).all_text_contents() if HAN.search(text)]
    # The summary beside a heading names kinds of papers, the button back names Chinese.
    assert left == []
    expect(page.get_by_role("heading", level=1)).to_have_text("居民身份证补领")
    expect(page.get_by_text("居民身份证申领登记表").first).to_be_visible()
    expect(page.locator("main .bs-note").first).to_contain_text("published in Chinese")
    assert page.evaluate(CHINESE_PARTS) == []


def test_the_choice_stays_and_is_taken_back(page: Page, site: Path) -> None:
    page.goto(address(site, MATTER) + "?lang=en")
    page.goto(address(site, "index.html"))
    expect(page.locator(".bs-find button")).to_have_text("Search")
    expect(page.locator(".bs-find button")).to_have_attribute("lang", "en")
    page.get_by_role("button", name="中文").click()
    expect(page.locator(".bs-find button")).to_have_text("找一找")
    page.goto(address(site, "index.html") + "?lang=fr")
    expect(page.locator(".bs-find button")).to_have_text("找一找")


def test_answers_still_work_and_are_told_in_english(page: Page, site: Path) -> None:
    page.goto(address(site, MATTER) + "?lang=en")
    rows = page.locator(".bs-list > li:visible")
    before = rows.count()
    page.get_by_role("radio", name="本人").check()
    expect(page.locator(".bs-ask output")).to_contain_text("Your case: 办理人：本人. Documents:")
    assert rows.count() < before
    page.get_by_role("button", name="Start again").click()
    expect(rows).to_have_count(before)


def test_words_that_do_not_come_hide_nothing(browser: Browser, served: Server) -> None:
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    page.route("**/frame-en.*.js", lambda route: route.abort())
    page.goto(served.address + MATTER + "?lang=en")
    expect(page.get_by_role("heading", name="要带什么")).to_be_visible()
    context.close()


def test_nothing_of_it_is_fetched_by_who_reads_chinese(browser: Browser, served: Server) -> None:
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(served.address + MATTER, wait_until="load")
    assert asked and not [url for url in asked if "/frame-" in url]
    context.close()


@pytest.mark.slow
def test_nothing_moves_and_nothing_sticks_out(browser: Browser, site: Path, served: Server) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, service_workers="block")
    context.add_init_script(SHIFTS)
    page = context.new_page()
    wrong = {}
    for name in kinds(site):
        page.goto(f"{served.address}{name}{'&' if '?' in name else '?'}lang=en")
        page.wait_for_timeout(300)
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        moved = [] if name.startswith("search/") else page.evaluate("shifts")
        if wide or moved:
            wrong[name] = wide, moved
    context.close()
    assert not wrong
