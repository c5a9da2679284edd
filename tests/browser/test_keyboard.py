"""Without a mouse, without styles, without storage, without scripts: everything is reached, named and in order."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.kinds import MATTER, address, kinds
from tests.browser.serving import Server

pytestmark = pytest.mark.browser

FOCUSED = """
() => {
  const item = document.activeElement;
  const style = getComputedStyle(item);
  const name = item.getAttribute('aria-label') || item.textContent.trim() || (item.labels && item.labels[0]
    && item.labels[0].textContent.trim()) || item.title || '';
  return { tag: item.tagName, name, seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    main: !!item.closest('main .md-content'), group: item.type === 'radio' ? item.name : '' };
}
"""


def stops(page: Page, most: int) -> list[dict]:
    """What the Tab key leads to, one after the other, until it leaves the page."""
    found = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop["tag"] == "BODY":
            break
        found.append(stop)
    return found


def test_tab_leads_through_the_bar_the_tabs_and_the_page(page: Page, site: Path) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(address(site, MATTER))
    found = stops(page, 400)
    names = [stop["name"] for stop in found]
    bar = ["跳到正文", "搜事项", "搜索", "适老版", "全部事项", "要带什么"]
    assert names[: len(bar)] == bar
    assert names.index("全部事项") < names.index("我的情形")
    assert all(names), [stop for stop in found if not stop["name"]]
    assert all(stop["seen"] for stop in found), [stop for stop in found if not stop["seen"]]
    # Radio buttons of one question are one stop, the answers to be ticked one each, and the footer comes last.
    assert len([stop for stop in found if stop["group"]]) == len({stop["group"] for stop in found if stop["group"]})
    assert len(found) < 400
    inside = [at for at, stop in enumerate(found) if stop["main"]]
    assert inside == list(range(inside[0], inside[-1] + 1))


def test_the_skip_link_leads_to_the_heading_not_past_it(page: Page, site: Path) -> None:
    for name in (MATTER, "search/index.html", "index.html"):
        page.goto(address(site, name))
        page.keyboard.press("Tab")
        expect(page.get_by_role("link", name="跳到正文")).to_be_in_viewport()
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "main"
        assert page.evaluate("document.activeElement.querySelector('h1') !== null")


def test_the_search_box_is_worked_by_keys(page: Page, site: Path) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(address(site, MATTER))
    box = page.get_by_role("combobox", name="搜事项")
    box.focus()
    page.keyboard.type("身份证")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("option").first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box).to_be_focused()


def test_a_material_is_ticked_and_a_situation_chosen_by_keys(page: Page, site: Path) -> None:
    page.goto(address(site, MATTER))
    tick = page.locator(".bs-list input[type=checkbox]").first
    tick.focus()
    page.keyboard.press("Space")
    expect(tick).to_be_checked()
    names = (
        page.locator(".bs-ask fieldset")
        .first.get_by_role("radio")
        .evaluate_all("radios => radios.map(radio => radio.labels[0].textContent.trim())")
    )
    assert len(names) > 1 and all(names)
    expect(page.locator(".bs-ask fieldset legend").first).not_to_be_empty()


def test_what_is_read_is_what_is_seen_from_top_to_bottom(page: Page, site: Path) -> None:
    for name in (MATTER, "index.html", "reform/index.html", "accessibility/index.html"):
        page.goto(address(site, name))
        tops = page.locator("main :is(h1, h2)").evaluate_all(
            "all => all.filter(item => item.checkVisibility()).map(item => item.getBoundingClientRect().top)"
        )
        assert tops == sorted(tops), name


def test_without_styles_the_order_still_makes_sense(browser: Browser, site: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.route("**/*.css", lambda route: route.abort())
    page.goto(address(site, MATTER))
    text = page.locator("body").inner_text()
    assert text.index("跳到正文") < text.index("首页") < text.index("承诺办结时限") < text.rindex("12345")
    order = ["承诺办结时限", "到办事现场次数", "要带什么", "受理条件", "办理流程", "在哪", "设定依据"]
    body = page.locator("main .md-content").inner_text()
    inside = [body.index(word, body.index("目录")) for word in order]
    assert inside == sorted(inside)
    context.close()


def test_narrow_or_at_twice_the_size_nothing_sticks_out(reader: Page, site: Path, served: Server) -> None:
    wrong = {}
    for name in kinds(site):
        reader.goto(served.address + name)
        for width in (320, 640):
            reader.set_viewport_size({"width": width, "height": 700})
            wide, seen = reader.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
            if wide > seen:
                wrong[name, width] = wide
    assert not wrong


def test_who_wants_no_motion_gets_none(reader: Page, site: Path, served: Server) -> None:
    reader.emulate_media(reduced_motion="reduce")
    reader.goto(served.address + MATTER)
    reader.evaluate("scrollTo(0, 4000)")
    reader.evaluate("scrollTo(0, 3000)")
    reader.get_by_role("button", name="适老版").click()
    assert reader.evaluate("document.getAnimations().filter(item => item.playState === 'running').length") == 0
    assert reader.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


def test_in_colours_of_ones_own_a_pressed_button_is_told(browser: Browser, site: Path) -> None:
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    page.goto(address(site, MATTER))
    button = page.get_by_role("button", name="适老版")
    looks = "button => getComputedStyle(button).outlineStyle"
    assert button.evaluate(looks) == "none"
    button.click()
    page.locator("h1").click()
    assert button.evaluate(looks) == "solid"
    context.close()


@pytest.mark.parametrize("taken", ["scripts", "storage"])
def test_with_something_taken_away_every_kind_of_page_still_speaks(
    browser: Browser, site: Path, served: Server, taken: str
) -> None:
    context = browser.new_context(java_script_enabled=taken != "scripts", service_workers="block")
    errors: list[str] = []
    context.on("weberror", lambda error: errors.append(str(error.error)))
    if taken == "storage":
        context.add_init_script(
            "for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB', 'cookieStore'])"
            "Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });"
            "Object.defineProperty(document, 'cookie', { get() { throw new DOMException('denied', 'SecurityError'); } });"
        )
    page = context.new_page()
    for name in kinds(site):
        page.goto(served.address + name)
        expect(page.locator("h1")).to_be_visible()
        assert len(page.locator("main").inner_text()) > 40, name
    context.close()
    assert not errors
