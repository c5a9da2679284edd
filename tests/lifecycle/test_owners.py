"""`CODEOWNERS` says what the departments say."""

from __future__ import annotations

import pytest

from banshi.lifecycle.owners import in_step
from banshi.rules.engine.inspection import inspect_project
from banshi.source.files import Project
from tests.lifecycle.living import banshi, lint
from tests.projects import ROOT, edit

WANTED = """\
/guides/ @jianghai/yingshang
/schema/ @jianghai/yingshang
/guides/matters/gongan/ @jianghai/gongan huji@example.com
/guides/local/*/gongan.yml @jianghai/gongan huji@example.com
/guides/matters/yingshang/ @jianghai/yingshang
/guides/local/*/yingshang.yml @jianghai/yingshang
"""


@pytest.fixture
def owned(project):
    path = project / "guides/departments.yml"
    edit(path, 'business_lines: ["09"]', 'business_lines: ["09"], owners: ["@jianghai/gongan", huji@example.com]')
    edit(path, "business_lines: []", 'business_lines: [], owners: ["@jianghai/yingshang"]')
    return project


def test_departments_own_their_files_and_the_steward_the_rest(owned):
    assert lint(owned) == ""
    done = banshi(owned, "owners")
    assert done.exit_code == 0
    assert done.output.split("\n", 1)[1] == WANTED


def test_it_is_written_and_kept_in_step(owned):
    assert "还没有 CODEOWNERS" in banshi(owned, "owners", "--check").output
    assert banshi(owned, "owners", "--write").exit_code == 0
    assert (owned / "CODEOWNERS").read_text(encoding="utf-8").endswith(WANTED)
    assert banshi(owned, "owners", "--check").exit_code == 0
    edit(owned / "guides/departments.yml", "@jianghai/gongan", "@jianghai/ga")
    stale = banshi(owned, "owners", "--check")
    assert stale.exit_code == 1
    assert "banshi owners --write" in stale.output


@pytest.mark.parametrize("owner", ["gongan", "@a b", "@a\\n* @evil", "#", "@", "@a/b/c"])
def test_what_is_no_account_is_a_finding(project, owner):
    edit(project / "guides/departments.yml", 'business_lines: ["09"]', f'business_lines: ["09"], owners: ["{owner}"]')
    assert "账号" in lint(project)


def test_this_projects_own_file_is_in_step():
    assert in_step(ROOT, inspect_project(Project(ROOT)).catalog)
