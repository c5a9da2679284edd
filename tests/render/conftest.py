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
    return Pages(TEMPLATES, Standard(ROOT / "schema"), inspection.catalog, all_rules())


@pytest.fixture(scope="session")
def matter_of(inspection: Inspection) -> Callable[[str], Matter]:
    """Code → the whole matter."""

    def find(code: str) -> Matter:
        stored = inspection.store.known[inspection.catalog.by_code[code].file]
        return msgspec.msgpack.decode(inspection.store.content(stored), type=Matter)

    return find


@pytest.fixture(scope="session")
def snapshot() -> Callable[[str, str], None]:
    """Compares a text with the one kept under a name; a text that is not kept yet is written and fails once."""

    def compare(name: str, text: str) -> None:
        path = Path(__file__).with_name("snapshots") / f"{name}.txt"
        if not path.exists():
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
            pytest.fail(f"{path.name} was missing and has been written; read it and run again")
        assert text == path.read_text(encoding="utf-8")

    return compare
