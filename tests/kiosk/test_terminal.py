"""A terminal as people meet it: standing, with a finger, from disk, one after another."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
import zxingcpp
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from banshi.kiosk.packing import Order, Pack, make_pack
from tests.conftest import FLAGS
from tests.kiosk.conftest import MATTER, PUBLIC

pytestmark = pytest.mark.browser

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
PAGE = f"matters/{MATTER}.html"
PORTRAIT, LANDSCAPE = {"width": 1080, "height": 1920}, {"width": 1920, "height": 1080}
WATCHING = """
window.violations = []; window.printed = 0;
addEventListener("securitypolicyviolation", (event) => violations.push(event.violatedDirective + " " + event.blockedURI));
window.print = () => { window.printed += 1; };
"""
# What can be pressed and is smaller than a finger. Links inside sentences are no targets of their own.
SMALL = """() => [...document.querySelectorAll("button, summary, select, a[href], input:not(label input), label:has(input)")]
  .filter((part) => part.checkVisibility() && !part.closest("p, dd, td, small, .md-skip, .bs-trail"))
  .map((part) => [part.getBoundingClientRect().height, part.outerHTML.slice(0, 120)])
  .filter(([height]) => height > 0 && height < 59.5)"""

Open = Callable[[str], Page]


@pytest.fixture
def terminal(browser: Browser) -> Iterator[BrowserContext]:
    """A terminal's browser whose clock only moves when it is told to."""
    context = browser.new_context(viewport=PORTRAIT, has_touch=True, locale="zh-CN")
    context.add_init_script(WATCHING)
    context.clock.install()
    yield context
    context.close()


@pytest.fixture
def at(terminal: BrowserContext, pack: Pack) -> Iterator[Open]:
    """Opens a page of the pack from disk; fails the test for a script error, a breach of policy, a stray request."""
    page = terminal.new_page()
    wrong: list[str] = []
    root = pack.folder.as_uri()
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on(
        "request",
        lambda request: (
            None if request.url.startswith((root, "data:", "blob:", "chrome")) else wrong.append(request.url)
        ),
    )

    def opened(name: str) -> Page:
        page.goto(f"{root}/site/{name}")
        return page

    yield opened
    wrong += page.evaluate("window.violations")
    assert wrong == []


def press(page: Page, name: str) -> None:
    page.locator(".ks-dock").get_by_role("button", name=name, exact=True).tap()


def dialog(page: Page) -> Locator:
    return page.locator("dialog.ks-dialog[open]")


def scanned(place: Locator) -> str:
    codes = zxingcpp.read_barcodes(Image.open(BytesIO(place.screenshot())))
    assert len(codes) == 1
    return codes[0].text


def test_hall_and_day_stand_on_every_page(at: Open) -> None:
    for name in ("index.html", PAGE, "search/index.html"):
        bar = at(name).locator(".ks-bar")
        expect(bar).to_contain_text("东湾区政务服务中心")
        expect(bar).to_contain_text("数据截至 2026年11月1日")


@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def test_everything_can_be_hit_with_a_finger(at: Open, pack: Pack, size: dict[str, int]) -> None:
    sections = sorted(
        path.relative_to(pack.folder / "site").as_posix() for path in (pack.folder / "site").glob("*/index.html")
    )
    for name in ("index.html", PAGE, "departments/gongan.html", "halls/dongwan.html", *sections):
        page = at(name)
        page.set_viewport_size(size)
        assert page.evaluate(SMALL) == [], name
        wide, seen = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
        assert wide <= seen, name


def test_elderly_readers_get_larger_type_and_no_smaller_targets(at: Open) -> None:
    page = at(PAGE)
    size = "parseFloat(getComputedStyle(document.querySelector('.bs-lead, .bs-facts')).fontSize)"
    before = page.evaluate(size)
    page.locator(".bs-care").tap()
    assert page.evaluate(size) > before >= 20
    assert page.evaluate(SMALL) == []
    wide, seen = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert wide <= seen


