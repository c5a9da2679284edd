"""`banshi lint` against a baseline and a revision, and in every format, as people and build servers run it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from banshi.cli import main
from tests.changes.histories import commit, git, make_repository
from tests.projects import edit, make_project

MATTER = "guides/matters/gongan/990709901000.yml"
OTHER = "guides/matters/shichang/990131901000.yml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    project = make_project(tmp_path / "city")
    make_repository(project)
    commit(project)
    return project


def lint(project: Path, *arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["lint", *map(str, arguments), "--project", str(project)])


def found(done: Result) -> list[tuple[str, str]]:
    return [(item["file"], item["rule"]) for item in json.loads(done.stdout)["findings"]]


def test_only_what_a_change_answers_for(project: Path) -> None:
    edit(project / OTHER, "trip_count: ", "trip_cout: ")
    commit(project)
    old = lint(project, "--format", "json")
    assert {file for file, _ in found(old)} == {OTHER}
    assert found(lint(project, "--changed-since", "HEAD", "--format", "json")) == []
    edit(project / MATTER, "name: 居民户口簿", "name: 户口本")
    done = lint(project, "--changed-since", "HEAD", "--format", "json")
    assert (done.exit_code, found(done)) == (1, [(MATTER, "X002")])


def test_a_change_answers_for_what_it_breaks_elsewhere(project: Path) -> None:
    (project / MATTER).unlink()
    done = lint(project, "--changed-since", "HEAD", "--format", "json")
    assert done.exit_code == 1
    assert ("guides/batches/2026-01.yml", "X003") in found(done)
    assert MATTER not in {file for file, _ in found(done)}
    git(project, "checkout", "--", MATTER)
    edit(project / "guides/materials.yml", "name: 居民户口簿", "name: 常住户口簿")
    assert (MATTER, "X002") in found(lint(project, "--changed-since", "HEAD", "--format", "json"))


def test_a_branch_does_not_answer_for_what_others_did_meanwhile(project: Path) -> None:
    git(project, "checkout", "--quiet", "-b", "topic")
    edit(project / MATTER, "name: 居民户口簿", "name: 户口本")
    commit(project)
    git(project, "checkout", "--quiet", "main")
    edit(project / OTHER, "trip_count: ", "trip_cout: ")
    commit(project)
    git(project, "checkout", "--quiet", "topic")
    assert found(lint(project, "--changed-since", "main", "--format", "json")) == [(MATTER, "X002")]


def test_an_unknown_revision_is_one_sentence(project: Path) -> None:
    done = lint(project, "--changed-since", "nowhere")
    assert done.exit_code == 2 and "nowhere" in done.stderr


def test_a_baseline_lets_old_findings_pass_and_new_ones_not(project: Path, tmp_path: Path) -> None:
    baseline = tmp_path / "baseline.json"
    edit(project / MATTER, "name: 居民户口簿", "name: 户口本")
    assert lint(project, "--write-baseline", baseline).exit_code == 0
    assert lint(project, "--baseline", baseline).exit_code == 0
    edit(project / MATTER, "version: 1\n", "version: 1\n\n\n")
    assert lint(project, "--baseline", baseline).exit_code == 0
    edit(project / OTHER, "trip_count: ", "trip_cout: ")
    done = lint(project, "--baseline", baseline, "--format", "json")
    assert done.exit_code == 1 and {file for file, _ in found(done)} == {OTHER}


def test_a_baseline_that_holds_what_is_gone_is_to_be_renewed(project: Path, tmp_path: Path) -> None:
    baseline = tmp_path / "baseline.json"
    edit(project / MATTER, "name: 居民户口簿", "name: 户口本")
    lint(project, "--write-baseline", baseline)
    edit(project / MATTER, "name: 户口本", "name: 居民户口簿")
    done = lint(project, "--baseline", baseline)
    assert done.exit_code == 1 and "已经没有了" in done.stderr and "--write-baseline" in done.stderr
    assert lint(project, "--baseline", baseline, project / OTHER).exit_code == 0
    baseline.write_text("{", encoding="utf-8")
    assert lint(project, "--baseline", baseline).exit_code == 2


@pytest.mark.parametrize("style", ["github", "gitlab", "sarif", "junit", "rdjson", "markdown"])
def test_paths_are_those_of_the_repository(tmp_path: Path, style: str) -> None:
    project = make_project(tmp_path / "repository" / "city")
    make_repository(tmp_path / "repository")
    edit(project / MATTER, "name: 居民户口簿", "name: 户口本")
    done = lint(project, "--format", style)
    assert done.exit_code == 1 and f"city/{MATTER}" in done.stdout
