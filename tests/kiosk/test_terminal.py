"""A terminal as people meet it: standing, with a finger, from disk, one after another."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pikepdf
import pytest
import zxingcpp
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from banshi.kiosk.pack import Order, Pack, make_pack
from tests.chromium import chromium
from tests.conftest import FLAGS
from tests.kiosk.conftest import MATTER, PUBLIC

pytestmark = pytest.mark.browser

PAGE = f"matters/{MATTER}.html"
PORTRAIT, LANDSCAPE = {"width": 1080, "height": 1920}, {"width": 1920, "height": 1080}
WATCHING = """
window.violations = []; window.printed = 0;
addEventListener("securitypolicyviolation", (event) => violations.push(event.violatedDirective + " " + event.blockedURI));
window.print = () => { window.printed += 1; };
"""
# What can be pressed and is smaller than a finger, links inside sentences too.
SMALL = """() => [...document.querySelectorAll("button, summary, select, a[href], input:not(label input), label:has(input)")]
  .filter((part) => part.checkVisibility() && !part.closest(".md-skip"))
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


@pytest.mark.slow
@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
def test_every_kind_of_page_can_be_hit_with_a_finger(at: Open, pack: Pack, size: dict[str, int]) -> None:
    """One page of every folder of the site."""
    root = pack.folder / "site"
    kinds = {
        folder: sorted(root.glob(f"{folder}/*.html")) for folder in {path.parent.name for path in root.glob("*/*.html")}
    }
    assert len(kinds) > 10
    small = {}
    for folder, pages in sorted(kinds.items()):
        page = at(pages[0].relative_to(root).as_posix())
        page.set_viewport_size(size)
        if found := page.evaluate(SMALL):
            small[folder] = found
    assert small == {}


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
    assert page.evaluate("Object.keys(localStorage).filter((key) => !/\\.(region|alive)$/.test(key))") == []
    assert page.evaluate("[scrollY, document.documentElement.classList.contains('bs-caring')]") == [0, False]
    expect(page.locator(".ks-dock").get_by_role("button", name="返回")).to_have_count(0)
    page.go_back()
    assert "%E6%9C%AC%E4%BA%BA" not in page.url
    assert page.get_by_role("radio", checked=True).count() == 0


def test_the_frame_is_in_english_until_the_next_person(at: Open) -> None:
    page = at("index.html")
    press(page, "English")
    expect(page.locator(".ks-dock").get_by_role("button", name="Home")).to_be_visible()
    page.goto(page.url.replace("index.html", PAGE))
    expect(page.locator(".ks-dock").get_by_role("button", name="Print")).to_be_visible()
    expect(page.get_by_role("heading", name="What to bring")).to_be_visible()
    page.clock.run_for(62_000)
    page.wait_for_url("**/site/index.html")
    expect(page.locator(".ks-dock").get_by_role("button", name="首页")).to_be_visible()


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
    # On a busy machine the paper may arrive only now, and what moves on the screen counts as somebody being there.
    for _ in range(3):
        page.clock.run_for(62_000)
        page.wait_for_timeout(500)
        if page.url.endswith("/site/index.html"):
            break
    assert page.url.endswith("/site/index.html")


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
    link.click(button="middle")
    assert page.url.endswith(PAGE)
    with page.expect_navigation():
        link.click(modifiers=["Control"])
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


def papers(browser: Browser, pack: Pack, *flags: str) -> Page:
    """A page in a browser that shows PDF files, with its paper beside it."""
    own = browser.browser_type.launch(executable_path=chromium(shows_files=True), args=[*FLAGS, *flags])
    page = own.new_page(viewport=PORTRAIT)
    page.add_init_script(WATCHING)
    page.goto(f"{pack.folder.as_uri()}/site/{PAGE}")
    page.locator(".ks-dock").get_by_role("button", name="打印").click()
    expect(dialog(page).get_by_role("heading")).to_have_text("打印稿，共 2 页：居民身份证补领")
    return page


def test_printing_opens_the_paper_beside_the_page(browser: Browser, pack: Pack) -> None:
    page = papers(browser, pack)
    frame = dialog(page).locator("iframe")
    assert frame.get_attribute("src").split("#")[0].endswith(f"/site/pdf/{MATTER}.pdf")
    dialog(page).get_by_role("button", name="打印").click()
    # Without the start script's flag a page may not reach into the file: it prints itself.
    assert page.evaluate("window.printed") == 1
    dialog(page).get_by_role("button", name="返回").click()
    expect(dialog(page)).to_have_count(0)
    page.context.browser.close()