def test_what_is_added_for_the_terminal_can_be_read_aloud(browser: Browser, pack: Pack) -> None:
    context = browser.new_context(viewport=PORTRAIT, bypass_csp=True)
    page = context.new_page()
    page.goto(f"{pack.folder.as_uri()}/site/{PAGE}")
    page.locator(".ks-dock").get_by_role("button", name="找事项").click()
    found = Axe().run(page).response["violations"]
    page.locator("main a[href^='http']").first.click()
    found += Axe().run(page).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
    context.close()


def test_the_keypad_takes_a_finger_and_small_keys_do_not_exist(at: Open) -> None:
    page = at("index.html")
    press(page, "找事项")
    assert page.evaluate(SMALL) == []
    expect(page.locator(".ks-keys").get_by_role("button")).to_have_count(39)


def test_initials_lead_to_the_matter(at: Open) -> None:
    page = at("index.html")
    keys = page.locator(".ks-keys")
    expect(keys).to_be_hidden()
    page.locator(".bs-find input").tap()
    expect(keys).to_be_visible()
    for letter in "SFZX":
        keys.get_by_role("button", name=letter, exact=True).tap()
    keys.get_by_role("button", name="退格").tap()
    expect(page.locator(".bs-find input")).to_have_value("SFZ")
    option = page.locator(".bs-popup [role=option]").first
    expect(option).to_contain_text("身份证")
    box, pad = option.bounding_box(), keys.bounding_box()
    assert box is not None and pad is not None and box["y"] + box["height"] <= pad["y"]
    keys.get_by_role("button", name="清空").tap()
    expect(page.locator(".bs-find input")).to_have_value("")
    keys.get_by_role("button", name="S", exact=True).tap()
    keys.get_by_role("button", name="F", exact=True).tap()
    keys.get_by_role("button", name="Z", exact=True).tap()
    option.tap()
    page.wait_for_url(f"**/{PAGE}*")


def test_the_keypad_goes_away_when_it_is_not_wanted(at: Open) -> None:
    page = at(PAGE)
    press(page, "找事项")
    keys = page.locator(".ks-keys")
    expect(keys).to_be_visible()
    keys.get_by_role("button", name="收起").tap()
    expect(keys).to_be_hidden()
    press(page, "找事项")
    page.locator("h1").tap()
    expect(keys).to_be_hidden()


def test_nobodys_traces_are_left_for_the_next(at: Open) -> None:
    page = at(PAGE)
    page.get_by_role("radio", name="本人").check()
    page.locator(".bs-care").tap()
    page.mouse.wheel(0, 900)
    page.clock.run_for(49_000)
    expect(dialog(page)).to_have_count(0)
    page.clock.run_for(2_000)
    expect(dialog(page)).to_contain_text("还在看吗")
    page.clock.run_for(3_000)
    expect(dialog(page).locator("output")).to_have_text("6")
    page.clock.run_for(7_000)
    page.wait_for_url("**/site/index.html")
    expect(page.locator(".ks-tiles").first).to_be_visible()
    assert page.evaluate("Object.keys(localStorage).filter((key) => !key.endsWith('.region'))") == []
    assert page.evaluate("[scrollY, document.documentElement.classList.contains('bs-caring')]") == [0, False]
    expect(page.locator(".ks-dock").get_by_role("button", name="返回")).to_have_count(0)
    page.go_back()
    assert "%E6%9C%AC%E4%BA%BA" not in page.url
    assert page.get_by_role("radio", checked=True).count() == 0


