"""Trying a plan on a copy: nothing is written to the guides unless the whole project lints no worse."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from banshi.lifecycle.plan import Plan
from banshi.model.finding import Finding, Severity
from banshi.rules.engine.inspection import Inspection, inspect_project
from banshi.source.files import Project


def inspect_plan(project: Project, plan: Plan, today: date | None = None) -> Inspection:
    """Inspect the project as it would be after a plan.

    Files that stay as they are are linked, not copied, so what was judged before is not judged again.
    """
    with _copy(project, plan) as copied:
        return inspect_project(copied, today=today)


def worse(before: Iterable[Finding], after: Iterable[Finding], plan: Plan) -> list[Finding]:
    """Errors and warnings that a plan brings, wherever they are.

    A finding is the same if its rule, file and words are: its line may move.
    """
    known = Counter(_fingerprint(finding, plan) for finding in before)
    found = []
    for finding in after:
        mark = _fingerprint(finding, plan)
        if known[mark] > 0:
            known[mark] -= 1
        elif finding.severity in (Severity.ERROR, Severity.WARNING):
            found.append(finding)
    return found


def _fingerprint(finding: Finding, plan: Plan) -> tuple[str, str, str]:
    file, said = finding.file, finding.found
    for new, old in plan.same:
        file, said = file.replace(new, old), said.replace(new, old)
    return finding.rule, file, said


@contextlib.contextmanager
def _copy(project: Project, plan: Plan) -> Iterator[Project]:
    project.cache.mkdir(parents=True, exist_ok=True)
    root = Path(tempfile.mkdtemp(prefix="trial-", dir=project.cache))
    try:
        _link_tree(project.schema, root / "schema", frozenset())
        _link_tree(project.guides, root / "guides", frozenset(plan.after))
        for name, data in plan.after.items():
            if data is not None:
                path = root / "guides" / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
        copied = Project(root)
        copied.cache = project.cache
        yield copied
    finally:
        shutil.rmtree(root, ignore_errors=True)


def _link_tree(source: Path, target: Path, without: frozenset[str]) -> None:
    target.mkdir()
    for folder, folders, files in os.walk(source):
        place = Path(folder).relative_to(source)
        for name in folders:
            (target / place / name).mkdir()
        for name in files:
            if (place / name).as_posix() not in without:
                _link(Path(folder) / name, target / place / name)


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:  # some disks, such as a USB stick's, know no links
        shutil.copy2(source, target, follow_symlinks=False)
