"""The table of all matters: narrowed, ordered, remembered in the address; readable without scripts and on phones."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

ROWS = ".bs-table tbody tr"


def address(site: Path) -> str:
    return (site / "matters/index.html").as_uri()


def asked(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def test_a_facet_leaves_as_many_rows_as_it_says(page: Page, site: Path) -> None:
    page.goto(address(site))
    total = page.locator(ROWS).count()
    for label in page.locator(".bs-facet label").all():
        said = int(label.locator("small").text_content())
        box = label.locator("input")
        box.evaluate("box => box.click()")
        assert page.locator(ROWS).count() == said
        assert page.locator(".bs-narrow output").text_content() == (
            f"共 {total} 项" if said == total else f"符合的有 {said} 项"
        )
        box.evaluate("box => box.click()")
    expect(page.locator(ROWS)).to_have_count(total)


def test_what_is_chosen_is_in_the_address_and_comes_back(page: Page, site: Path) -> None:
    page.goto(address(site))
    page.get_by_label("即办").check()
    page.get_by_label("个人").check()
    assert asked(page) == {"办理": ["即办"], "对象": ["个人"]}
    expect(page.locator(ROWS)).to_have_count(1)
    page.go_back()
    assert asked(page) == {"办理": ["即办"]}
    expect(page.get_by_label("个人")).not_to_be_checked()
    expect(page.get_by_label("即办")).to_be_checked()
    page.go_forward()
    expect(page.get_by_label("个人")).to_be_checked()
    page.reload()
    expect(page.get_by_label("个人")).to_be_checked()
    expect(page.locator(ROWS)).to_have_count(1)
    page.get_by_role("button", name="重新选").click()
    expect(page.locator(ROWS)).to_have_count(3)
    assert asked(page) == {}


def test_back_from_a_matter_returns_to_what_was_chosen(page: Page, site: Path) -> None:
    page.goto(address(site))
    page.get_by_label("即办").check()
    page.locator(f"{ROWS} a").first.click()
    page.wait_for_url("**/992014901000.html*")
    page.go_back()
    expect(page.get_by_label("即办")).to_be_checked()
    expect(page.locator(ROWS)).to_have_count(1)


def test_words_narrow_it_and_an_empty_answer_says_what_to_do(page: Page, site: Path) -> None:
    page.goto(address(site))
    box = page.get_by_label("找事项")
    box.fill("身份证丢了")
    expect(page.locator(ROWS)).to_have_count(1)
    expect(page.locator(ROWS)).to_contain_text("居民身份证补领")
    box.fill("<img src=x onerror=alert(1)>.*(")
    expect(page.locator(ROWS)).to_have_count(0)
    expect(page.locator(".bs-none")).to_contain_text("12345")
    box.fill("")
    expect(page.locator(ROWS)).to_have_count(3)


@pytest.mark.parametrize(
    ("order", "first"),
    [("时限", "992014901000"), ("跑动", "992014901000"), ("网办", "992014901000"), ("名称", "990709901000")],
)
def test_it_can_be_ordered(page: Page, site: Path, order: str, first: str) -> None:
    page.goto(address(site))
    page.locator(".bs-narrow select").select_option(order)
    expect(page.locator(f"{ROWS} small").first).to_have_text(first)
    assert asked(page) == {"排列": [order]}
    page.go_back()
    expect(page.locator(f"{ROWS} small").first).to_have_text("990709901000")


def test_an_unknown_wish_in_the_address_changes_nothing(page: Page, site: Path) -> None:
    page.goto(address(site) + "?对象=<b>x</b>&部门=没有&排列=乱写&页=-7&q=%20")
    expect(page.locator(ROWS)).to_have_count(3)
    assert "<b>x" not in page.locator("main").inner_html()


def test_the_rows_scripts_make_are_the_rows_of_the_page(browser: Browser, site: Path) -> None:
    told = []
    for scripts in (True, False):
        context = browser.new_context(java_script_enabled=scripts, viewport={"width": 1280, "height": 800})
        page = context.new_page()
        page.goto(address(site))
        told.append([" ".join(row.split()) for row in page.locator(ROWS).all_inner_texts()])
        assert page.locator(".bs-narrow").is_visible() is scripts
        context.close()
    assert told[0] == told[1]
    assert len(told[0]) == 3


def test_nothing_jumps_when_the_scripts_arrive(page: Page, site: Path) -> None:
    page.add_init_script(
        "window.shifted = 0; new PerformanceObserver((list) => list.getEntries().forEach((entry) => window.shifted += entry.value))"
        ".observe({ type: 'layout-shift', buffered: true });"
    )
    page.goto(address(site))
    page.wait_for_timeout(300)
    assert page.evaluate("window.shifted") < 0.01


def test_on_a_narrow_phone_a_row_is_a_card(page: Page, site: Path) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(address(site))
    row = page.locator(ROWS).first
    assert row.bounding_box()["width"] <= 320
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    for said in ("居民身份证补领", "市公安局", "20个工作日", "跑 1 次"):
        expect(row).to_contain_text(said)