def test_who_is_still_there_says_so(at: Open) -> None:
    page = at(PAGE)
    page.clock.run_for(52_000)
    dialog(page).get_by_role("button", name="继续看").tap()
    expect(dialog(page)).to_have_count(0)
    assert page.url.endswith(PAGE)
    page.clock.run_for(45_000)
    page.locator("h1").tap()
    page.clock.run_for(45_000)
    expect(dialog(page)).to_have_count(0)
    assert page.url.endswith(PAGE)
    page.clock.run_for(6_000)
    page.keyboard.press("a")
    expect(dialog(page)).to_have_count(0)


def test_a_guide_on_paper_stays_open_for_who_is_still_reading(at: Open) -> None:
    page = at(PAGE)
    press(page, "打印")
    page.clock.run_for(52_000)
    expect(dialog(page)).to_have_count(2)
    page.get_by_role("button", name="继续看").tap()
    expect(dialog(page)).to_have_count(1)
    expect(dialog(page).locator("iframe")).to_be_visible()
    page.clock.run_for(62_000)
    page.wait_for_url("**/site/index.html")


def test_a_home_page_nobody_touched_asks_nobody(at: Open) -> None:
    page = at("index.html")
    page.evaluate("window.same = true")
    page.clock.run_for(600_000)
    expect(dialog(page)).to_have_count(0)
    assert page.evaluate("window.same")
    page.locator(".bs-find input").fill("离婚")
    page.clock.run_for(62_000)
    page.wait_for_function("window.same === undefined")
    expect(page.locator(".bs-find input")).to_have_value("")


def test_an_address_elsewhere_is_shown_and_not_followed(at: Open) -> None:
    page = at(PAGE)
    link = page.locator("main a[href^='http']").first
    address = link.get_attribute("href")
    link.tap()
    expect(dialog(page)).to_contain_text("本机不联网")
    assert scanned(dialog(page).locator(".ks-code")) == address
    dialog(page).get_by_role("button", name="返回").tap()
    expect(dialog(page)).to_have_count(0)
    assert page.url.endswith(PAGE)


def test_no_second_window_menu_or_dragging(at: Open, terminal: BrowserContext) -> None:
    page = at(PAGE)
    link = page.locator("main a[href$='.html']:visible").first
    page.evaluate("addEventListener('contextmenu', (event) => { window.menu = event.defaultPrevented; })")
    link.click(button="right")
    assert page.evaluate("window.menu") is True
    link.evaluate("(link) => { link.target = '_blank'; }")
    link.click(modifiers=["Control"])
    link.click(button="middle")
    page.wait_for_load_state()
    assert len(terminal.pages) == 1


def test_the_page_can_be_taken_away_with_its_situation(at: Open) -> None:
    page = at(PAGE)
    page.get_by_role("radio", name="监护人代办").check()
    press(page, "扫码带走")
    taken = scanned(dialog(page).locator(".ks-code"))
    assert taken.startswith(PUBLIC + PAGE)
    asked = parse_qs(urlsplit(taken).query)
    assert asked["办理人"] == ["监护人代办"]
    assert asked["region"] == ["990102"]
    assert unquote(taken) in unquote(dialog(page).inner_text())


def test_the_halls_own_region_comes_first(at: Open) -> None:
    page = at(PAGE)
    office = page.locator(".bs-offices > li[data-region='990102']")
    expect(office).to_be_visible()
    expect(page.locator(".bs-offices > li[data-region='990121']")).to_be_hidden()
    page.locator("select").first.select_option("990121")
    expect(office).to_be_hidden()


def test_printing_opens_the_paper_beside_the_page(at: Open) -> None:
    page = at(PAGE)
    press(page, "打印")
    frame = dialog(page).locator("iframe")
    assert frame.get_attribute("src").split("#")[0].endswith(f"/site/pdf/{MATTER}.pdf")
    dialog(page).get_by_role("button", name="打印").tap()
    # Without the start script's flag a page may not reach into the file: it prints itself.
    assert page.evaluate("window.printed") == 1
    dialog(page).get_by_role("button", name="返回").tap()
    expect(dialog(page)).to_have_count(0)


