"""Ten things people come for, each done with one thumb: at most three taps, or one search and two, and the right words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.serving import Server, serving

pytestmark = [pytest.mark.browser, pytest.mark.slow]

MOST = 3
PHONE = {"width": 360, "height": 740}


class Thumb:
    """One thumb on a phone; it counts its taps, and a search with all its letters as one."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.taps = 0
        page.goto(address + "index.html")

    def tap(self, target: Locator) -> None:
        """Tap what is seen."""
        self.taps += 1
        assert self.taps <= MOST, "too many taps"
        target.first.tap()

    def link(self, name: str) -> None:
        """Tap a link by its words."""
        self.tap(self.page.get_by_role("link", name=name))

    def find(self, words: str, name: str) -> None:
        """Search from the home page and take a result that stands in the first screen."""
        self.page.locator("#find").fill(words)
        self.page.keyboard.press("Enter")
        result = self.page.locator(".bs-hits a, .bs-others a", has_text=name).first
        expect(result).to_be_in_viewport()
        self.tap(result)


@pytest.fixture(scope="module")
def city(shipped: Path) -> Iterator[Server]:
    with serving(shipped) as server:
        yield server


@pytest.fixture
def thumb(browser: Browser, city: Server) -> Iterator[Thumb]:
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True, service_workers="block")
    yield Thumb(context.new_page(), city.address)
    context.close()


def seen(page: Page, text: str) -> None:
    expect(page.locator("main").get_by_text(text).locator("visible=true").first).to_be_visible()


def test_the_card_is_lost_and_its_owner_is_away(thumb: Thumb) -> None:
    thumb.find("身份证丢了 人在外地", "居民身份证补领")
    thumb.tap(thumb.page.locator(".bs-ask label", has_text="在外地"))
    place = thumb.page.locator("[data-figure=place]")
    expect(place).to_contain_text("人所在地的居民身份证异地受理窗口")
    row = thumb.page.locator(".bs-list > li:visible").first
    expect(row).to_contain_text("居民户口簿")
    expect(row).to_contain_text("居住证")
    expect(row).to_contain_text("不用回来")


def test_a_small_restaurant(thumb: Thumb) -> None:
    thumb.find("开餐饮店", "开办餐饮店")
    expect(thumb.page.get_by_role("heading", level=1)).to_contain_text("餐饮")
    seen(thumb.page, "材料只交一次")


def test_a_newborn(thumb: Thumb) -> None:
    thumb.find("生孩子", "生孩子")
    seen(thumb.page, "出生")


def test_a_flat_with_a_mortgage(thumb: Thumb) -> None:
    thumb.find("买二手房有贷款", "二手房过户")
    seen(thumb.page, "材料只交一次")


def test_retiring(thumb: Thumb) -> None:
    thumb.find("退休", "企业职工退休申请")
    expect(thumb.page.locator("[data-figure=bring] b")).not_to_be_empty()
    seen(thumb.page, "要带什么")


def test_where_the_hall_is_and_when_it_opens(thumb: Thumb) -> None:
    thumb.link("办事大厅")
    thumb.tap(thumb.page.locator("main .bs-tiles a, main .bs-matters a, main li a"))
    seen(thumb.page, "地址")
    seen(thumb.page, "时间")


def test_printing_my_list(thumb: Thumb) -> None:
    thumb.page.add_init_script("window.print = () => { window.printed = true; }")
    thumb.find("身份证丢了", "居民身份证补领")
    thumb.tap(thumb.page.get_by_role("button", name="打印这张清单"))
    expect(thumb.page.locator(".bs-paper")).to_have_count(1)


def test_sending_it_to_the_family(thumb: Thumb) -> None:
    thumb.find("身份证丢了", "居民身份证补领")
    thumb.tap(thumb.page.get_by_role("button", name="在手机上看"))
    expect(thumb.page.get_by_role("img", name="这一页的二维码")).to_be_visible()


def test_complaining(thumb: Thumb) -> None:
    thumb.link("投诉、建议、查进度")
    seen(thumb.page, "投诉和举报")
    seen(thumb.page, "12345")


def test_what_changed(thumb: Thumb) -> None:
    thumb.link("最近改了什么")
    expect(thumb.page.locator(".bs-log > li").first).to_be_visible()
