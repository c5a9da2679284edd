"""Which files a project has, and what kind each is by its place."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from banshi.disk.resources import SCHEMA
from banshi.errors import ProjectNotFound
from banshi.source.files import Project, kind_of


@pytest.fixture
def project(tmp_path: Path) -> Project:
    for folder in ("guides", "schema"):
        (tmp_path / folder).mkdir()
    return Project(tmp_path)


def put(project: Project, *names: str) -> None:
    for name in names:
        path = project.guides / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("a: b\n", encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("matters/gongan/990709901000.yml", "matter"),
        ("matters/gongan/990709901000.yaml", "matter"),
        ("local/990102/gongan.yml", "overlay"),
        ("bundles/chusheng.yml", "bundle"),
        ("batches/2026-01.yml", "batch"),
        ("reform/targets.yml", "targets"),
        ("reform/tasks.yml", "tasks"),
        *[
            (f"{kind}.yml", kind)
            for kind in [
                "city",
                "regions",
                "departments",
                "halls",
                "materials",
                "laws",
                "terms",
                "events",
                "calendar",
                "retired",
            ]
        ],
        ("suppress.yml", "suppress"),
        ("upstream.yml", "upstream"),
        ("upstream/sheng/matters/gongan/990709901000.yml", "matter"),
        ("upstream/sheng/materials.yml", "materials"),
        ("upstream/sheng/terms.yml", None),
        ("upstream/sheng/local/990102/gongan.yml", None),
        ("matters/990709901000.yml", None),
        ("matters/gongan/hu/990709901000.yml", None),
        ("reform/plan.yml", None),
        ("city.yaml", None),
        ("targets.yml", None),
        ("other.yml", None),
        ("xcity.yml", None),
        ("matters/gongan/a.yml\n", None),
    ],
)
def test_kind(name, kind):
    assert kind_of(name) == kind


def test_files_are_sorted_and_measured(project):
    put(
        project,
        "terms.yml",
        "city.yml",
        "matters/gongan/b.yml",
        "matters/gongan/a.yml",
        "notes.txt",
        "matters/gongan/d.yml.txt",
        "matters/gongan/c.yml~",
    )
    files = project.files()
    assert [file.name for file in files] == [
        "city.yml",
        "matters/gongan/a.yml",
        "matters/gongan/b.yml",
        "matters/gongan/d.yml.txt",
        "terms.yml",
    ]
    assert files[0].size == 5 and files[0].modified > 0 and Path(files[0].path).is_file()


def test_pages_and_attachments_are_no_data(project):
    put(project, "pages/index.yml", "assets/form.yml", "matters/pages/a.yml", "matters/assets/a.yml")
    assert [file.name for file in project.files()] == ["matters/assets/a.yml", "matters/pages/a.yml"]
    assert project.assets() == ["form.yml"]


def test_hidden_files_links_and_pipes_are_left_out(project):
    put(project, ".hidden.yml", ".git/a.yml", "city.yml")
    (project.guides / "terms.yml").symlink_to(project.guides / "city.yml")
    (project.guides / "matters").symlink_to(project.guides)
    os.mkfifo(project.guides / "laws.yml")
    assert [file.name for file in project.files()] == ["city.yml"]


def test_a_name_in_another_encoding_can_be_shown(project):
    put(project, "matters/gongan/\udcb9\udcab.yml")
    ((file),) = project.files()
    assert file.name == "matters/gongan/\ufffd\ufffd.yml"
    assert Path(file.path).read_bytes() == b"a: b\n"


def test_attachments_are_named_from_their_folder(project):
    assert project.assets() == []
    put(project, "assets/forms/b.pdf", "assets/a.docx")
    (project.guides / "assets" / "link.pdf").symlink_to(project.guides / "assets" / "a.docx")
    assert project.assets() == ["a.docx", "forms/b.pdf"]


def test_no_project(project):
    (project.root / "guides").rmdir()
    with pytest.raises(ProjectNotFound, match="guides"):
        Project(project.root)


def test_the_standard_is_the_projects_own_or_the_engines(project):
    assert Project(project.root).schema == project.root / "schema"
    (project.root / "schema").rmdir()
    assert Project(project.root).schema == SCHEMA
