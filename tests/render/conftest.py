"""The fictional city's pages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from banshi.model.matter import Matter
from banshi.render.pages import Pages
from banshi.rules.engine.inspection import Inspection, inspect_project
from banshi.rules.engine.registry import all_rules
from banshi.source.files import Project
from banshi.source.standard import Standard
from tests.projects import ROOT, make_project

TEMPLATES = ROOT / "hooks" / "templates"


@pytest.fixture(scope="session")
def inspection(tmp_path_factory: pytest.TempPathFactory) -> Inspection:
    """The fictional city, inspected."""
    return inspect_project(Project(make_project(tmp_path_factory.mktemp("render"))))


@pytest.fixture(scope="session")
def pages(inspection: Inspection) -> Pages:
    """Its pages."""
    return Pages(TEMPLATES, Standard(ROOT / "schema"), inspection.catalog, all_rules(), whole=inspection.whole)


@pytest.fixture(scope="session")
def matter_of(inspection: Inspection) -> Callable[[str], Matter]:
    """Code → the whole matter."""

    def find(code: str) -> Matter:
        stored = inspection.store.known[inspection.catalog.by_code[code].file]
        return msgspec.msgpack.decode(inspection.store.content(stored), type=Matter)

    return find


@pytest.fixture(scope="session")
def snapshot(kept: Callable[[Path, str], None]) -> Callable[[str, str], None]:
    """Compares a text with the one kept under a name."""
    return lambda name, text: kept(Path(__file__).with_name("snapshots") / f"{name}.txt", text)
