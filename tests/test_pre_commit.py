"""The hooks offered to pre-commit: well-formed, and what they start does what they say."""

import re
import shlex
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from banshi.cli import main
from tests.changes.histories import commit, make_repository
from tests.projects import edit, make_project

ROOT = Path(__file__).resolve().parent.parent
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
MATTER = "guides/matters/gongan/990709901000.yml"


@pytest.fixture(scope="module")
def project(tmp_path_factory) -> Path:
    project = make_project(tmp_path_factory.mktemp("hooks"))
    make_repository(project)
    commit(project)
    return project


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_fields(hook):
    assert {"id", "name", "entry", "language"} <= set(hook)
    assert set(hook) <= {"id", "name", "description", "entry", "language", "files", "pass_filenames"}
    assert hook["language"] == "python" and hook["pass_filenames"] is False
    wanted = re.compile(hook["files"])
    assert wanted.search(MATTER) and wanted.search("city/guides/city.yml") and not wanted.search("README.md")


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_the_entry_runs(hook, project):
    program, *arguments = shlex.split(hook["entry"])
    assert program == "banshi"
    text = (project / MATTER).read_text(encoding="utf-8")
    assert CliRunner().invoke(main, [*arguments, "--project", str(project)]).exit_code == 0
    edit(project / MATTER, "name: 居民户口簿", "name: 户口本")
    done = CliRunner().invoke(main, [*arguments, "--project", str(project)])
    mended = (project / MATTER).read_text(encoding="utf-8") == text
    assert mended is (hook["id"] == "banshi-fix")
    assert done.exit_code == (0 if mended else 1)
    (project / MATTER).write_text(text, encoding="utf-8")
