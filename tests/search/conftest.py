"""The fictional city's search, and the client's own scripts over the data of the real guides."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from banshi.catalog.catalog import Catalog
from banshi.rules.engine.inspection import inspect_project
from banshi.search.data import search_data
from banshi.search.engine import Engine
from banshi.search.lexicon import Lexicon
from banshi.source.files import Project
from tests.projects import ROOT, make_project
from tests.search.client import PARTS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


@pytest.fixture(scope="session")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """The fictional city."""
    return inspect_project(Project(make_project(tmp_path_factory.mktemp("search")))).catalog


@pytest.fixture(scope="session")
def real() -> Catalog:
    """The guides of this repository."""
    return inspect_project(Project(ROOT)).catalog


@pytest.fixture(scope="session")
def engine(real: Catalog) -> Engine:
    """The client's scripts over the data of the real guides, in the embedded engine."""
    pytest.importorskip("py_mini_racer", reason="the embedded engine is optional")
    return Engine(search_data(real, Lexicon()))


@pytest.fixture(scope="session")
def chromium(browser: Browser, real: Catalog) -> Iterator[Page]:
    """The same in a bare page of a real browser, with its index in `index`."""
    bare = browser.new_page()
    bare.add_script_tag(content=search_data(real, Lexicon()))
    for part in PARTS:
        bare.add_script_tag(path=part)
    bare.evaluate("window.index = banshiFind.build(banshiData)")
    yield bare
    bare.close()
