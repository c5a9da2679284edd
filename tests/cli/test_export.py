"""Exports hold the same bytes as the site, and never replace what is not theirs."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from banshi.cli import main
from tests.peers import OTHERS, keep
from tests.projects import edit, make_project, tree


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = make_project(tmp_path_factory.mktemp("export"))
    keep(root, *OTHERS)
    return root


def export(project: Path, *arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["export", *map(str, arguments), "--project", str(project)])


def test_folders_hold_what_the_site_holds(project: Path, site: Path, tmp_path: Path) -> None:
    done = export(project, "csv", "--out", tmp_path / "表")
    assert done.exit_code == 0, done.output
    assert "已导出" in done.output
    on_site = {path.name: path.read_bytes() for path in (site / "api" / "v1").rglob("*.csv")}
    assert {name: data for name, data in tree(tmp_path / "表").items() if name[0] != "."} == on_site
    assert export(project, "json", "--out", tmp_path / "json").exit_code == 0
    on_site = {name: data for name, data in tree(site / "api" / "v1").items() if name.endswith(".json")}
    assert {name: data for name, data in tree(tmp_path / "json").items() if name[0] != "."} == on_site


def test_files_hold_what_the_site_holds(project: Path, site: Path, tmp_path: Path) -> None:
    for command, name in (("jsonld", "cpsv-ap.jsonld"), ("hotline", "hotline.csv"), ("hotline", "hotline.xlsx")):
        done = export(project, command, "--out", tmp_path / "新的" / name)
        assert done.exit_code == 0, done.output
        assert (tmp_path / "新的" / name).read_bytes() == (site / "api" / "v1" / name).read_bytes()
    assert [path.name for path in (tmp_path / "新的").iterdir() if path.name[0] == "."] == []


def test_an_export_replaces_its_own_folder_and_no_other(project: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "论文.docx").write_bytes(b"x")
    done = export(project, "csv", "--out", mine)
    assert done.exit_code == 2 and "论文.docx" in done.output
    assert tree(mine) == {"论文.docx": b"x"}
    other = tmp_path / "other"
    assert export(project, "csv", "--out", other).exit_code == 0
    before = tree(other)
    (other / "旧表.csv").write_bytes(b"x")
    assert export(project, "csv", "--out", other).exit_code == 0
    assert tree(other) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mine", "other"]


@pytest.mark.parametrize(("command", "out"), [("hotline", "a.txt"), ("hotline", "."), ("jsonld", "."), ("csv", "f")])
def test_a_wrong_place_is_one_sentence(project: Path, tmp_path: Path, command: str, out: str) -> None:
    (tmp_path / "f").write_bytes(b"")
    done = export(project, command, "--out", tmp_path / out)
    assert done.exit_code == 2
    assert "Traceback" not in done.output and done.output.strip()


def test_guides_with_errors_are_not_exported(tmp_path: Path) -> None:
    root = make_project(tmp_path / "project")
    edit(root / "guides/matters/gongan/990709901000.yml", "version: 1", "version: 一")
    done = export(root, "jsonld", "--out", tmp_path / "a.jsonld")
    assert done.exit_code == 2
    assert "没有导出" in done.output
    assert not (tmp_path / "a.jsonld").exists()