def test_opened_by_the_start_script_the_paper_prints_itself(browser: Browser, pack: Pack) -> None:
    asked = [word for word in (pack.folder / "start.sh").read_text(encoding="utf-8").split() if "file-access" in word]
    own = browser.browser_type.launch(executable_path=CHROMIUM, args=[*FLAGS, *asked])
    try:
        page = own.new_page(viewport=PORTRAIT)
        page.add_init_script(WATCHING)
        page.goto(f"{pack.folder.as_uri()}/site/{PAGE}")
        page.locator(".ks-dock").get_by_role("button", name="打印").click()
        dialog(page).get_by_role("button", name="打印").click()
        assert page.evaluate("[window.printed, document.querySelector('iframe').contentWindow.printed]") == [0, 1]
    finally:
        own.close()


def test_who_has_chosen_a_situation_may_print_just_that(at: Open) -> None:
    page = at(PAGE)
    page.get_by_role("radio", name="本人").check()
    press(page, "打印")
    dialog(page).get_by_role("button", name="只要我的情形").tap()
    assert page.evaluate("window.printed") == 1
    expect(dialog(page)).to_have_count(0)
    press(page, "打印")
    dialog(page).get_by_role("button", name="完整的指南").tap()
    expect(dialog(page).locator("iframe")).to_have_count(1)


def test_what_is_not_on_paper_is_printed_as_a_page(at: Open) -> None:
    page = at("departments/gongan.html")
    press(page, "打印")
    assert page.evaluate("window.printed") == 1
    page.emulate_media(media="print")
    for part in (".ks-bar", ".ks-dock", ".ks-keys"):
        expect(page.locator(part)).to_be_hidden()
    expect(page.locator("h1")).to_be_visible()


def test_a_number_is_shown_large_and_a_file_is_for_another_machine(at: Open) -> None:
    page = at(PAGE)
    page.locator("a[href='tel:12345']:visible").first.tap()
    expect(dialog(page)).to_contain_text("12345")
    dialog(page).get_by_role("button", name="返回").tap()
    page.evaluate("document.querySelector('h1').innerHTML = '<a href=\"../assets/forms/shenling.docx\">表</a>'")
    page.locator("h1 a").tap()
    expect(dialog(page)).to_contain_text("下载")
    assert scanned(dialog(page).locator(".ks-code")).startswith(PUBLIC + PAGE)


def test_there_is_a_way_back_but_not_beyond_oneself(at: Open) -> None:
    page = at("index.html")
    page.locator(".ks-tiles a").first.tap()
    page.wait_for_url(f"**/{PAGE}*")
    first = page.url
    press(page, "找事项")
    page.keyboard.type("营业")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/index.html*")
    press(page, "返回")
    page.wait_for_url(first + "*")
    press(page, "返回")
    page.wait_for_url("**/site/index.html")
    expect(page.locator(".ks-dock").get_by_role("button", name="返回")).to_have_count(0)


def test_without_storage_everything_still_works(at: Open, terminal: BrowserContext) -> None:
    terminal.add_init_script(
        "for (const name of ['localStorage', 'sessionStorage'])"
        "Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });"
    )
    page = at(PAGE)
    page.clock.run_for(62_000)
    page.wait_for_url("**/site/index.html")
    expect(page.locator(".ks-tiles").first).to_be_visible()


def test_without_a_public_address_no_code_is_made_up(order: Order, browser: Browser, tmp_path: Path) -> None:
    told = {name: text.replace(PUBLIC.encode(), b"") for name, text in order.extra.items()}
    pack = make_pack(order._replace(extra=told), tmp_path / "kiosk")
    context = browser.new_context(viewport=PORTRAIT)
    page = context.new_page()
    page.goto(f"{pack.folder.as_uri()}/site/{PAGE}")
    expect(page.locator(".ks-dock").get_by_role("button")).to_have_text(["首页", "找事项", "打印"])
    context.close()
