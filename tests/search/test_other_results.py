"""Pages besides matters that a search finds: bundles, documents, departments, regions."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from banshi.catalog.catalog import Catalog
from banshi.catalog.setting import Setting
from banshi.search.engine import Engine
from banshi.search.other_results import beside


def test_every_kind_and_all_its_pages(catalog):
    kinds = {kind.folder: kind for kind in beside(catalog)}
    assert set(kinds) <= {"bundles", "events", "themes", "departments", "regions", "halls", "materials"}
    assert {page[0] for page in kinds["departments"].pages} == set(catalog.setting.departments)
    assert {page[1] for page in kinds["materials"].pages} >= set(catalog.by_material)


def test_a_project_without_any_has_none():
    assert list(beside(Catalog(Setting({}), []))) == []


def test_what_is_found_has_a_page(catalog, site: Path):
    for kind in beside(catalog):
        for slug, name, _ in kind.pages:
            assert (site / kind.folder / f"{slug}.html").is_file(), name


@pytest.mark.parametrize(
    ("query", "kind", "said"),
    [
        ("户口本", "材料", "户口"),
        ("房产证", "材料", "不动产权证书"),
        ("开饭店", "一件事", "餐饮"),
        ("kaifandian", "一件事", "餐饮"),
        ("公安局", "部门", "公安"),
        ("派出所", "部门", "公安"),
        ("shebaoju", "部门", "社会保障"),
    ],
)
def test_things_people_name(engine: Engine, query: str, kind: str, said: str) -> None:
    found = engine.run(
        "query => (({hits, beside}) => [...hits, ...beside])(banshiFind.answer(index, query))"
        ".map(({entry}) => [entry.kind, entry.name])",
        query,
    )
    assert any(label == kind and said in name for label, name in found), found


@pytest.mark.parametrize("query", ["彩票兑奖", "qwrtyplk", "？？？", "火锅外卖"])
def test_nothing_is_offered_that_only_shares_a_letter(engine: Engine, query: str) -> None:
    assert engine.run("query => banshiFind.answer(index, query).beside.length", query) == 0


@pytest.mark.browser
def test_they_stand_below_the_matters_in_the_box_and_above_them_on_the_page(page: Page, site: Path) -> None:
    page.goto((site / "search" / "index.html").as_uri() + "?q=身份证")
    beside_hits = page.locator(".bs-others li")
    expect(beside_hits.first).to_contain_text("材料")
    target = beside_hits.first.locator("a").get_attribute("href")
    assert target and "/materials/" in target
    page.get_by_text("缩小范围", exact=True).click()
    page.locator(".bs-facets [type=checkbox]").first.check()
    expect(beside_hits).to_have_count(0)
    page.goto((site / "index.html").as_uri())
    page.locator(".bs-find input").fill("身份证")
    options = page.locator("[role=option]:visible")
    expect(options.first.locator("small")).not_to_have_text("材料")
    expect(options.last.locator("small")).to_have_text("材料")
    options.last.click()
    page.wait_for_url("**/materials/*.html")
