"""The site on a server, for tests that need one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.serving import Server, serving


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[Server]:
    """The fictional city's site over HTTP."""
    with serving(site) as server:
        yield server


@pytest.fixture
def reader(browser: Browser) -> Iterator[Page]:
    """A page without a service worker, so that nothing is left from the page before."""
    context = browser.new_context(viewport={"width": 390, "height": 800}, locale="zh-CN", service_workers="block")
    errors: list[str] = []
    context.on("weberror", lambda error: errors.append(str(error.error)))
    yield context.new_page()
    context.close()
    assert not errors
