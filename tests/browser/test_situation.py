"""Choosing one's own situation: rows go away, the choice is in the address, and everything comes back."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

GUARDIAN = "监护关系证明"


def open_matter(page: Page, site: Path, query: str = "") -> None:
    page.goto((site / "matters/990709901000.html").as_uri() + query)


def test_only_what_applies_is_left(page: Page, site: Path) -> None:
    open_matter(page, site)
    row = page.locator(".bs-list > li", has_text=GUARDIAN)
    expect(row).to_be_visible()
    page.get_by_role("radio", name="本人").check()
    expect(row).to_be_hidden()
    expect(page.locator(".bs-ask output")).to_have_text("您的情形是办理人：本人。材料 2 项，1 项不用带。")
    expect(page.locator("#materials small")).to_have_text("2 项，1 项不用带")
    page.get_by_role("radio", name="监护人代办").check()
    expect(row).to_be_visible()


def test_the_choice_survives_a_reload_and_can_be_taken_back(page: Page, site: Path) -> None:
    open_matter(page, site)
    page.get_by_role("radio", name="本人").check()
    address = page.url
    assert "?" in address
    page.reload()
    expect(page.locator(".bs-list > li", has_text=GUARDIAN)).to_be_hidden()
    page.get_by_role("button", name="重新选择").click()
    expect(page.locator(".bs-list > li", has_text=GUARDIAN)).to_be_visible()
    assert "?" not in page.url


def test_an_address_with_a_choice_nobody_offers_changes_nothing(page: Page, site: Path) -> None:
    open_matter(page, site, "?办理人=路人&天气=晴")
    expect(page.locator(".bs-off")).to_have_count(0)
    expect(page.locator(".bs-chosen")).to_be_hidden()


def test_the_keyboard_can_choose(page: Page, site: Path) -> None:
    open_matter(page, site)
    page.locator(".bs-ask input").first.focus()
    page.keyboard.press("Space")
    expect(page.locator(".bs-ask input").first).to_be_checked()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".bs-ask input").nth(1)).to_be_checked()


def test_paper_shows_the_chosen_situation_and_no_buttons(page: Page, site: Path) -> None:
    open_matter(page, site, "?办理人=本人")
    page.emulate_media(media="print")
    expect(page.locator(".bs-ask output")).to_be_visible()
    expect(page.locator(".bs-ask fieldset")).to_be_hidden()
    expect(page.get_by_role("button", name="打印这张清单")).to_be_hidden()
    expect(page.locator(".bs-list > li", has_text=GUARDIAN)).to_be_hidden()


def test_large_type_is_remembered(page: Page, site: Path) -> None:
    open_matter(page, site)
    before = page.evaluate("parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)")
    page.get_by_role("button", name="适老版").click()
    page.reload()
    after = page.evaluate("parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)")
    assert after > 1.2 * before
    wide, seen = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    assert wide <= seen
