"""Three cities and their province's portal, built end to end and used as a reader would."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Page, expect

from tests.browser.test_axe import JUDGE
from tests.peers import publish
from tests.projects import run, tree
from tests.province.making import CARD, CITIES, FOOD, make_catalogue, make_cities

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PAGES = (
    "index",
    f"matters/{CARD}",
    "reform/index",
    "reform/league",
    "reform/coverage",
    "reform/bundles",
    "regions/990200",
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("province")
    roots = make_cities(folder)
    for root in roots[:2]:
        publish(root)
    for root in roots:
        done = run(root, "banshi", "build")
        assert done.returncode == 0, done.stderr
    make_catalogue(folder / "sheng")
    rows = "".join(f"  - {{name: {city.name}, folder: {city.stem}/site}}\n" for city in CITIES)
    (folder / "list.yml").write_text(
        f'name: 江洲省\nregion: "990000"\ncatalogue: sheng\ncities:\n{rows}', encoding="utf-8"
    )
    before = {root.name: tree(root) for root in roots}
    done = run(folder, "banshi", "province", "list.yml", "--into", "portal")
    assert done.returncode == 0, done.stderr
    assert {root.name: tree(root) for root in roots} == before, "no city's site is touched"
    return folder


@pytest.fixture(scope="module")
def portal(folder: Path) -> Path:
    return folder / "portal/site"


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_fit_and_axe_finds_nothing(page: Page, portal: Path, width: int, scheme: str) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    for name in PAGES:
        page.goto((portal / f"{name}.html").as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name
        page.evaluate(Path(AXE_FILE_PATH).read_text(encoding="utf-8"))
        assert page.evaluate(JUDGE) == [], name


def test_a_city_is_chosen_once_for_all_pages(page: Page, portal: Path) -> None:
    page.goto((portal / f"matters/{CARD}.html").as_uri())
    expect(page.get_by_role("table", name="各市的承诺").get_by_role("row")).to_have_count(4)
    expect(page.locator("[data-figure=limit]")).to_contain_text("20个工作日")
    page.locator("#where select").select_option(label="江源市")
    expect(page.locator("[data-figure=limit]")).to_contain_text("15个工作日江源市的承诺，各市最长 20个工作日")
    expect(page.locator("#where .bs-offices > li:visible")).to_have_count(1)
    page.goto((portal / f"matters/{FOOD}.html").as_uri())
    expect(page.locator("#where select")).to_have_value("990200")
    expect(page.locator("[data-figure=limit]")).to_contain_text("7个工作日江源市的承诺，各市最长 10个工作日")


def test_search_is_over_all_and_narrows_by_city(page: Page, portal: Path) -> None:
    page.goto((portal / "search/index.html").as_uri() + "?q=身份证")
    page.locator(".bs-hits > li").first.wait_for()
    page.get_by_text("缩小范围", exact=True).click()
    group = page.get_by_role("group", name="城市")
    expect(group).to_be_visible()
    before = page.locator(".bs-hits > li").count()
    group.get_by_label("江海市").check()
    expect(page.get_by_text("临时居民身份证申领")).to_have_count(0)
    assert 0 < page.locator(".bs-hits > li").count() < before


def test_the_portal_publishes_open_data_of_its_own(portal: Path) -> None:
    table = (portal / "api/v1/tables/cities.csv").read_text(encoding="utf-8-sig")
    assert '"居民身份证补领","江源市","990200","已发布","15个工作日","1/2"' in table
    assert '"居民身份证补领","江屏市","990300","示例","10个工作日","没有排名"' in table
    assert not (portal / "api/v1/tables/peers.csv").exists()
    index = json.loads((portal / "api/v1/index.json").read_text(encoding="utf-8"))
    assert index["city"] == {"name": "江洲省", "region": "990000"} and len(index["matters"]) == 4


def test_the_same_program_makes_its_paper_and_its_terminal(folder: Path) -> None:
    done = run(folder / "portal", "banshi", "pdf", "--matter", CARD, "--out", "paper")
    assert done.returncode == 0, done.stderr
    assert list((folder / "portal/paper").rglob("*.pdf"))
