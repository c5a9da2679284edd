"""A second inspection says the same as the first, whatever became of the cache and of one file in between."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from banshi.catalog import examination
from banshi.errors import BuildFailed
from banshi.model.finding import Severity
from banshi.rules.engine.inspection import Inspection, inspect_project
from banshi.source.files import Project

from .examples import BASE

MATTER = "matters/gongan/990709901000.yml"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    shutil.copytree(BASE, tmp_path / "guides")
    return Project(tmp_path)


def edit(project: Project, name: str, old: str, new: str) -> None:
    path = project.guides / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def seen(inspection: Inspection) -> tuple:
    return inspection.findings, inspection.catalog.entries, inspection.setting_digest


def read_again(monkeypatch) -> list[str]:
    """Names of the files that are examined from now on."""
    names: list[str] = []
    examine = examination.Examiner.examine

    def noted(self, file):
        names.append(file.name)
        return examine(self, file)

    monkeypatch.setattr(examination.Examiner, "examine", noted)
    return names


def test_nothing_changed_nothing_is_read(project, monkeypatch):
    first = inspect_project(project)
    names = read_again(monkeypatch)
    assert seen(inspect_project(project)) == seen(first)
    assert names == []


def test_one_matter_changed_one_is_read(project, monkeypatch):
    inspect_project(project)
    edit(project, MATTER, "version: 1", "version: 2")
    names = read_again(monkeypatch)
    inspection = inspect_project(project)
    assert names == [MATTER]
    assert inspection.catalog.by_code["990709901000"].version == 2


def test_a_changed_dictionary_judges_every_matter_again(project, monkeypatch):
    inspect_project(project)
    edit(project, "terms.yml", "补办", "重办")
    names = read_again(monkeypatch)
    inspect_project(project)
    assert {name.split("/")[0] for name in names} == {"terms.yml", "matters"}
    assert len(names) == 4


def test_findings_come_back_from_the_cache(project):
    edit(project, MATTER, "version: 1", "version: 一")
    first = inspect_project(project)
    assert [finding.rule for finding in first.findings if finding.file == MATTER] == ["S003"]
    assert first.worst is Severity.ERROR and first.faulty >= {MATTER}
    assert seen(inspect_project(project)) == seen(first)
    edit(project, MATTER, "version: 一", "version: 1")
    assert inspect_project(project).findings == []


def test_a_removed_matter_is_forgotten(project):
    inspect_project(project)
    (project.guides / "matters/renshe/992014901000.yml").unlink()
    assert "992014901000" not in inspect_project(project).catalog.by_code


@pytest.mark.parametrize("damage", [b"", b"x", b"x" * 100_000])
def test_damaged_contents_never_reach_a_page(project, damage):
    first = inspect_project(project)
    (project.cache / "contents.bin").write_bytes(damage)
    inspection = inspect_project(project)
    assert seen(inspection) == seen(first)
    stored = inspection.store.known[MATTER]
    try:
        with inspection.store.reader() as reader:
            reader.read(stored)
    except BuildFailed:
        with (healed := inspect_project(project)).store.reader() as reader:
            reader.read(healed.store.known[MATTER])


def test_clean_means_no_worst(project):
    inspection = inspect_project(project)
    assert inspection.worst is None and inspection.faulty == frozenset()
