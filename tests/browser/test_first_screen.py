"""Ten seconds on a phone: five answers in the first screen, the list soon after, every other part one tap away."""

from __future__ import annotations

from pathlib import Path
from statistics import median

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.kinds import MATTER, address, kinds
from tests.browser.serving import serving

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 740}
ANSWERS = ("要带", "承诺办结时限", "到办事现场次数", "收费", "去哪")
FINGERTIP = 44
LONGEST_TO_THE_LIST = 1.5
MOST_STOPS = 8
MOST_SCREENS = 8
PLACE = "selector => document.querySelector(selector).getBoundingClientRect().top / innerHeight"


@pytest.fixture
def phone(browser: Browser):
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True, service_workers="block")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("care", [0, 1])
def test_five_answers_stand_in_the_first_screen_and_nothing_covers_them(phone: Page, site: Path, care: int) -> None:
    phone.goto(address(site, MATTER) + f"?care={care}")
    for answer in ANSWERS:
        cell = phone.locator(".bs-band > div", has=phone.locator("dt", has_text=answer))
        expect(cell.locator("b")).not_to_be_empty()
        number = cell.locator("b")
        expect(number).to_be_in_viewport(ratio=1)
        on_top = number.evaluate(
            "item => { const box = item.getBoundingClientRect();"
            " return item.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)); }"
        )
        assert on_top, answer


def test_the_row_under_the_title_leads_to_what_people_come_for(phone: Page, site: Path) -> None:
    phone.goto(address(site, MATTER))
    row = phone.get_by_role("navigation", name="跳到")
    expect(row).to_be_in_viewport()
    for name, heading in (("要带什么", "要带什么"), ("去哪办", "在哪办"), ("怎么办", "办理流程"), ("多少钱", "收费")):
        phone.evaluate("scrollTo(0, 0)")
        row.get_by_role("link", name=name).tap()
        expect(phone.get_by_role("heading", name=heading, level=2)).to_be_in_viewport()
    phone.evaluate("scrollTo(0, 0)")
    row.get_by_role("link", name="目录").tap()
    expect(phone.get_by_role("navigation", name="本页内容")).to_be_in_viewport()


def test_the_list_begins_within_a_screen_and_a_half(phone: Page, site: Path) -> None:
    phone.goto(address(site, MATTER))
    assert phone.evaluate(PLACE, "#materials") < LONGEST_TO_THE_LIST


@pytest.mark.parametrize("width", [360, 1280])
def test_few_stops_of_the_keyboard_before_the_first_question(browser: Browser, site: Path, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, service_workers="block")
    page = context.new_page()
    page.goto(address(site, MATTER))
    stops = 0
    while not page.evaluate("document.activeElement.closest('.bs-ask') !== null"):
        page.keyboard.press("Tab")
        stops += 1
        assert stops <= MOST_STOPS + 1
    context.close()


def test_arrows_lead_along_the_sections(page: Page, site: Path) -> None:
    page.goto(address(site, MATTER))
    here = page.get_by_role("link", name="全部事项").first
    here.focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("link", name="一件事").first).to_be_focused()
    page.keyboard.press("End")
    expect(page.get_by_role("link", name="改革进度").first).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("link", name="首页").first).to_be_focused()


def test_the_bar_shows_that_it_goes_on_and_where_one_is(phone: Page, site: Path) -> None:
    for name in kinds(site):
        if name.partition("?")[0] in ("404.html",):
            continue
        phone.goto(address(site, name))
        active = phone.locator(".md-tabs__item--active")
        if active.count():
            expect(active).to_be_in_viewport(ratio=0.99)
    phone.goto(address(site, "index.html"))
    bar = phone.locator(".md-tabs .md-grid")
    arrow = "bar => getComputedStyle(bar, '::after').content"
    assert bar.evaluate(arrow) == '"›"'
    phone.locator(".md-tabs__list").evaluate("row => row.scrollTo(row.scrollWidth, 0)")
    expect(phone.locator(".bs-more-left:not(.bs-more-right)")).to_have_count(1)


def test_whole_cells_of_the_navigation_can_be_hit(phone: Page, site: Path) -> None:
    phone.goto(address(site, MATTER))
    for link in phone.locator(".md-tabs__link, .bs-jump a").all():
        box = link.bounding_box()
        assert min(box["width"], box["height"]) >= FINGERTIP - 0.5, link.text_content()


def test_in_large_type_the_sections_open_with_one_tap(phone: Page, site: Path) -> None:
    phone.goto(address(site, MATTER) + "?care=1")
    assert phone.locator(".md-header").bounding_box()["height"] <= 60
    expect(phone.get_by_role("link", name="改革进度")).to_be_hidden()
    phone.get_by_role("link", name="栏目").tap()
    expect(phone.get_by_role("link", name="改革进度")).to_be_in_viewport()


def test_what_nobody_has_published_takes_one_sentence(page: Page, site: Path) -> None:
    for path in sorted((site / "matters").glob("9*.html")):
        page.goto(path.as_uri())
        assert page.locator("#where", has_text="未公布").locator("li", has_text="窗口和电话未公布").count() == 0


@pytest.mark.slow
def test_on_phones_the_shipped_guides_answer_early_and_end_soon(phone: Page, shipped: Path) -> None:
    starts, heights = [], []
    with serving(shipped) as server:
        for path in sorted((shipped / "matters").glob("2*.html")) + sorted((shipped / "matters").glob("0*.html")):
            phone.goto(f"{server.address}matters/{path.name}")
            if phone.locator("#materials").count() == 0:
                continue
            heights.append(phone.evaluate("document.documentElement.scrollHeight / innerHeight"))
            starts.append((phone.evaluate(PLACE, "#materials"), path.name))
    late = [start for start in starts if start[0] > LONGEST_TO_THE_LIST]
    # Two questions whose every answer takes a line push the list a little further.
    assert len(late) <= len(starts) / 10, late
    assert max(starts)[0] <= LONGEST_TO_THE_LIST + 0.2
    assert median(heights) <= MOST_SCREENS


def test_what_few_people_read_is_folded_and_unfolds_for_links_and_paper(phone: Page, site: Path) -> None:
    phone.goto(address(site, MATTER))
    law = phone.locator("#basis ol")
    expect(law).to_be_hidden()
    fold = phone.get_by_role("button", name="设定依据")
    expect(fold).to_have_attribute("aria-expanded", "false")
    fold.tap()
    expect(law).to_be_visible()
    expect(fold).to_have_attribute("aria-expanded", "true")
    phone.goto(address(site, "index.html"))
    phone.goto(address(site, MATTER) + "#basis")
    expect(law).to_be_visible()
    phone.goto(address(site, "index.html"))
    phone.goto(address(site, MATTER))
    phone.evaluate("document.documentElement.classList.add('bs-print-all')")
    phone.emulate_media(media="print")
    expect(law).to_be_visible()
    phone.emulate_media(media="screen")
    phone.set_viewport_size({"width": 1280, "height": 800})
    expect(law).to_be_visible()
    expect(fold).to_have_count(0)
