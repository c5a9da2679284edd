"""A fictional city whose guides have every shape that guides of real offices have."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from banshi.model.matter import Matter
from banshi.render.pages import Pages
from banshi.rules.engine.inspection import Inspection, inspect_project
from banshi.rules.engine.registry import all_rules
from banshi.source.files import Project
from banshi.source.reader import read
from banshi.source.standard import Standard
from tests.projects import ROOT

GUIDES = Path(__file__).with_name("guides")
STANDARD = Standard(ROOT / "schema")
FILES = sorted(GUIDES.glob("matters/*/*.yml"))


def value_of(path: Path) -> dict[str, Any]:
    """A guide as it is written, its numbers typed."""
    value = read(path.read_text(encoding="utf-8")).value
    STANDARD["matter"].coerce(value)
    return value


@pytest.fixture(scope="session")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The city as a project nobody changes."""
    root = tmp_path_factory.mktemp("shapes") / "city"
    shutil.copytree(GUIDES, root / "guides")
    pages = root / "guides" / "pages"
    pages.mkdir()
    (pages / "index.md").write_text("# 首页\n\n欢迎查看办事指南。\n", encoding="utf-8")
    for folder in ("schema", "hooks"):
        shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", root)
    return root


@pytest.fixture(scope="session")
def inspection(root: Path) -> Inspection:
    """The city, inspected."""
    return inspect_project(Project(root))


@pytest.fixture(scope="session")
def pages(inspection: Inspection) -> Pages:
    """Its pages."""
    return Pages(ROOT / "hooks" / "templates", STANDARD, inspection.catalog, all_rules())


@pytest.fixture(scope="session")
def matter_of(inspection: Inspection) -> Callable[[str], Matter]:
    """Code → the whole matter."""

    def find(code: str) -> Matter:
        stored = inspection.store.known[inspection.catalog.by_code[code].file]
        return msgspec.msgpack.decode(inspection.store.content(stored) or b"", type=Matter)

    return find