def test_opened_by_the_start_script_the_paper_prints_itself(browser: Browser, pack: Pack) -> None:
    asked = [word for word in (pack.folder / "start.sh").read_text(encoding="utf-8").split() if "file-access" in word]
    page = papers(browser, pack, *asked)
    dialog(page).get_by_role("button", name="打印").click()
    assert page.evaluate("[window.printed, document.querySelector('iframe').contentWindow.printed]") == [0, 1]
    page.context.browser.close()


def test_who_has_chosen_a_situation_may_print_just_that(at: Open) -> None:
    page = at(PAGE)
    page.get_by_role("radio", name="本人").check()
    press(page, "打印")
    dialog(page).get_by_role("button", name=re.compile(r"只要我的情形：材料清单，约 \d 页")).tap()
    assert page.evaluate("window.printed") == 1
    expect(dialog(page)).to_have_count(0)
    press(page, "打印")
    dialog(page).get_by_role("button", name="完整的指南").tap()
    expect(dialog(page).locator("iframe")).to_have_count(1)


def test_what_is_not_on_paper_is_printed_as_a_page_once_somebody_has_agreed(at: Open) -> None:
    page = at("departments/gongan.html")
    press(page, "打印")
    assert page.evaluate("window.printed") == 0
    expect(dialog(page)).to_contain_text("没有做好的打印稿")
    dialog(page).get_by_role("button", name="打印屏幕上的内容，约 1 页").tap()
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
    expect(page.locator(".ks-dock").get_by_role("button")).to_have_text(["首页", "找事项", "打印", "English", "低位"])
    context.close()


def test_what_was_not_found_is_counted_for_the_staff_and_outlives_a_reset(at: Open) -> None:
    for query in ("驼鹿狩猎许可", "驼鹿狩猎许可", "外星飞船", "号码13900000000", "身份证"):
        page = at(f"search/index.html?q={query}")
        expect(page.locator(".bs-sum")).not_to_be_empty()
    page = at(PAGE)
    page.clock.run_for(62_000)
    page.wait_for_url("**/index.html")
    rows = at("index.html?missed=1").locator(".ks-missed li")
    expect(rows).to_have_text(["驼鹿狩猎许可（2 次）", "外星飞船（1 次）"])
    dialog(page).get_by_role("button", name="打印").tap()
    assert page.evaluate("window.printed") == 1
    dialog(page).get_by_role("button", name="清零").tap()
    expect(dialog(page)).to_have_count(0)
    expect(dialog(at("index.html?missed=1"))).to_contain_text("还没有记下")


def sides(page: Page) -> int:
    """Pages of A4 the browser would print now."""
    with pikepdf.open(BytesIO(page.pdf(prefer_css_page_size=True))) as document:
        return len(document.pages)


def test_without_a_paper_of_its_own_a_matter_is_printed_as_a_list(pack: Pack, at: Open) -> None:
    (code,) = [
        path.stem
        for path in sorted((pack.folder / "site/matters").glob("[0-9]*.html"))
        if path.stem != MATTER and "materials" in path.read_text(encoding="utf-8")
    ][:1]
    page = at(f"matters/{code}.html")
    press(page, "打印")
    page.evaluate("window.print = () => { window.whole = document.documentElement.matches('.bs-print-all'); }")
    choices = dialog(page).get_by_role("button").all_inner_texts()
    listed, whole = (int(words) for words in re.findall(r"约 (\d+) 页", "".join(choices)))
    dialog(page).get_by_role("button", name=re.compile("^材料清单，约")).tap()
    assert page.evaluate("window.whole") is False
    # What was said is about what Chromium prints.
    assert abs(sides(page) - listed) <= 1
    page.evaluate("document.documentElement.classList.add('bs-print-all')")
    assert abs(sides(page) - whole) <= 1
    page.evaluate("document.documentElement.classList.remove('bs-print-all')")
    page.emulate_media(media="print")
    expect(page.locator("#materials h2")).to_be_visible()
    expect(page.locator("#basis h2")).to_be_hidden()
    page.emulate_media(media="screen")
    press(page, "打印")
    dialog(page).get_by_role("button", name=re.compile("打印屏幕上的内容，约")).tap()
    assert page.evaluate("window.whole") is True


