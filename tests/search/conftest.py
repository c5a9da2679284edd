"""The fictional city's search, and the client's own scripts over the data of the real guides."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from banshi.catalog.catalog import Catalog
from banshi.rules.engine.inspection import inspect_project
from banshi.search.data import search_data
from banshi.search.lexicon import Lexicon
from banshi.source.files import Project
from tests.projects import ROOT, make_project
from tests.search.client import PARTS


@pytest.fixture(scope="session")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """The fictional city."""
    return inspect_project(Project(make_project(tmp_path_factory.mktemp("search")))).catalog


@pytest.fixture(scope="session")
def real() -> Catalog:
    """The guides of this repository."""
    return inspect_project(Project(ROOT)).catalog


@pytest.fixture(scope="session")
def engine(browser: Browser, real: Catalog) -> Iterator[Page]:
    """A bare page with the client's index over the real guides in `index`."""
    bare = browser.new_page()
    bare.add_script_tag(content=search_data(real, Lexicon()))
    for part in PARTS:
        bare.add_script_tag(path=part)
    bare.evaluate("window.index = banshiFind.build(banshiData)")
    yield bare
    bare.close()
