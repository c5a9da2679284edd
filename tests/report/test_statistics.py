"""Numbers about matters, counted from a small catalog."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from banshi.catalog.catalog import Catalog
from banshi.cli import main
from banshi.report.statistics import as_text, distributions
from banshi.rules.engine.inspection import inspect_project
from banshi.source.files import Project
from tests.projects import make_project

LABELS = {"sample": "示例", "published": "已发布", "paused": "暂停办理", "retired": "已取消"}


@pytest.fixture
def catalog(tmp_path: Path) -> Catalog:
    return inspect_project(Project(make_project(tmp_path / "project"))).catalog


def test_single_valued_properties_count_every_matter_once(catalog: Catalog) -> None:
    for title, rows in distributions(catalog, LABELS):
        if title != "服务对象":
            assert sum(rows.values()) == len(catalog.public), title


def test_values_are_in_chinese(catalog: Catalog) -> None:
    for title, rows in distributions(catalog, LABELS):
        assert not [name for name in rows if name.isascii()], title


def test_an_empty_catalog_has_nothing_to_count(catalog: Catalog) -> None:
    assert as_text(Catalog(catalog.setting, []), LABELS).startswith("公布的事项 0 个。")


def test_the_command_prints_the_table(tmp_path: Path) -> None:
    root = make_project(tmp_path / "other")
    done = CliRunner().invoke(main, ["stats", "--project", str(root)])
    assert done.exit_code == 0
    assert "到办事现场次数" in done.output
