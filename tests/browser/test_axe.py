"""axe-core finds nothing on any kind of page: WCAG 2.0 to 2.2, A and AA, and its best practices."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Browser, Page

from tests.browser.kinds import kinds
from tests.browser.serving import Server

pytestmark = pytest.mark.browser

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
MODES = ["light", "dark", "care", "care dark"]
WIDTHS = [390, 1280]
JUDGE = f"""
async () => (await axe.run({{ runOnly: {json.dumps(TAGS)}, resultTypes: ["violations"] }})).violations.map(found =>
  found.id + ": " + found.nodes.slice(0, 3).map(node => node.target.join(" ") + " " + node.html.slice(0, 160)
    + " " + node.any.concat(node.all).map(check => check.message).join(" ").slice(0, 200)).join(" | "))
"""


def judged(page: Page, served: Server, name: str, mode: str, width: int) -> list[str]:
    """What axe finds on a page in one of the ways it can look."""
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="dark" if "dark" in mode else "light", reduced_motion="reduce")
    query = ("&" if "?" in name else "?") + f"care={int('care' in mode)}"
    page.goto(served.address + name + query)
    if "q=" in name:
        page.locator(".bs-hits > li").first.wait_for()
    page.evaluate(Path(AXE_FILE_PATH).read_text(encoding="utf-8"))
    return [f"{name}, {mode}, {width}: {found}" for found in page.evaluate(JUDGE)]


@pytest.fixture(scope="module")
def judge(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="zh-CN", service_workers="block")
    yield context.new_page()
    context.close()


def test_every_kind_of_page_in_one_way_each(judge: Page, site: Path, served: Server) -> None:
    ways = [(mode, width) for mode in MODES for width in WIDTHS]
    found = []
    for at, name in enumerate(kinds(site)):
        found += judged(judge, served, name, *ways[at * 3 % len(ways)])
    assert not found, "\n".join(found)


@pytest.mark.slow
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("mode", MODES)
def test_every_kind_of_page_in_every_way(judge: Page, site: Path, served: Server, mode: str, width: int) -> None:
    found = [line for name in kinds(site) for line in judged(judge, served, name, mode, width)]
    assert not found, "\n".join(found)
