"""The boxes in the header and on the home page: composing, keys, hostile queries, missing data."""

from __future__ import annotations

import re
from pathlib import Path
from shutil import copytree

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

MATTER = "matters/990709901000.html"
HOSTILE = [
    "<img src=x onerror=alert(1)>",
    '"><script>alert(1)</script>',
    "(.*)+[a-z]{2,}\\d|^$",
    "\\",
    "%00%0a",
    "\x07\x1b\u202e身份证",
    "𠮷😀👨‍👩‍👧",
    "__proto__ constructor",
    "；' OR 1=1 --",
]


def open_box(page: Page, site: Path, name: str = MATTER, width: int = 1280):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto((site / name).as_uri())
    return page.locator(".bs-find input" if name == "index.html" else ".bs-search input")


def options(page: Page):
    return page.locator("[role=option]:visible")


@pytest.mark.parametrize("name", [MATTER, "index.html"])
def test_typing_drops_a_list_to_choose_from(page: Page, site: Path, name: str) -> None:
    box = open_box(page, site, name)
    expect(box).to_have_attribute("aria-expanded", "false")
    box.fill("身份证丢了")
    expect(options(page).first).to_contain_text("身份证")
    expect(box).to_have_attribute("aria-expanded", "true")
    assert page.locator(f"#{box.get_attribute('aria-controls')}[role=listbox]").count() == 1
    expect(page.locator(".bs-popup [role=status]:visible")).to_contain_text("找到")


def test_the_data_comes_only_when_a_box_is_touched(page: Page, site: Path) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    box = open_box(page, site)
    page.wait_for_timeout(150)
    assert not [url for url in asked if "search-data" in url]
    box.focus()
    page.wait_for_function("window.banshiData")
    assert [url for url in asked if "search-data" in url] == [(site / "search-data.js").as_uri()]


def test_keys_choose_and_enter_goes_there(page: Page, site: Path) -> None:
    box = open_box(page, site)
    box.fill("身份证")
    expect(options(page).nth(1)).to_be_visible()
    box.press("ArrowDown")
    first = options(page).first
    expect(first).to_have_attribute("aria-selected", "true")
    assert box.get_attribute("aria-activedescendant") == first.get_attribute("id")
    box.press("ArrowUp")
    assert box.get_attribute("aria-activedescendant") is None
    box.press("ArrowUp")
    expect(options(page).last).to_have_attribute("aria-selected", "true")
    box.press("ArrowDown")
    box.press("ArrowDown")
    target = first.get_attribute("data-url")
    box.press("Enter")
    page.wait_for_url(target)


def test_escape_closes_and_an_arrow_opens_again(page: Page, site: Path) -> None:
    box = open_box(page, site)
    box.fill("身份证")
    expect(options(page).first).to_be_visible()
    box.press("Escape")
    expect(page.locator(".bs-popup:visible")).to_have_count(0)
    assert box.input_value() == "身份证"
    expect(box).to_have_attribute("aria-expanded", "false")
    box.press("ArrowDown")
    expect(options(page).first).to_be_visible()
    box.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator(".bs-popup:visible")).to_have_count(0)


def test_a_question_about_a_fact_is_answered_in_the_list_and_leads_to_its_section(page: Page, site: Path) -> None:
    box = open_box(page, site)
    box.fill("补办身份证多少钱")
    fact = options(page).first.locator(".bs-fact")
    expect(fact).to_contain_text("多少钱：")
    assert (options(page).first.get_attribute("data-url") or "").endswith(f"{MATTER}#fees")
    page.goto((site / "search" / "index.html").as_uri() + "?q=补办身份证多少钱")
    expect(page.locator(".bs-hits > li").first.locator(".bs-fact a")).to_have_attribute("href", re.compile("#fees$"))


def test_a_click_goes_there(page: Page, site: Path) -> None:
    box = open_box(page, site)
    box.fill("身份证")
    target = options(page).first.get_attribute("data-url")
    options(page).first.click()
    page.wait_for_url(target)


def test_enter_without_a_choice_leads_to_all_results(page: Page, site: Path) -> None:
    box = open_box(page, site)
    box.fill("身份证")
    box.press("Enter")
    page.wait_for_url("**/search/index.html?q=*")
    expect(page.locator(".bs-hits > li").first).to_contain_text("身份证")


