"""The frame around every page: what the reader chose stays, the contents follow, and the top is near."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.kinds import MATTER, address

pytestmark = pytest.mark.browser

SCHEME = "document.body.dataset.mdColorScheme"
PAPER = "getComputedStyle(document.body).backgroundColor"


def test_dark_follows_the_system_until_the_reader_chooses(browser: Browser, site: Path) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(address(site, MATTER))
    assert page.evaluate(SCHEME) == "slate"
    dark = page.evaluate(PAPER)
    button = page.get_by_role("button", name="深色")
    expect(button).to_have_attribute("aria-pressed", "true")
    button.click()
    assert page.evaluate(PAPER) != dark
    page.goto(address(site, "index.html"))
    assert page.evaluate(SCHEME) == "default"
    expect(page.get_by_role("button", name="深色")).to_have_attribute("aria-pressed", "false")
    context.close()


def test_the_contents_show_where_one_is(page: Page, site: Path) -> None:
    page.set_viewport_size({"width": 1280, "height": 700})
    page.goto(address(site, MATTER))
    expect(page.locator(".md-nav__link--active")).to_have_count(0)
    page.evaluate("document.querySelector('#steps').scrollIntoView()")
    expect(page.locator(".md-nav__link--active")).to_have_text("办理流程")


def test_contents_longer_than_the_window_scroll_by_themselves(page: Page, site: Path) -> None:
    page.set_viewport_size({"width": 1280, "height": 300})
    page.goto(address(site, MATTER))
    box = page.locator(".md-sidebar__scrollwrap").bounding_box()
    assert box["height"] <= 300
    assert page.evaluate("(e => e.scrollHeight > e.clientHeight)(document.querySelector('.md-sidebar__scrollwrap'))")


def test_the_way_back_to_the_top_appears_on_the_way_up(page: Page, site: Path) -> None:
    page.goto(address(site, "rules/index.html"))
    top = page.get_by_role("button", name="回到顶部")
    page.evaluate("scrollTo(0, 5000)")
    expect(top).to_be_hidden()
    page.evaluate("scrollTo(0, 4000)")
    top.click()
    page.wait_for_function("scrollY === 0")
    assert page.evaluate("document.activeElement.id") == "main"
