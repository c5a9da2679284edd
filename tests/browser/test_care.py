"""The mode for elderly readers: larger, stronger, simpler, remembered, and reachable by address."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kinds import ASKED, MATTER, address, kinds
from tests.browser.serving import Server

pytestmark = pytest.mark.browser

FINGERTIP = 48
SMALL = """
least => [...document.querySelectorAll('button, select, summary, input[type=search], .md-tabs__link, .bs-go, .bs-foot a')]
  .filter(item => item.checkVisibility() && item.getBoundingClientRect().height
    && item.getBoundingClientRect().height < least - 0.5)
  .map(item => item.outerHTML.slice(0, 90) + ' ' + item.getBoundingClientRect().height)
"""
TYPE = "parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"


def test_an_address_turns_it_on_and_off_for_good(page: Page, site: Path) -> None:
    page.goto(address(site, MATTER))
    plain = page.evaluate(TYPE)
    page.goto(address(site, MATTER + "?care=1"))
    assert page.evaluate(TYPE) > 1.2 * plain
    page.goto(address(site, MATTER))
    assert page.evaluate(TYPE) > 1.2 * plain
    expect(page.get_by_role("button", name="适老版")).to_have_attribute("aria-pressed", "true")
    page.goto(address(site, MATTER + "?care=0"))
    assert page.evaluate(TYPE) == plain
    page.goto(address(site, MATTER + "?care=<b>&care=2"))
    assert page.evaluate(TYPE) == plain


def test_the_button_and_the_page_about_it_lead_there(page: Page, site: Path) -> None:
    page.goto(address(site, "accessibility/index.html"))
    page.get_by_role("link", name="打开适老版").click()
    expect(page.get_by_role("button", name="适老版")).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="适老版").click()
    page.reload()
    expect(page.get_by_role("button", name="适老版")).to_have_attribute("aria-pressed", "false")


def test_every_kind_of_page_is_simple_wide_enough_and_easy_to_hit(reader: Page, site: Path, served: Server) -> None:
    wrong = {}
    for name in kinds(site):
        reader.goto(served.address + name + ("&" if "?" in name else "?") + "care=1")
        for width in (320, 640, 1280):
            reader.set_viewport_size({"width": width, "height": 900})
            wide = reader.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            if found := reader.evaluate(SMALL, FINGERTIP) + ([f"sticks out by {wide}"] if wide > 0 else []):
                wrong[name, width] = found
    assert not wrong


def test_the_hotline_is_always_in_view_and_the_rest_steps_back(page: Page, site: Path) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(address(site, MATTER + "?care=1"))
    for at in (0, 1000):
        page.evaluate(f"scrollTo(0, {at})")
        expect(page.locator(".bs-foot__call a")).to_be_in_viewport()
    for selector in (".md-sidebar--secondary", "#about", ".bs-dark"):
        expect(page.locator(selector).first).to_be_hidden()
    expect(page.get_by_role("link", name="检查规则").first).to_be_hidden()


def test_the_hotline_hides_nothing_that_has_the_focus(page: Page, site: Path) -> None:
    page.goto(address(site, ASKED + "&care=1"))
    page.locator(".bs-hits > li").first.wait_for()
    hidden = page.evaluate(
        """() => {
          const bar = document.querySelector('.bs-foot__call');
          return [...document.querySelectorAll('main a, main input')].filter(item => item.checkVisibility())
            .filter(item => {
              item.focus();
              return item.getBoundingClientRect().top >= bar.getBoundingClientRect().top;
            }).map(item => item.outerHTML);
        }"""
    )
    assert not hidden


def test_without_a_memory_it_still_turns_on(page: Page, site: Path) -> None:
    page.add_init_script(
        "for (const name of ['localStorage', 'sessionStorage'])"
        "Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });"
    )
    page.goto(address(site, MATTER + "?care=1"))
    button = page.get_by_role("button", name="适老版")
    expect(button).to_have_attribute("aria-pressed", "true")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")
    page.get_by_role("button", name="深色").click()
    assert page.evaluate("document.body.dataset.mdColorScheme") == "slate"
