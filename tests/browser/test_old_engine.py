"""The site in a browser of 2019: everything works, nothing sticks out, and what is older still is told so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from banshi.render.older_style import older, selectors_of
from banshi.render.trimming import rules, written
from tests.browser.kinds import ASKED, MATTER, address, kinds
from tests.browser.old_engine import old_chromium, told, visit
from tests.browser.probing import probed
from tests.browser.serving import Server, serving

pytestmark = pytest.mark.browser

PROBE = """
addEventListener("load", () => setTimeout(() => {
  const one = (selector) => document.querySelector(selector);
  const answer = one(".bs-ask input");
  if (answer) answer.click();
  const seen = (part) => part && getComputedStyle(part).display !== "none" && part.getBoundingClientRect().height > 0;
  setTimeout(() => {
    const told = document.createElement("pre");
    told.id = "probed";
    told.textContent = JSON.stringify({
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      warned: Boolean(one(".bs-too-old")),
      summary: one(".bs-ask output") ? one(".bs-ask output").textContent : "",
      gone: document.querySelectorAll(".bs-off").length,
      hits: document.querySelectorAll(".bs-hits > li").length,
      ground: one(".bs-ask :checked + span") ? getComputedStyle(one(".bs-ask :checked + span")).backgroundColor : "",
      tabs: seen(one(".md-tabs__list")),
      boxes: [...document.querySelectorAll(".bs-band b")].map((box) => box.getBoundingClientRect().height > 10),
    });
    document.body.append(told);
  }, 300);
}, 300));
"""


@pytest.fixture(scope="module")
def asked(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The site with a script of ours in every page."""
    with serving(probed(site, tmp_path_factory.mktemp("old"), PROBE, first=False)) as server:
        yield server


@pytest.mark.slow
@pytest.mark.parametrize("width", [360, 1280])
def test_chromium_78_shows_every_kind_of_page(site: Path, asked: Server, tmp_path: Path, width: int) -> None:
    browser = old_chromium()
    if isinstance(browser, str):
        pytest.skip(browser)
    wrong = {}
    for name in kinds(site):
        html, said = visit(browser, asked.address + name, width, tmp_path / "home")
        found = told(html)
        complaints = [line for line in said if "Unrecognized Content-Security-Policy" not in line]
        if complaints or found["wide"] or found["warned"] or not found["tabs"] or not all(found["boxes"]):
            wrong[name] = complaints, found
        if name == MATTER:
            assert found["gone"] and found["summary"], found
            assert found["ground"] == "rgb(11, 79, 138)"
        if name == ASKED:
            assert found["hits"], found
    assert not wrong


def test_a_browser_older_than_that_is_told_in_one_sentence_and_shows_all(page: Page, site: Path) -> None:
    page.add_init_script("delete Object.fromEntries; delete Array.prototype.flatMap;")
    page.route("**/site.*.js", lambda route: route.abort())
    page.goto(address(site, MATTER))
    expect(page.locator(".bs-too-old")).to_contain_text("这个浏览器太旧了")
    expect(page.locator(".bs-too-old")).to_contain_text("12345")
    expect(page.get_by_text("写着“只在……时”的内容")).to_be_visible()
    expect(page.locator("#basis ol")).to_be_visible()


def test_a_browser_of_today_is_told_nothing_and_given_the_ordinary_sheet(page: Page, site: Path) -> None:
    page.goto(address(site, MATTER))
    expect(page.locator(".bs-too-old")).to_have_count(0)
    assert "older" not in page.locator("link[rel=stylesheet]").first.get_attribute("href")


@pytest.mark.parametrize(
    ("head", "selectors"),
    [
        (".a :is(b, .c) d", [".a b d", ".a .c d"]),
        (".a:is(.b, .c):focus-visible", [".a.b:focus", ".a.c:focus"]),
        (":is(a, b) :is(c, d)", ["a c", "a d", "b c", "b d"]),
        ("x:not(.a, .b)", ["x:not(.a):not(.b)"]),
        ('a[href*=","], b', ['a[href*=","]', "b"]),
    ],
)
def test_lists_in_selectors_are_written_out(head: str, selectors: list[str]) -> None:
    assert selectors_of(head) == selectors


@pytest.mark.parametrize(
    ("css", "reworded"),
    [
        ("a{inset:1px auto 0}", "a{top:1px;right:auto;bottom:0;left:auto}"),
        ("a{margin-inline:1px 2px}", "a{margin-left:1px;margin-right:2px}"),
        ("a{padding-block:3px !important}", "a{padding-top:3px !important;padding-bottom:3px !important}"),
        ("a{inset-inline-start:auto}", "a{left:auto}"),
        ("a{width:min(24rem, 92vw)}", "a{width:92vw}"),
        ("a{width:max(1rem, (100vw - 58rem) / 2)}", "a{width:1rem}"),
        (
            "a{grid-template-columns:repeat(2, minmax(min(9rem, 100%), 1fr))}",
            "a{grid-template-columns:repeat(2, minmax(9rem, 1fr))}",
        ),
        ("a:has(b),c{color:red}", "c{color:red}"),
        ("@media print{a:is(.b,.c){top:0}}", "@media print{a.b,a.c{top:0}}"),
        ("a{display:flex;gap:1px 2px}", "a{display:flex;gap:1px 2px}a>*{margin-right:2px;margin-bottom:1px}"),
    ],
)
def test_a_sheet_in_the_words_of_2019(css: str, reworded: str) -> None:
    assert written(older(rules(css))) == reworded
