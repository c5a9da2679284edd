"""Trying a plan: nothing is written to the guides unless the whole project lints no worse."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from banshi.lifecycle.plan import Plan
from banshi.model.finding import Finding, Severity
from banshi.rules.engine.inspection import Inspection, inspect_project
from banshi.source.files import Project
from banshi.source.trial import Trial


def inspect_plan(project: Project, plan: Plan, today: date | None = None) -> Inspection:
    """Inspect the project as it would be after a plan; nothing of it is touched."""
    with tempfile.TemporaryDirectory(prefix="banshi-") as folder:
        return inspect_project(Trial(project, plan.after, Path(folder)), today=today)


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
