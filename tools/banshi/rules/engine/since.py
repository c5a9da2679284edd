"""The findings a change is to answer for: those in its files, and those it causes in others."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from banshi.changes.versions import States
from banshi.model.finding import Finding
from banshi.rules.engine.baseline import fingerprints
from banshi.rules.engine.inspection import inspect_project
from banshi.source.files import Project
from banshi.source.trial import Trial


def since(project: Project, findings: Sequence[Finding], states: States, today: date | None = None) -> list[Finding]:
    """Findings of changed files, and findings of other files that were not there before the change.

    Args:
        project: The project as it is.
        findings: Its findings.
        states: What it was, and what it is.
        today: The date suppressions expire against.
    """
    before = {couple.name: couple.before for couple in states.differing()}
    if not before:
        return []
    with tempfile.TemporaryDirectory(prefix="banshi-") as folder:
        old = set(fingerprints(inspect_project(Trial(project, before, Path(folder)), today=today).findings))
    marks = fingerprints(findings)
    return [finding for mark, finding in zip(marks, findings, strict=True) if finding.file in before or mark not in old]