def test_nothing_happens_while_a_word_is_composed(page: Page, site: Path) -> None:
    box = open_box(page, site)
    box.focus()
    page.wait_for_function("window.banshiData")
    session = page.context.new_cdp_session(page)
    session.send("Input.imeSetComposition", {"text": "shenfen", "selectionStart": 7, "selectionEnd": 7})
    page.wait_for_timeout(150)
    assert box.input_value() == "shenfen"
    expect(page.locator(".bs-popup:visible")).to_have_count(0)
    # Enter and arrows belong to the input method now.
    page.evaluate(
        "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowDown', isComposing: true, bubbles: true}))"
    )
    page.wait_for_timeout(50)
    expect(page.locator(".bs-popup:visible")).to_have_count(0)
    session.send("Input.insertText", {"text": "身份证"})
    expect(options(page).first).to_contain_text("身份证")


@pytest.mark.parametrize("query", [*HOSTILE, "身份证" * 3400, "a" * 10000, "9" * 10000, "(" * 10000])
def test_hostile_queries_stay_texts(page: Page, site: Path, query: str) -> None:
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    box = open_box(page, site)
    box.fill(query)
    page.wait_for_timeout(60)
    assert page.locator(".bs-search img, .bs-search script").count() == 0
    page.goto((site / "search" / "index.html").as_uri() + "?" + "&".join(["q=" + _encoded(query[:2000]), "部门=<b>"]))
    expect(page.locator(".bs-sum")).not_to_be_empty()
    assert page.locator("main img, main script, main b b").count() == 0


def _encoded(text: str) -> str:
    from urllib.parse import quote

    return quote(text)


def test_what_nobody_offers_is_said_with_the_number_to_call(page: Page, site: Path) -> None:
    box = open_box(page, site)
    box.fill("电影票")
    status = page.locator(".bs-popup [role=status]:visible")
    expect(status).to_contain_text("没有找到完全匹配的事项")
    expect(status).to_contain_text(page.locator(".bs-foot__call strong").inner_text())


@pytest.mark.parametrize("data", [None, "", 'var banshiData = {"version": 99};', "syntax error here"])
def test_without_data_the_boxes_say_so(browser: Browser, site: Path, tmp_path: Path, data: str | None) -> None:
    copy = copytree(site, tmp_path / "site")
    (copy / "search-data.js").unlink()
    if data is not None:
        (copy / "search-data.js").write_text(data, encoding="utf-8")
    context = browser.new_context()
    page = context.new_page()
    box = open_box(page, copy)
    box.fill("身份证")
    expect(page.locator(".bs-popup [role=status]:visible")).to_contain_text("搜索暂时用不了")
    page.goto((copy / "search" / "index.html").as_uri() + "?q=身份证")
    expect(page.locator(".bs-sum")).to_contain_text("搜索暂时用不了")
    expect(page.locator(".bs-lost")).to_be_visible()
    assert page.locator(".bs-seek input").input_value() == "身份证"
    context.close()


def test_on_a_phone_the_button_opens_the_box_across_the_screen(page: Page, site: Path) -> None:
    box = open_box(page, site, width=390)
    page.locator(".bs-search button").click()
    expect(box).to_be_focused()
    assert box.bounding_box()["width"] >= 380
    page.keyboard.type("身份证")
    expect(options(page).first).to_be_visible()
    wide, seen = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    assert wide <= seen


def test_without_scripts_the_box_is_a_plain_form(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    box = open_box(page, site)
    box.fill("身份证")
    box.press("Enter")
    page.wait_for_url("**/search/index.html?q=*")
    expect(page.locator(".bs-lost")).to_be_visible()
    expect(page.locator(".bs-lost .bs-tiles a").first).to_be_visible()
    context.close()


def test_a_strict_policy_stops_nothing(browser: Browser, site: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    blocked: list[str] = []
    page.on("console", lambda message: blocked.append(message.text) if "Security Policy" in message.text else None)

    def strictly(route) -> None:
        path = site / route.request.url.removeprefix("http://guide.example/").partition("?")[0]
        headers = {"Content-Security-Policy": "default-src 'self'"}
        route.fulfill(path=path, headers=headers)

    page.route("http://guide.example/**", strictly)
    page.goto(f"http://guide.example/{MATTER}")
    page.locator(".bs-search input").fill("身份证")
    expect(options(page).first).to_be_visible()
    assert not blocked
    context.close()


def test_the_markup_in_every_page_is_small(site: Path) -> None:
    html = (site / MATTER).read_text(encoding="utf-8")
    start = html.index('<form class="bs-search"')
    assert len(html[start : html.index("</form>", start) + 7].encode()) < 500
