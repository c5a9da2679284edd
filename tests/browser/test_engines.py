"""Today's Firefox and WebKitGTK: no kind of page complains, what people come for is done, every control can be read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.support.select import Select

from tests.browser.engine_reader import Reader, in_hand, unreadable
from tests.browser.engines import ENGINES, Missing, firefox, hold_still
from tests.browser.kinds import ASKED, MATTER, kinds
from tests.browser.painted import CONTROLS
from tests.browser.probing import EAR, probed
from tests.browser.serving import Server, serving
from tests.browser.test_console import DRIVE
from tests.browser.test_states import CHOSEN, SAMPLE

pytestmark = pytest.mark.slow

# What Firefox does for readers who want colours of their own, as its settings name it.
OWN_COLOURS: dict[str, object] = {
    "browser__display__document_color_use": 2,
    # Firefox alone, without a desk around it, has a pair of colours for what is chosen that nobody could read.
    "ui__highlight": "#00319c",
    "ui__highlighttext": "#ffffff",
}
DARK: dict[str, object] = {"layout__css__prefers-color-scheme__content-override": 0}
BROKEN = "console.warn('one'); Promise.reject(new Error('two')); throw new Error('three');"
WIDE = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def city(rich: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The fictional city with an ear in every page, and a page with something to complain of."""
    folder = probed(rich, tmp_path_factory.mktemp("engines"), EAR, first=True)
    (folder / "broken.js").write_text(BROKEN, encoding="utf-8")
    scripts = "".join(f'<script src="{name}.js"></script>' for name in ("probe", "broken", "four"))
    (folder / "broken.html").write_text(f"<!doctype html><title>broken</title>{scripts}", encoding="utf-8")
    with serving(folder) as server:
        yield server


@pytest.fixture(scope="module", params=ENGINES)
def driver(request: pytest.FixtureRequest) -> Iterator[WebDriver]:
    yield from started(ENGINES[request.param]())


def started(engine: AbstractContextManager[WebDriver]) -> Iterator[WebDriver]:
    """The browser, or a skip that says what is missing."""
    try:
        with engine as driver:
            yield driver
    except Missing as missing:
        pytest.skip(str(missing))


@pytest.fixture
def reader(driver: WebDriver, city: Server) -> Iterator[Reader]:
    reader = Reader(driver, city.address)
    reader.open("index.html")
    driver.execute_script("localStorage.clear(); sessionStorage.clear();")
    yield reader
    assert not reader.heard()


def test_a_complaint_is_heard(reader: Reader) -> None:
    reader.open("broken.html")
    reader.soon(lambda: all(word in str(reader.heard()) for word in ("one", "two", "three", "four.js")))
    reader.open("index.html")


def test_no_kind_of_page_complains(reader: Reader, rich: Path) -> None:
    wrong = {}
    for name in kinds(rich):
        reader.open(name)
        reader.driver.execute_script(f"({DRIVE})()")
        found = reader.heard(), reader.driver.execute_script(WIDE)
        if any(found):
            wrong[name] = found
    assert not wrong


def test_a_situation_is_answered(reader: Reader) -> None:
    reader.open(MATTER)
    before = len(reader.shown(".bs-list > li"))
    reader.click(reader.words(".bs-ask label", "本人"))
    reader.words(".bs-chosen output", "办理人：本人")
    assert len(reader.shown(".bs-list > li")) < before
    assert "%E5%8A%9E%E7%90%86%E4%BA%BA=" in reader.driver.current_url


def test_a_matter_is_found(reader: Reader) -> None:
    field = reader.one("#find")
    field.send_keys("身份证丢了")
    reader.click(reader.words(".bs-popup [role=option]", "居民身份证补领"))
    reader.words("h1", "居民身份证补领")
    reader.open(ASKED)
    reader.words(".bs-hits > li", "居民身份证补领")


def test_what_is_ticked_stays_and_goes_into_the_list(reader: Reader) -> None:
    reader.open(MATTER)
    reader.click(reader.one(".bs-list input"))
    reader.click(reader.words("button", "放进我的清单"))
    reader.click(reader.words("a", "看我的清单"))
    reader.words(".bs-bag-matter", "居民身份证补领")
    reader.open(MATTER)
    assert reader.one(".bs-list input").is_selected()


def test_a_region_is_picked(reader: Reader) -> None:
    reader.open(MATTER)
    Select(reader.one(".bs-pick select")).select_by_visible_text("北河县")
    reader.soon(lambda: len(reader.shown("#where [data-region]")) == 1)
    reader.open(MATTER)
    assert Select(reader.one(".bs-pick select")).first_selected_option.text == "北河县"


def test_large_type_and_dark_are_switched(reader: Reader) -> None:
    reader.open(MATTER)
    size = reader.driver.execute_script("return getComputedStyle(document.documentElement).fontSize")
    reader.click(reader.words("button", "适老版"))
    assert reader.driver.execute_script("return getComputedStyle(document.documentElement).fontSize") != size
    reader.click(reader.words("button", "适老版"))
    paper = reader.driver.execute_script("return getComputedStyle(document.body).backgroundColor")
    reader.click(reader.words("button", "深色"))
    reader.soon(lambda: reader.driver.execute_script("return getComputedStyle(document.body).backgroundColor") != paper)


def test_without_a_net_the_last_copy_answers(driver: WebDriver, rich: Path, tmp_path: Path) -> None:
    with serving(probed(rich, tmp_path, EAR, first=True)) as server:
        reader = Reader(driver, server.address)
        reader.open(MATTER)
        reader.soon(lambda: driver.execute_script("return Boolean(navigator.serviceWorker.controller)"))
        reader.open(MATTER)
    reader.open(MATTER)
    reader.words("h1", "居民身份证补领")


@pytest.mark.parametrize("mode", ["light", "dark", "care", "care-dark"])
def test_every_control_can_be_read_in_every_state(reader: Reader, mode: str) -> None:
    reader.driver.execute_script(f"__md_set('palette', {json.dumps('slate' if 'dark' in mode else 'default')})")
    assert not judged(reader, "care" in mode)


@pytest.mark.parametrize("preferences", [OWN_COLOURS, DARK, OWN_COLOURS | DARK], ids=["own", "dark", "own-dark"])
def test_the_same_with_what_the_reader_set_in_firefox(city: Server, preferences: dict[str, object]) -> None:
    for driver in started(firefox(**preferences)):
        assert not judged(Reader(driver, city.address), care=False)


def judged(reader: Reader, care: bool) -> dict[str, list[str]]:
    """Everything that cannot be read, by page and state, before and after choosing, and in the hand."""
    wrong = {}
    for name in SAMPLE:
        reader.open(f"{name}{'&' if '?' in name else '?'}care={int(care)}")
        hold_still(reader.driver)
        found = {"open": unreadable(reader.driver, CONTROLS)}
        reader.driver.execute_script(f"({CHOSEN})()")
        found |= {"chosen": unreadable(reader.driver, CONTROLS), **in_hand(reader.driver)}
        wrong |= {f"{name} {state}": texts for state, texts in found.items() if texts}
    return wrong
