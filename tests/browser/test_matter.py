"""A matter's page at work: situation and region, the last day, what is saved, the way through, taking it along."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import zxingcpp
from axe_playwright_python.base import AXE_FILE_PATH
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from tests.browser.kinds import MATTER, PUBLISHED
from tests.browser.serving import serving
from tests.browser.test_axe import JUDGE

pytestmark = pytest.mark.browser

MONDAY = datetime(2026, 11, 23, 9, 30)
GARBAGE = "?办理人=<img src=x onerror=alert(1)>&region=../../x&region=990121&天气=晴&%E0%A4=1&q=" + "长" * 3000


@pytest.fixture(scope="session")
def unpublished(rich: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same from a city that has not said where its site is."""
    folder = shutil.copytree(rich, tmp_path_factory.mktemp("unpublished") / "site")
    page = folder / MATTER
    text = page.read_text(encoding="utf-8")
    start = text.index('<link rel="canonical"')
    page.write_text(text[:start] + text[text.index(">", start) + 1 :], encoding="utf-8")
    return folder


@pytest.fixture
def matter(page: Page, rich: Path) -> Page:
    page.clock.set_fixed_time(MONDAY)
    page.goto((rich / MATTER).as_uri())
    return page


@pytest.fixture
def web(rich: Path) -> Iterator[str]:
    with serving(rich) as server:
        yield server.address + MATTER


def choose(page: Page, *options: str) -> None:
    for option in options:
        page.get_by_role("radio", name=option, exact=True).check()


def region(page: Page):
    return page.get_by_label("在哪里办").first


