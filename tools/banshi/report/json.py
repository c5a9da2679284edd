"""Findings for programs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import msgspec

from banshi.model.finding import Finding, Severity
from banshi.report.text import headline

VERSION = 1
"""Version of the format; raised when a field changes its meaning or goes away."""


def as_json(findings: Sequence[Finding], shown: object = None) -> str:
    """One JSON object: version, headline, counts by severity, findings. Paths begin with `guides/`.

    Args:
        findings: The findings.
        shown: Not needed; every report is asked alike.
    """
    counts = Counter(finding.severity for finding in findings)
    report = {
        "version": VERSION,
        "headline": headline(findings),
        "counts": {severity.value: counts[severity] for severity in Severity},
        "findings": [_described(finding) for finding in findings],
    }
    return msgspec.json.format(msgspec.json.encode(report), indent=2).decode()


def _described(finding: Finding) -> dict[str, Any]:
    described = {**msgspec.to_builtins(finding), "file": f"guides/{finding.file}"}
    if finding.fix is not None:
        described["fix"]["edits"] = [edit._asdict() for edit in finding.fix.edits]
    return described
