"""Every state in every mode can be read: what is hovered, pressed, focused, chosen; light, dark, large, forced, on paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.kinds import ASKED, MATTER, address, kinds
from tests.browser.painted import STATES, Hand, unreadable

pytestmark = pytest.mark.browser

MODES: dict[str, dict[str, object]] = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "care": {"care": 1},
    "care-dark": {"color_scheme": "dark", "care": 1},
    "forced": {"forced_colors": "active"},
    "forced-dark": {"forced_colors": "active", "color_scheme": "dark"},
    "print": {"media": "print"},
}
SAMPLE = [MATTER, ASKED, "index.html"]
CHOSEN = """
() => {
  for (const group of document.querySelectorAll("main fieldset")) {
    const inputs = group.querySelectorAll("input[type=radio]");
    if (inputs.length) inputs[0].click();
  }
  for (const box of document.querySelectorAll("main input[type=checkbox]")) if (!box.checked) box.click();
  for (const item of document.querySelectorAll("details")) item.open = true;
}
"""


def judged(browser: Browser, site: Path, names: list[str], mode: str) -> dict[str, list[str]]:
    """Everything that cannot be read on some pages in one mode, by page and state, before and after choosing."""
    setting = dict(MODES[mode])
    care, media = setting.pop("care", 0), setting.pop("media", "screen")
    context = browser.new_context(viewport={"width": 390, "height": 800}, service_workers="block", **setting)
    page = context.new_page()
    page.emulate_media(media=media)
    wrong = {}
    for name in names:
        page.goto(address(site, name) + f"{'&' if '?' in name else '?'}care={care}")
        for choice in ("open", "chosen"):
            if choice == "chosen":
                page.evaluate(CHOSEN)
            hand = Hand(page)
            for state in STATES:
                if found := hand.put(state):
                    wrong[f"{name} {choice} {state}"] = found
            hand.leave()
    context.close()
    return wrong


@pytest.mark.parametrize("mode", MODES)
def test_every_control_can_be_read_in_every_state(browser: Browser, site: Path, mode: str) -> None:
    assert not judged(browser, site, SAMPLE, mode)


@pytest.mark.slow
@pytest.mark.parametrize("mode", MODES)
def test_the_same_on_every_kind_of_page(browser: Browser, site: Path, mode: str) -> None:
    assert not judged(browser, site, kinds(site), mode)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_answer_under_the_pointer_stays_in_view(browser: Browser, site: Path, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    page.goto(address(site, MATTER))
    page.locator(".bs-ask label").first.click()
    expect(page.locator(".bs-ask input").first).to_be_checked()
    assert page.locator(".bs-ask label").first.evaluate("label => label.matches(':hover')")
    assert not unreadable(page, ".bs-ask label")
    context.close()


def test_a_finger_leaves_the_answer_in_view(browser: Browser, site: Path) -> None:
    context = browser.new_context(has_touch=True, is_mobile=True, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(address(site, MATTER))
    page.locator(".bs-ask label").first.tap()
    expect(page.locator(".bs-ask input").first).to_be_checked()
    assert not unreadable(page, ".bs-ask label")
    context.close()


@pytest.mark.parametrize("forced", ["none", "active"])
def test_what_is_chosen_differs_by_more_than_weight(browser: Browser, site: Path, forced: str) -> None:
    context = browser.new_context(forced_colors=forced)
    page = context.new_page()
    page.goto(address(site, MATTER))
    page.locator(".bs-ask label").first.click()
    page.mouse.move(0, 0)
    looks = [look(page, number) for number in (0, 1)]
    assert looks[0]["ground"] != looks[1]["ground"]
    assert looks[0]["ring"] != looks[1]["ring"]
    context.close()


def look(page: Page, number: int) -> dict[str, str]:
    return (
        page.locator(".bs-ask input + span")
        .nth(number)
        .evaluate(
            "span => ({ ground: getComputedStyle(span).backgroundColor,"
            " ring: getComputedStyle(span, '::before').backgroundColor })"
        )
    )