def test_a_matter_takes_three_screens_and_the_rest_opens_on_a_press(at: Open) -> None:
    page = at(PAGE)
    assert page.evaluate("document.documentElement.scrollHeight") <= 3 * PORTRAIT["height"]
    heading = page.locator("#conditions h2").get_by_role("button")
    rows = page.locator("#conditions ol")
    expect(rows).to_be_hidden()
    expect(page.locator("#materials li").first).to_be_visible()
    heading.tap()
    expect(rows).to_be_visible()
    assert heading.get_attribute("aria-expanded") == "true"
    heading.tap()
    expect(rows).to_be_hidden()
    # A link to what is folded opens it, and paper holds everything.
    page.evaluate("location.hash = 'fees'")
    expect(page.locator("#fees h2 + *")).to_be_visible()
    page.evaluate("document.documentElement.classList.add('bs-print-all')")
    page.emulate_media(media="print")
    expect(rows).to_be_visible()


def test_an_idle_terminal_says_what_it_is_for(at: Open) -> None:
    page = at("index.html")
    page.clock.run_for(51_000)
    invitation = page.locator(".ks-attract")
    expect(invitation).to_contain_text("点一下屏幕")
    expect(invitation).to_contain_text("东湾区政务服务中心")
    page.clock.run_for(120_000)
    expect(invitation).to_have_count(1)
    # The press that takes it away presses nothing below.
    page.touchscreen.tap(540, 700)
    expect(invitation).to_have_count(0)
    assert page.url.endswith("/site/index.html")
    other = at(PAGE)
    other.clock.run_for(51_000)
    expect(other.locator(".ks-attract")).to_have_count(0)


def test_who_sits_reaches_everything(at: Open) -> None:
    page = at("index.html")
    press(page, "低位")
    box = page.locator(".bs-find input").bounding_box()
    assert box is not None and box["y"] > PORTRAIT["height"] * 0.42
    assert at(PAGE).locator("h1").bounding_box()["y"] > PORTRAIT["height"] * 0.42  # type: ignore[index]
    page.clock.run_for(62_000)
    page.wait_for_url("**/site/index.html")
    box = page.locator(".bs-find input").bounding_box()
    assert box is not None and box["y"] < PORTRAIT["height"] * 0.42


VOICES = """
window.said = [];
const voice = (name, lang, localService) => ({ name, lang, localService, default: false, voiceURI: name });
speechSynthesis.getVoices = () => [%s];
speechSynthesis.speak = (saying) => { said.push([saying.voice && saying.voice.name, saying.text]);
  setTimeout(() => saying.dispatchEvent(new Event("end")), 1000); };
speechSynthesis.cancel = () => { window.cancelled = (window.cancelled || 0) + 1; };
Object.defineProperty(SpeechSynthesisUtterance.prototype, "voice", { writable: true, value: null });
"""


def test_a_page_is_read_aloud_by_a_voice_of_the_machine(terminal: BrowserContext, at: Open) -> None:
    """No machine that runs the tests has a voice; which are there is told, all else is the browser's."""
    voices = "voice('far', 'zh-CN', false), voice('english', 'en-US', true), voice('near', 'zh_CN', true)"
    terminal.add_init_script(VOICES % voices)
    page = at(PAGE)
    press(page, "朗读")
    page.clock.run_for(70_000)
    said = page.evaluate("said")
    assert {name for name, _ in said} == {"near"}
    texts = [text for _, text in said]
    assert texts[0] == "居民身份证补领"
    assert any("20" in text for text in texts) and any("居民户口簿" in text for text in texts)
    assert all(len(text) <= 120 for text in texts)
    # What is folded away is not read, nor what is only to be pressed.
    assert not any("第十一条" in text for text in texts)
    # Who listens is there.
    expect(dialog(page)).to_have_count(0)


def test_reading_aloud_stops_when_it_is_told_to(terminal: BrowserContext, at: Open) -> None:
    terminal.add_init_script(VOICES % "voice('near', 'zh-CN', true)")
    page = at(PAGE)
    press(page, "朗读")
    page.clock.run_for(2_500)
    press(page, "停止朗读")
    before = len(page.evaluate("said"))
    page.clock.run_for(5_000)
    assert len(page.evaluate("said")) == before
    assert page.evaluate("cancelled") == 1
    expect(page.locator(".ks-dock").get_by_role("button", name="朗读", exact=True)).to_be_visible()


def test_a_voice_that_asks_a_server_is_never_used(terminal: BrowserContext, at: Open) -> None:
    terminal.add_init_script(VOICES % "voice('far', 'zh-CN', false), voice('english', 'en-US', true)")
    expect(at(PAGE).locator(".ks-dock").get_by_role("button", name="朗读")).to_have_count(0)


def test_the_keypad_says_what_it_can_type(at: Open) -> None:
    page = at("index.html")
    assert page.locator(".bs-find input").get_attribute("placeholder") == "按首字母，如 SFZ"
    assert page.locator("input:not([autocomplete=off])").count() == 0
