"""Pages as people meet them: on a phone, from a USB stick, without scripts, on paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

MATTER = "matters/990709901000.html"
KINDS = [
    "index.html",
    MATTER,
    "matters/index.html",
    "events/index.html",
    "events/ban-zheng.html",
    "themes/index.html",
    "halls/index.html",
    "halls/dongwan.html",
    "online/index.html",
    "departments/index.html",
    "departments/gongan.html",
    "regions/index.html",
    "materials/index.html",
    "rules/index.html",
    "rules/T001.html",
    "fields/index.html",
    "fields/matter.html",
    "downloads/index.html",
    "search/index.html",
    "reform/index.html",
    "bundles/index.html",
    "batches/index.html",
]


def address(site: Path, name: str) -> str:
    return (site / name).as_uri()


class Opened(NamedTuple):
    """A page that has been loaded, and what it asked for."""

    page: Page
    asked: list[str]


@pytest.fixture(scope="module", params=KINDS)
def opened(request: pytest.FixtureRequest, browser: Browser, site: Path) -> Iterator[Opened]:
    """A page of each kind, loaded once for whoever only looks at it."""
    context = browser.new_context(viewport={"width": 320, "height": 800}, locale="zh-CN")
    page, asked, errors = context.new_page(), [], []
    page.on("request", lambda made: asked.append(made.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(address(site, request.param), wait_until="load")
    page.wait_for_timeout(150)
    yield Opened(page, asked)
    context.close()
    assert not errors


def test_nothing_is_asked_of_any_other_place(opened: Opened, site: Path) -> None:
    assert opened.asked
    strangers = [url for url in opened.asked if not url.startswith((site.as_uri(), "data:", "blob:"))]
    assert not strangers


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_sticks_out_sideways(opened: Opened, width: int) -> None:
    opened.page.set_viewport_size({"width": width, "height": 800})
    wide, seen = opened.page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    assert seen == width
    assert wide <= seen


def test_a_page_has_one_main_heading_and_its_language(opened: Opened) -> None:
    expect(opened.page.locator("h1")).to_have_count(1)
    assert opened.page.evaluate("document.documentElement.lang").startswith("zh")


def test_the_four_answers_stand_above_everything_else(page: Page, site: Path) -> None:
    page.goto(address(site, MATTER))
    band = page.locator(".bs-band").first
    for question in ("承诺办结时限", "到办事现场次数", "收费", "办理结果"):
        expect(band).to_contain_text(question)
    assert band.bounding_box()["y"] < 800


def test_samples_and_provisional_codes_say_so(page: Page, site: Path) -> None:
    page.goto(address(site, MATTER))
    body = page.locator("main").inner_text()
    matter = (site.parent / "guides/matters/gongan/990709901000.yml").read_text(encoding="utf-8")
    assert ("暂编码" in body) == ("code_status: provisional" in matter)
    assert ("示例" in body) == ("status: sample" in matter)


def test_without_scripts_everything_is_there(browser: Browser, site: Path) -> None:
    texts = []
    for scripts in (True, False):
        context = browser.new_context(java_script_enabled=scripts)
        page = context.new_page()
        page.goto(address(site, MATTER))
        texts.append(page.locator("main").text_content())
        context.close()
    for word in ("要带什么", "受理条件", "办理流程", "设定依据", "居民身份证"):
        assert word in texts[1]


def test_the_home_page_leads_to_the_results(page: Page, site: Path) -> None:
    page.goto(address(site, "index.html"))
    page.locator(".bs-find input").fill("身份证")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/index.html?q=*")
    expect(page.locator(".bs-hits > li").first).to_contain_text("身份证")


def test_paper_carries_the_guide_without_the_frame(page: Page, site: Path) -> None:
    page.goto(address(site, MATTER))
    page.emulate_media(media="print")
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(".md-header")).to_be_hidden()


def test_hostile_texts_stay_texts(page: Page, site: Path) -> None:
    page.goto(address(site, "rules/N004.html"))
    assert page.evaluate("document.querySelectorAll('main script').length") == 0
    assert "<script>" in page.locator("main").inner_text()


def test_my_situation_leaves_only_my_list(page: Page, site: Path) -> None:
    page.goto(address(site, MATTER))
    row = page.locator("li", has_text="监护关系证明").first
    expect(row).to_be_visible()
    page.get_by_role("radio", name="本人").check()
    expect(row).to_be_hidden()
    page.reload()
    expect(row).to_be_hidden()
    page.get_by_role("radio", name="监护人代办").check()
    expect(row).to_be_visible()


def test_an_unknown_situation_in_the_address_changes_nothing(page: Page, site: Path) -> None:
    page.goto(address(site, MATTER) + "?办理人=<script>alert(1)</script>&没有的问题=1")
    expect(page.locator("li", has_text="监护关系证明").first).to_be_visible()
    assert "alert(1)" not in page.locator("main").inner_html()


def test_without_storage_the_page_still_works(browser: Browser, site: Path) -> None:
    context = browser.new_context()
    context.add_init_script(
        "for (const name of ['localStorage', 'sessionStorage'])"
        "Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });"
    )
    page = context.new_page()
    page.goto(address(site, MATTER))
    page.get_by_role("radio", name="本人").check()
    expect(page.locator("li", has_text="监护关系证明").first).to_be_hidden()
    context.close()
