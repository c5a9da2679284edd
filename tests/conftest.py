"""A real Chromium over a really built site; and texts that are kept beside the tests."""

from __future__ import annotations

import gc
import importlib.util
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from banshi.catalog import examination, loading
from banshi.disk.resources import SCHEMA
from banshi.source.standard import Standard
from tests.chromium import chromium
from tests.peers import OTHERS, keep
from tests.projects import make_project, run

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]


DRIVERS = ("playwright", "selenium")
"""Packages that drive browsers, as a file that needs one imports it."""


class WithoutBrowser(pytest.Module):
    """A file of tests that drive a browser, where there is nothing to drive one with."""

    def collect(self) -> list[pytest.Item]:
        """Nothing, and why."""
        missing = " or ".join(name for name in DRIVERS if not importlib.util.find_spec(name))
        pytest.skip(f"{missing} is not installed: tests with a browser are left out", allow_module_level=True)


def pytest_pycollect_makemodule(module_path: Path, parent: pytest.Collector) -> pytest.Module | None:
    """Whoever has none of them still runs every test that needs none."""
    text = module_path.read_bytes()
    if all(importlib.util.find_spec(name) or f"from {name}".encode() not in text for name in DRIVERS):
        return None
    return WithoutBrowser.from_parent(parent, path=module_path)


def pytest_collection_finish() -> None:
    """Ten thousand tests stay until the end: whoever looks for garbage need not look through them, nor every moment."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)


def pytest_addoption(parser: pytest.Parser) -> None:
    """A text is accepted only by whoever asks for it."""
    parser.addoption(
        "--accept", action="store_true", help="write the texts kept beside the tests; they still fail once"
    )


@pytest.fixture(scope="session")
def kept(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compares a text with the file it is kept in. A missing file is a failure: `--accept` writes it, to be read."""

    def compare(path: Path, text: str) -> None:
        there = path.read_text(encoding="utf-8") if path.exists() else None
        if there != text and request.config.getoption("--accept"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
            pytest.fail(f"{path.name} has been written; read it and run again")
        assert there is not None, f"{path.name} is missing; run with --accept, and read what is written"
        assert text == there

    return compare


@pytest.fixture(scope="session", autouse=True)
def own_standard() -> Iterator[Standard]:
    """The schemas the engine came with, compiled once for all the small cities that bring none of their own."""
    own = Standard(SCHEMA)
    with pytest.MonkeyPatch.context() as patch:
        for room in (loading, examination):
            patch.setattr(room, "Standard", lambda folder: own if folder == SCHEMA else Standard(folder))
        yield own


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fictional city's site, as files."""
    root = make_project(tmp_path_factory.mktemp("browser"))
    keep(root, *OTHERS)
    done = run(root, "banshi", "build")
    assert done.returncode == 0, done.stderr
    return root / "site"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The machine's own Chromium; tests that need it are skipped where there is none."""
    from playwright.sync_api import sync_playwright

    executable = chromium()
    if executable is None:
        pytest.skip("no Chromium on this machine")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        yield launched
        launched.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A phone-sized page that fails the test if its scripts fail."""
    context = browser.new_context(viewport={"width": 390, "height": 800}, locale="zh-CN")
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert not errors
