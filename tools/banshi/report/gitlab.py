"""Findings as GitLab's code quality report, which merge requests show beside the lines."""

from __future__ import annotations

import json
from collections.abc import Sequence

from banshi.model.finding import Finding, Severity
from banshi.report.presentation import Presentation

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def as_gitlab(findings: Sequence[Finding], shown: Presentation) -> str:
    """A JSON list, one object for each finding."""
    rows = [
        {
            "description": f"{one.found}{one.expected}{one.next_step}",
            "check_name": one.rule,
            "fingerprint": mark,
            "severity": _SEVERITIES[one.severity],
            "location": {"path": shown.path(one), "lines": {"begin": one.line}},
        }
        for one, mark in zip(findings, shown.marks, strict=True)
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)
