"""The reform page: tables that stay tables for readers of screens, and say what each figure is on a phone."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

SMALLEST = 11
"""Pixels a reader on a phone can still read Chinese at."""


@pytest.fixture
def reform(page: Page, site: Path) -> Page:
    page.goto((site / "reform/index.html").as_uri())
    return page


def test_bars_say_nothing_the_table_does_not(reform: Page) -> None:
    bars = reform.locator("main svg.bs-bar")
    assert bars.count() == reform.locator("main svg.bs-bar[aria-hidden=true]").count() > 0
    assert reform.locator("main svg text").count() == 0
    expect(reform.get_by_role("table", name="商事登记的目标")).to_be_visible()
    expect(reform.get_by_role("table", name="各部门的事项")).to_be_visible()


def test_on_the_narrowest_phone_every_figure_says_what_it_is(reform: Page) -> None:
    reform.set_viewport_size({"width": 320, "height": 800})
    labels = reform.evaluate(
        "[...document.querySelectorAll('.bs-board--chart td[data-label]')]"
        ".map(cell => [getComputedStyle(cell, '::before').content, cell.dataset.label])"
    )
    assert labels
    assert all(shown == f'"{label}"' for shown, label in labels)
    sizes = reform.evaluate(
        "[...document.querySelectorAll('main :is(p, span, small, dt, dd, td, th)')].filter(item => item.textContent)"
        ".map(item => parseFloat(getComputedStyle(item).fontSize))"
    )
    assert min(sizes) >= SMALLEST


def test_a_field_leads_to_its_targets_without_scripts(reform: Page) -> None:
    for link in reform.locator("#fields .bs-tiles a").all():
        target = link.get_attribute("href")
        expect(reform.locator(f"{target} table")).to_have_count(1)


@pytest.mark.parametrize("medium", ["print", "screen"])
def test_nothing_is_hidden_in_dark_or_on_paper(reform: Page, medium: str) -> None:
    reform.emulate_media(media=medium, color_scheme="dark")
    for words in ("食品经营许可不超过 10 个工作日", "达到", "公布办事指南", "市公安局"):
        expect(reform.locator("main").get_by_text(words).first).to_be_visible()
