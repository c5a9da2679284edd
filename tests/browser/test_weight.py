"""A first visit stays light and nothing on the page moves. How long it takes is measured by the benchmark."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.kinds import kinds
from tests.browser.serving import Server, serving

pytestmark = pytest.mark.browser

SHIFTS = """
window.shifts = [];
new PerformanceObserver(list => list.getEntries().forEach(entry => entry.hadRecentInput || shifts.push(
  entry.value + ' ' + entry.sources.map(({ node }) => node && (node.outerHTML || node.textContent).slice(0, 90)))
)).observe({ type: 'layout-shift', buffered: true });
"""


@pytest.mark.parametrize("care", [0, 1])
def test_nothing_moves_on_any_kind_of_page(browser: Browser, site: Path, served: Server, care: int) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800}, service_workers="block")
    context.add_init_script(SHIFTS)
    page = context.new_page()
    moved = {}
    for name in kinds(site):
        # Results replace what stands there for readers without scripts; the reader has asked for them.
        if name.startswith("search/"):
            continue
        page.goto(f"{served.address}{name}?care={care}")
        page.wait_for_timeout(100)
        if found := page.evaluate("shifts"):
            moved[name] = found
    context.close()
    assert not moved


@pytest.mark.slow
def test_a_first_visit_is_light_and_asks_nobody_else(browser: Browser, site: Path) -> None:
    # The fill-in page is a tool for departments: it brings the libraries that read YAML and judge it by the schema.
    limits = {"matters": 60, "search": 120, "form": 150}
    requests = {"form": 16}
    heavy = {}
    with serving(site) as server:
        for name in kinds(site):
            context = browser.new_context(service_workers="block")
            asked: list[str] = []
            context.on("request", lambda request, asked=asked: asked.append(request.url))
            before = len(server.sent)
            page = context.new_page()
            page.goto(server.address + name, wait_until="load")
            sent = sum(size for _, size in server.sent[before:]) / 1024
            context.close()
            section = name.partition("/")[0]
            if sent > limits.get(section, 80) or len(server.sent) - before > requests.get(section, 6):
                heavy[name] = sent, server.sent[before:]
            assert all(url.startswith(server.address) for url in asked)
    assert not heavy
