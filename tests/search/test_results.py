"""The page of results: facets with counts, everything in the address, the way back."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from banshi.catalog.catalog import Catalog

pytestmark = pytest.mark.browser


def open_results(page: Page, site: Path, query: str = "") -> None:
    page.goto((site / "search" / "index.html").as_uri() + query)
    expect(page.locator(".bs-sum")).not_to_be_empty()
    page.locator(".bs-narrow").evaluate("(fold) => { fold.open = true; }")


def facet(page: Page, label: str):
    return page.locator(".bs-facets label").filter(has_text=label).first


def count(page: Page, label: str) -> int:
    return int(facet(page, label).locator("small").inner_text())


def address(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def test_without_a_query_everything_is_listed_and_counted(page: Page, site: Path, catalog: Catalog) -> None:
    open_results(page, site)
    expect(page.locator(".bs-sum")).to_have_text(f"全部 {len(catalog.public)} 项")
    assert count(page, "个人") == sum("自然人" in entry.audience for entry in catalog.public)
    for identifier, entries in catalog.by_department.items():
        assert f"{catalog.setting.departments[identifier].short_name}{len(entries)}" in page.locator(
            ".bs-facets"
        ).evaluate("facets => facets.textContent")


def test_a_facet_leaves_what_its_count_says(page: Page, site: Path) -> None:
    open_results(page, site)
    for label in ("个人", "企业", "一次不用跑", "可以网办"):
        wanted = count(page, label)
        box = facet(page, label).locator("input")
        if not wanted:
            continue
        box.check()
        expect(page.locator(".bs-sum")).to_have_text(f"全部 {wanted} 项")
        box.uncheck()


def test_values_of_one_group_add_up_and_groups_narrow(page: Page, site: Path, catalog: Catalog) -> None:
    open_results(page, site)
    facet(page, "个人").locator("input").check()
    facet(page, "企业").locator("input").check()
    expect(page.locator(".bs-sum")).to_have_text(f"全部 {len(catalog.public)} 项")
    wanted = count(page, "最多跑一次")
    facet(page, "最多跑一次").locator("input").check()
    expect(page.locator(".bs-sum")).to_have_text(f"全部 {wanted} 项")


def test_the_address_holds_everything(page: Page, site: Path) -> None:
    open_results(page, site, "?q=身份证")
    facet(page, "个人").locator("input").check()
    assert address(page) == {"q": ["身份证"], "对象": ["个人"]}
    before = page.locator(".bs-hits").inner_text()
    page.reload()
    expect(facet(page, "个人").locator("input")).to_be_checked()
    expect(page.locator(".bs-hits")).to_have_text(before, use_inner_text=True)


def test_back_and_forward_undo_and_redo(page: Page, site: Path) -> None:
    open_results(page, site, "?q=身份证")
    before = page.locator(".bs-sum").inner_text()
    facet(page, "个人").locator("input").check()
    page.locator(".bs-seek input").fill("结婚")
    page.locator(".bs-seek input").press("Enter")
    page.go_back()
    expect(page.locator(".bs-seek input")).to_have_value("身份证")
    expect(facet(page, "个人").locator("input")).not_to_be_checked()
    expect(page.locator(".bs-sum")).to_have_text(before)
    page.go_forward()
    expect(facet(page, "个人").locator("input")).to_be_checked()


def test_back_from_a_matter_comes_to_the_same_results(page: Page, site: Path) -> None:
    open_results(page, site)
    page.locator(".bs-seek input").fill("身份证")
    expect(page.locator(".bs-hits a").first).to_contain_text("身份证")
    page.locator(".bs-hits a").first.click()
    page.wait_for_url("**/matters/*.html")
    page.go_back()
    expect(page.locator(".bs-seek input")).to_have_value("身份证")
    expect(page.locator(".bs-hits a").first).to_contain_text("身份证")


def test_a_value_nobody_offers_changes_nothing(page: Page, site: Path, catalog: Catalog) -> None:
    open_results(page, site, "?部门=没有的局&办理=<b>&__proto__=1")
    expect(page.locator(".bs-sum")).to_have_text(f"全部 {len(catalog.public)} 项")


def test_what_nobody_offers_comes_with_other_ways(page: Page, site: Path) -> None:
    open_results(page, site, "?q=电影票")
    expect(page.locator(".bs-sum")).to_contain_text("没有找到完全匹配的事项")
    expect(page.locator(".bs-lost")).to_be_visible()
    expect(page.locator(".bs-lost .bs-call a")).to_be_visible()
    # Nothing that only shares a letter is suggested: themes and departments are.
    assert page.locator(".bs-near a").count() == 0
    assert page.locator(".bs-hits > li").count() == 0
    page.locator(".bs-lost .bs-links a").first.click()
    page.wait_for_url("**/themes/*.html")


def test_a_name_only_another_page_has_leads_there_instead_of_to_nothing(
    page: Page, site: Path, catalog: Catalog
) -> None:
    region = next(region for region in catalog.setting.regions.values() if region.level == "县级")
    open_results(page, site, f"?q={region.name}")
    expect(page.locator(".bs-sum")).to_have_text("没有叫这个名称的事项，请看下面这些。")
    expect(page.locator(f".bs-others a[href$='regions/{region.code}.html']")).to_be_visible()


def test_the_header_box_is_not_there_twice(page: Page, site: Path) -> None:
    open_results(page, site)
    expect(page.locator(".bs-search")).to_be_hidden()
    assert page.locator("[role=search]:visible").count() == 1


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_sticks_out_with_all_facets_open(page: Page, site: Path, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    open_results(page, site)
    page.evaluate("document.querySelectorAll('.bs-facets details').forEach(item => { item.open = true; })")
    wide, seen = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    assert wide <= seen


@pytest.mark.parametrize("care", [0, 1])
def test_on_a_phone_the_first_answer_comes_before_what_narrows_down(page: Page, site: Path, care: int) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{(site / 'search/index.html').as_uri()}?q=身份证丢了&care={care}")
    first = page.locator(".bs-hits li").first
    first.wait_for()
    box = first.bounding_box()
    assert box and box["y"] + box["height"] < 740 - 60, "the hotline's bar lies over the lowest part"
    # What an answer is stands below its name, not behind it.
    name, told = first.locator("a").first.bounding_box(), first.locator("span").last.bounding_box()
    assert name and told and told["y"] >= name["y"] + name["height"] - 1
    assert not page.locator(".bs-facets").is_visible()
    page.get_by_text("缩小范围", exact=True).click()
    page.locator(".bs-facets input").first.check()
    page.reload()
    page.locator(".bs-facets input:checked").first.wait_for()
