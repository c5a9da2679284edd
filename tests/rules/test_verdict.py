"""A verdict stands while nothing it looks at has changed, and no longer."""

from __future__ import annotations

import os
import time
from datetime import date, timedelta
from pathlib import Path

import pytest

from banshi.rules.engine import inspection
from banshi.rules.engine.verdict import Verdict, verdict_on
from banshi.source.files import Project

from ..projects import edit, make_project

TODAY = date(2026, 11, 30)
LONG_AGO = time.time_ns() - 60_000_000_000


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project nobody has touched for a while."""
    root = make_project(tmp_path)
    for path in (root / "guides").rglob("*"):
        os.utime(path, ns=(LONG_AGO, LONG_AGO))
    return root


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The projects that were inspected."""
    found: list[Path] = []
    whole = inspection.inspect_project

    def counted(project: Project, **options: object) -> inspection.Inspection:
        found.append(project.root)
        return whole(project, **options)

    monkeypatch.setattr(inspection, "inspect_project", counted)
    return found


def matter_of(root: Path) -> Path:
    return sorted((root / "guides" / "matters").rglob("*.yml"))[0]


def wrong(root: Path) -> Verdict:
    """The verdict on a project one of whose matters has a mistake."""
    edit(matter_of(root), "name: ", "name:  错")
    os.utime(matter_of(root), ns=(LONG_AGO, LONG_AGO))
    return verdict_on(Project(root), TODAY)


def test_what_was_found_is_found_again_without_looking(root, asked):
    first = wrong(root)
    assert first.findings != [] and asked == [root]
    assert verdict_on(Project(root), TODAY) == first
    assert asked == [root]


def test_it_is_that_of_a_whole_inspection(root):
    for _ in range(2):
        verdict = verdict_on(Project(root), TODAY)
        looked = inspection.inspect_project(Project(root), today=TODAY)
        assert (verdict.findings, verdict.matters) == (looked.findings, looked.matters)


def test_a_change_of_the_same_length_and_time_is_seen(root, asked):
    verdict_on(Project(root), TODAY)
    path = matter_of(root)
    text = path.read_text(encoding="utf-8")
    time.sleep(0.02)
    path.write_text(text.replace("办", "力"), encoding="utf-8")
    os.utime(path, ns=(LONG_AGO, LONG_AGO))
    assert path.stat().st_size == len(text.encode())
    verdict_on(Project(root), TODAY)
    assert len(asked) == 2


def test_another_day_is_looked_at_anew(root, asked):
    verdict_on(Project(root), TODAY)
    verdict_on(Project(root), TODAY + timedelta(days=1))
    assert len(asked) == 2


def test_what_was_just_saved_is_looked_at_again(root, asked):
    """Some disks tell times in steps of two seconds: a file may be saved twice in one."""
    matter_of(root).touch()
    verdict_on(Project(root), TODAY)
    verdict_on(Project(root), TODAY)
    assert len(asked) == 2


def test_findings_nobody_can_read_are_looked_for_again(root, asked):
    first = verdict_on(Project(root), TODAY)
    path = Project(root).cache / "verdict.msgpack"
    # Of the same length, so that everything around it can still be read.
    path.write_bytes(path.read_bytes()[:-2] + b"{[")
    assert verdict_on(Project(root), TODAY) == first
    assert len(asked) == 2


@pytest.mark.parametrize("spoilt", [b"", b"\xc1", b"\x93\xc4\x01a\xc4\x01b\x90"])
def test_a_spoilt_memory_is_none(root, asked, spoilt):
    first = verdict_on(Project(root), TODAY)
    (Project(root).cache / "verdict.msgpack").write_bytes(spoilt)
    assert verdict_on(Project(root), TODAY) == first
    assert len(asked) == 2
