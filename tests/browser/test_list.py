"""My list: what was ticked and answered stays on the device, several matters on one sheet, sent by address, cleared at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from urllib.parse import unquote

import pikepdf
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.kinds import MATTER
from tests.browser.serving import Server

pytestmark = pytest.mark.browser

OTHER = "matters/990131901000.html"
MONDAY = datetime(2026, 11, 23, 9, 30)


@pytest.fixture
def phone(browser: Browser, served: Server) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": 740}, service_workers="block", has_touch=True)
    page = context.new_page()
    page.clock.set_fixed_time(MONDAY)
    page.goto(served.address + MATTER)
    yield page
    context.close()


def tick(page: Page):
    return page.get_by_role("checkbox", name="居民身份证申领登记表")


def test_ticks_and_answers_stay_and_are_cleared(phone: Page, served: Server) -> None:
    expect(phone.get_by_role("button", name="清空勾选和选择")).to_be_hidden()
    tick(phone).check()
    phone.get_by_role("radio", name="本人").check()
    phone.goto(served.address + MATTER)
    expect(tick(phone)).to_be_checked()
    expect(phone.get_by_role("radio", name="本人")).to_be_checked()
    expect(phone.locator(".bs-ask output")).to_contain_text("您的情形是办理人：本人")
    phone.get_by_role("button", name="清空勾选和选择").tap()
    phone.goto(served.address + MATTER)
    expect(tick(phone)).not_to_be_checked()
    expect(phone.get_by_role("radio", name="本人")).not_to_be_checked()
    assert phone.evaluate("Object.keys(localStorage).filter(key => key.includes('kept')).length") == 0


def test_an_address_with_an_answer_says_more_than_what_was_kept(phone: Page, served: Server) -> None:
    phone.get_by_role("radio", name="本人").check()
    phone.goto(served.address + MATTER + "?办理人=监护人代办")
    expect(phone.get_by_role("radio", name="监护人代办")).to_be_checked()


def test_several_matters_in_one_bag_print_on_one_sheet(phone: Page, served: Server) -> None:
    phone.get_by_role("radio", name="本人").check()
    phone.get_by_role("button", name="放进我的清单").tap()
    expect(phone.locator(".bs-bagged")).to_contain_text("共 1 件")
    phone.goto(served.address + OTHER)
    phone.get_by_role("button", name="放进我的清单").tap()
    phone.get_by_role("link", name="看我的清单").tap()
    expect(phone.locator(".bs-bag-matter")).to_have_count(2)
    first = phone.locator(".bs-bag-matter").first
    expect(first).to_contain_text("办理人：本人")
    expect(first).not_to_contain_text("监护关系证明")
    first.get_by_role("checkbox", name="居民身份证申领登记表").check()
    assert len(pikepdf.open(BytesIO(phone.pdf(format="A4"))).pages) == 1
    first.get_by_role("link", name="居民身份证补领").tap()
    expect(tick(phone)).to_be_checked()
    expect(phone.get_by_role("radio", name="本人")).to_be_checked()
    phone.goto(served.address + "list/index.html")
    phone.get_by_role("button", name="拿掉食品经营许可").tap()
    expect(phone.locator(".bs-bag-matter")).to_have_count(1)
    phone.get_by_role("button", name="清空").tap()
    expect(phone.get_by_text("清单还是空的")).to_be_visible()


def test_a_list_is_sent_by_address_and_nothing_else_leaves(phone: Page, browser: Browser, served: Server) -> None:
    phone.get_by_role("radio", name="本人").check()
    phone.get_by_role("button", name="放进我的清单").tap()
    phone.goto(served.address + "list/index.html", wait_until="networkidle")
    before = len(served.sent)
    phone.get_by_role("button", name="发给家人").tap()
    expect(phone.get_by_role("img", name="这一页的二维码")).to_be_visible()
    assert all("qrcode" in path for path, _ in served.sent[before:])
    address = phone.get_by_label("我的清单的网址").input_value()
    other = browser.new_context(service_workers="block").new_page()
    other.goto(address)
    expect(other.get_by_text("别人发来的")).to_be_visible()
    other.get_by_role("link", name="居民身份证补领").click()
    expect(other.get_by_role("radio", name="本人")).to_be_checked()
    other.context.close()


@pytest.mark.parametrize(
    "asked", ["x", "990709901000", "990709901000~<img src=x>", "~~~!!!", "javascript:~a", "9" * 5000]
)
def test_an_address_full_of_garbage_brings_only_text(phone: Page, served: Server, asked: str) -> None:
    phone.goto(f"{served.address}list/index.html?m={asked}")
    assert phone.locator("main img, main script").count() == 0
    expect(phone.get_by_role("heading", name="我的清单")).to_be_visible()


def test_matters_seen_last_are_on_the_home_page(phone: Page, served: Server) -> None:
    phone.goto(served.address + OTHER)
    phone.goto(served.address + "index.html")
    seen = phone.locator(".bs-seen")
    expect(seen.get_by_role("link")).to_have_text(["食品经营许可", "居民身份证补领"])
    seen.get_by_role("button", name="清空").tap()
    phone.reload()
    expect(phone.locator(".bs-seen")).to_have_count(0)


def test_paper_is_one_page_unless_the_whole_guide_is_asked_for(phone: Page) -> None:
    assert len(pikepdf.open(BytesIO(phone.pdf(format="A4"))).pages) == 1
    phone.emulate_media(media="print")
    expect(phone.locator("#materials")).to_be_visible()
    expect(phone.locator("#where")).to_be_visible()
    expect(phone.locator("#basis")).to_be_hidden()
    phone.emulate_media(media="screen")
    phone.evaluate("window.print = () => { window.whole = document.documentElement.matches('.bs-print-all'); }")
    phone.get_by_role("button", name="打印整份指南").tap()
    phone.locator(".bs-paper svg").wait_for(state="attached")
    assert phone.evaluate("window.whole") is True


def test_the_last_day_goes_into_a_calendar(phone: Page) -> None:
    address = unquote(phone.get_by_role("link", name="把最后一天记到日历").get_attribute("href"))
    assert address.startswith("data:text/calendar;charset=utf-8,BEGIN:VCALENDAR\r\n")
    assert "DTSTART;VALUE=DATE:20261221\r\nDTEND;VALUE=DATE:20261222\r\n" in address
    lines = address.split(",", 1)[1].split("\r\n")
    assert all(len(line.encode()) <= 75 for line in lines)
    assert "SUMMARY:居民身份证补领" in re.sub("\r\n ", "", address)