def parameters(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def scanned(page: Page, box: str) -> str:
    found = zxingcpp.read_barcodes(Image.open(BytesIO(page.locator(box).screenshot())))
    assert len(found) == 1
    return found[0].text


def test_what_is_answered_is_not_said_again_at_a_step(matter: Page) -> None:
    expect(matter.locator(".bs-flow .bs-when:visible")).to_have_count(1)
    choose(matter, "窗口领取")
    expect(matter.locator(".bs-flow .bs-when:visible")).to_have_count(0)


def test_the_last_day_follows_situation_and_region(matter: Page) -> None:
    last = matter.locator(".bs-last")
    words = "今天提交，最迟 12月21日（周一）办结，不含邮寄的时间；有的情形更久，请先选情形"
    expect(last).to_have_text(words, use_inner_text=True)
    choose(matter, "窗口领取", "监护人代办")
    expect(last).to_have_text("今天提交，最迟 12月28日（周一）办结", use_inner_text=True)
    expect(matter.locator("[data-figure=limit]")).to_contain_text("25个工作日您的情形")
    choose(matter, "本人")
    expect(last).to_have_text("今天提交，最迟 12月21日（周一）办结", use_inner_text=True)
    region(matter).select_option("东湾区")
    expect(last).to_have_text("今天提交，最迟 12月7日（周一）办结", use_inner_text=True)
    expect(matter.locator("[data-figure=limit]")).to_contain_text("10个工作日东湾区的承诺，全市标准 20个工作日")
    region(matter).select_option("北河县")
    expect(last).to_have_text("今天提交，最迟 12月21日（周一）办结", use_inner_text=True)
    expect(matter.locator(".bs-offices > li:visible")).to_have_count(0)
    expect(matter.locator(".bs-silent")).to_have_text("北河县：窗口和电话未公布。")


def test_beyond_the_announced_holidays_nothing_is_promised(page: Page, rich: Path) -> None:
    page.clock.set_fixed_time(datetime(2026, 12, 25, 20, 0))
    page.goto((rich / MATTER).as_uri())
    choose(page, "本人", "窗口领取")
    words = "今天提交，按工作日推算，大约 2027年1月22日（周五）办结；放假安排还没有公布，以窗口答复为准"
    expect(page.locator(".bs-last")).to_have_text(words, use_inner_text=True)


def test_what_is_saved_follows_the_situation(matter: Page) -> None:
    free, later = matter.locator(".bs-save").all()
    expect(free).to_have_text("不用带 1 项（窗口自己向别的部门查）：居民户口簿")
    expect(later).to_have_text("可以先办后补 1 项：出生医学证明，5个工作日内补交，逾期不补的，终止办理")
    choose(matter, "本人")
    expect(free).to_be_visible()
    expect(matter.locator("#materials h2 small")).to_have_text("3 项，1 项不用带，1 项可以后补")
    choose(matter, "监护人代办")
    expect(matter.get_by_text("只在“办理人：监护人代办”时").first).to_be_hidden()


def test_counting_by_script_changes_no_word(browser: Browser, rich: Path) -> None:
    said = []
    for scripts in (True, False):
        context = browser.new_context(java_script_enabled=scripts)
        page = context.new_page()
        page.goto((rich / MATTER).as_uri())
        said.append(page.locator(".bs-save").all_inner_texts())
        if not scripts:
            expect(page.locator(".bs-last")).to_be_hidden()
            expect(page.locator(".bs-flow > li")).to_have_count(4)
            expect(page.get_by_text("未公布").first).to_be_visible()
        context.close()
    assert said[0] == said[1] != []


def test_the_way_is_drawn_and_a_step_that_does_not_apply_leaves_the_drawing(matter: Page) -> None:
    arrows = matter.locator(".bs-flow svg:visible")
    assert (arrows.count(), matter.locator(".bs-flow > li:visible").count()) == (3, 4)
    choose(matter, "邮寄")
    assert (arrows.count(), matter.locator(".bs-flow > li:visible").count()) == (2, 3)
    expect(matter.locator(".bs-aside > li")).to_be_visible()
    choose(matter, "窗口领取")
    expect(matter.locator(".bs-aside > li")).to_be_hidden()
    assert arrows.count() == 3


@pytest.mark.parametrize("width", [320, 1280])
def test_arrows_stay_between_their_steps(matter: Page, width: int) -> None:
    matter.set_viewport_size({"width": width, "height": 900})
    for arrow, step in zip(
        matter.locator(".bs-flow svg:visible").all(), matter.locator(".bs-flow > li").all(), strict=False
    ):
        drawn, box = arrow.bounding_box(), step.bounding_box()
        assert drawn["width"] > 10
        assert drawn["height"] > 10
        assert box["x"] <= drawn["x"]
        assert drawn["x"] + drawn["width"] <= box["x"] + box["width"] + 1
        assert drawn["y"] + drawn["height"] <= box["y"] + box["height"] + 8


def test_a_region_is_remembered_and_both_pickers_agree(matter: Page, rich: Path) -> None:
    region(matter).select_option("北河县")
    assert parameters(matter)["region"] == ["990121"]
    expect(matter.get_by_label("在哪里办").nth(1)).to_have_value("990121")
    expect(matter.locator("#where [data-region]:visible")).to_have_count(1)
    matter.goto((rich / MATTER).as_uri())
    expect(region(matter)).to_have_value("990121")
    matter.goto((rich / MATTER).as_uri() + "?region=990102")
    expect(region(matter)).to_have_value("990102")


def test_back_and_forward_bring_back_what_was_chosen(matter: Page, rich: Path) -> None:
    choose(matter, "监护人代办")
    region(matter).select_option("东湾区")
    matter.goto((rich / "matters/index.html").as_uri())
    matter.go_back()
    expect(matter.get_by_role("radio", name="监护人代办")).to_be_checked()
    expect(region(matter)).to_have_value("990102")
    matter.evaluate("location.hash = '#steps'")
    choose(matter, "本人")
    matter.go_back()
    expect(matter.get_by_role("radio", name="监护人代办")).to_be_checked()
    expect(matter.locator("[data-figure=limit]")).to_contain_text("25个工作日")
    matter.go_forward()
    expect(matter.get_by_role("radio", name="本人")).to_be_checked()


def test_an_address_full_of_garbage_changes_nothing(page: Page, web: str) -> None:
    page.goto(web + GARBAGE)
    expect(page.locator(".bs-off")).to_have_count(0)
    assert page.locator("main img").count() == 0
    page.get_by_role("button", name="在手机上看").click()
    expect(page.get_by_label("这一页的网址")).to_have_value(web)


def test_from_situation_to_paper(matter: Page) -> None:
    choose(matter, "本人", "窗口领取")
    box = matter.get_by_role("checkbox", name="居民身份证申领登记表")
    box.check()
    matter.evaluate("window.print = () => { window.printed = true; }")
    matter.get_by_role("button", name="打印这张清单").click()
    matter.wait_for_function("window.printed")
    matter.emulate_media(media="print")
    expect(box).to_be_checked()
    expect(matter.locator(".bs-list > li:visible")).to_have_count(3)
    expect(matter.locator(".bs-last")).to_contain_text("今天（11月23日）提交", use_inner_text=True)
    paper = matter.locator(".bs-paper")
    address = f"{PUBLISHED}{MATTER}?办理人=本人&领取方式=窗口领取"
    expect(paper).to_have_text("网上看这一页：" + address)
    assert parse_qs(urlsplit(scanned(matter, ".bs-paper svg")).query) == {"办理人": ["本人"], "领取方式": ["窗口领取"]}
    expect(matter.locator(".bs-share")).to_be_hidden()


def test_the_code_leads_to_this_page_with_what_was_chosen(page: Page, web: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(web)
    assert not [url for url in asked if "qrcode" in url]
    choose(page, "监护人代办")
    region(page).select_option("东湾区")
    page.get_by_role("button", name="在手机上看").click()
    expect(page.get_by_role("img", name="这一页的二维码")).to_be_visible()
    assert scanned(page, ".bs-share svg") == page.get_by_label("这一页的网址").input_value() == page.url
    choose(page, "本人")
    assert scanned(page, ".bs-share svg") == page.url
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="复制网址").click()
    expect(page.locator(".bs-share output")).to_contain_text("已复制")
    assert page.evaluate("navigator.clipboard.readText()") == page.url


@pytest.mark.parametrize(("scheme", "care"), [("light", 0), ("dark", 1)])
def test_axe_finds_nothing_in_what_was_opened_and_chosen(browser: Browser, web: str, scheme: str, care: int) -> None:
    context = browser.new_context(color_scheme=scheme, viewport={"width": 390, "height": 800}, service_workers="block")
    page = context.new_page()
    page.goto(f"{web}?care={care}")
    choose(page, "监护人代办")
    page.get_by_role("button", name="在手机上看").click()
    expect(page.get_by_role("img", name="这一页的二维码")).to_be_visible()
    page.evaluate(Path(AXE_FILE_PATH).read_text(encoding="utf-8"))
    found = page.evaluate(JUDGE)
    context.close()
    assert not found


def test_a_page_without_an_address_says_so(page: Page, unpublished: Path) -> None:
    page.goto((unpublished / MATTER).as_uri())
    page.get_by_role("button", name="在手机上看").click()
    expect(page.locator(".bs-share")).to_contain_text("没有网址")
    expect(page.locator(".bs-share svg")).to_have_count(0)
    expect(page.get_by_role("button", name="复制网址")).to_be_hidden()


def test_a_browser_that_keeps_nothing_still_picks_a_region(browser: Browser, rich: Path) -> None:
    context = browser.new_context()
    context.add_init_script(
        "for (const name of ['localStorage', 'sessionStorage'])"
        "Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });"
    )
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto((rich / MATTER).as_uri())
    region(page).select_option("北河县")
    expect(page.locator("#where [data-region]:visible")).to_have_count(1)
    page.reload()
    expect(region(page)).to_have_value("990121")
    context.close()
    assert not errors


def test_changes_and_where_to_report_mistakes(matter: Page) -> None:
    history = matter.locator("#history")
    matter.get_by_role("button", name="修改和纠错").click()
    expect(history).to_contain_text("第 2 版，2026年10月8日")
    expect(history).to_contain_text("取消照片。原因：窗口现场拍照。")
    expect(history).to_contain_text("9907 0990 1000")
    expect(history.get_by_role("link", name="在网上告诉我们")).to_have_attribute("href", f"{PUBLISHED}yijian")
