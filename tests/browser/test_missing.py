"""The page for what is missing, wherever in a site it is met and in whatever folder of a server the site stands."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import serving as servers

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module", params=["", "zwfw/", "gov/zwfw/"])
def place(request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the site in a folder of a server that shows the site's own page for what is missing."""
    root = tmp_path_factory.mktemp("server")
    shutil.copytree(site, root / request.param, dirs_exist_ok=True)
    if request.param:
        shutil.copy(site / "404.html", root)
    with servers.serving(root) as server:
        yield server.address + request.param


@pytest.mark.parametrize("name", ["no.html", "matters/no.html", "api/v1/no.json"])
def test_it_is_dressed_and_leads_on(page: Page, place: str, name: str) -> None:
    page.goto(place + name)
    expect(page.get_by_role("heading", name="没有这一页")).to_be_visible()
    bar = "rgb(11, 79, 138)"
    page.wait_for_load_state("networkidle")
    expect(page.locator(".md-header")).to_have_css("background-color", bar)
    expect(page.get_by_role("button", name="适老版")).to_be_visible()
    page.locator("main").get_by_role("link", name="在全部事项里找").click()
    expect(page).to_have_url(place + "matters/index.html")


def test_its_search_box_leads_to_the_results(page: Page, place: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(place + "matters/no.html")
    page.get_by_label("搜事项").fill("身份证")
    page.keyboard.press("Enter")
    expect(page.locator(".bs-hits > li").first).to_contain_text("身份证")
