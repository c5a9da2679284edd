"""All of a plan is written, or nothing."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from banshi.errors import NotChanged
from banshi.lifecycle.execution import carry_out
from banshi.lifecycle.plan import Edits, Plan
from banshi.lifecycle.trial import inspect_plan, worse
from banshi.rules.engine.inspection import inspect_project
from banshi.source.files import Project
from tests.lifecycle.living import CARD, guides


def three(folder: Path) -> Plan:
    """One file changed, one added, one gone."""
    edits = Edits(folder)
    edits.draft("city.yml").set(("short_name",), "海")
    edits.create("a/b.yml", "x: 1\n")
    edits.remove("retired.yml")
    return edits.plan()


def test_a_plan_is_written_whole(project):
    before = guides(project)
    carry_out(project / "guides", three(project / "guides"))
    after = guides(project)
    assert after.keys() ^ before.keys() == {"a/b.yml", "retired.yml"}
    assert after["city.yml"] == before["city.yml"].replace("short_name: 江海".encode(), "short_name: 海".encode())


@pytest.mark.parametrize("fails_at", [0, 1])
def test_a_disk_that_refuses_half_way_leaves_everything_as_it_was(project, monkeypatch, fails_at):
    before = guides(project)
    real, calls = os.replace, []

    def replace(source, target):
        calls.append(target)
        if len(calls) > fails_at:
            raise OSError(28, "No space left on device")
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises(NotChanged, match="什么都没有改动"):
        carry_out(project / "guides", three(project / "guides"))
    assert guides(project) == before


def test_somebody_else_was_faster(project):
    plan = three(project / "guides")
    path = project / "guides" / "city.yml"
    path.write_text(path.read_text(encoding="utf-8") + "# 刚改的\n", encoding="utf-8")
    before = guides(project)
    with pytest.raises(NotChanged, match="刚刚被别人改过"):
        carry_out(project / "guides", plan)
    assert guides(project) == before


def test_a_trial_touches_nothing_and_sees_what_gets_worse(project):
    opened = Project(project)
    before, files = inspect_project(opened), guides(project)
    edits = Edits(opened.guides)
    edits.draft(f"matters/gongan/{CARD}.yml").set(("time_limit", "promised"), "90日")
    plan = edits.plan()
    found = worse(before.findings, inspect_plan(opened, plan).findings, plan)
    assert "T001" in [finding.rule for finding in found]
    assert guides(project) == files
    assert not list(opened.cache.glob("trial-*"))
    assert worse(before.findings, inspect_project(opened).findings, plan) == []


def test_a_moved_line_is_no_new_finding(project):
    path = project / f"guides/matters/gongan/{CARD}.yml"
    path.write_text(
        re.sub("promised: 20个工作日", "promised: 90日", path.read_text(encoding="utf-8")), encoding="utf-8"
    )
    opened = Project(project)
    before = inspect_project(opened)
    path.write_text("# 一行说明\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    assert worse(before.findings, inspect_project(opened).findings, Plan({}, {})) == []
