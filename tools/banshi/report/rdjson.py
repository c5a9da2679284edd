"""Findings as Reviewdog Diagnostic Format, which reviewdog turns into remarks on any host, Gitee among them."""

from __future__ import annotations

import json
from collections.abc import Sequence

from banshi.model.finding import Finding, Severity
from banshi.report.presentation import Presentation

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}


def as_rdjson(findings: Sequence[Finding], shown: Presentation) -> str:
    """One JSON object; columns count bytes of UTF-8, as the format wants."""
    report = {
        "source": {"name": "banshi"},
        "diagnostics": [
            {
                "message": f"{one.found}{one.expected}{one.next_step}",
                "location": {"path": shown.path(one), "range": _range(one)},
                "severity": _SEVERITIES[one.severity],
                "code": {"value": one.rule},
            }
            for one in findings
        ],
    }
    return json.dumps(report, ensure_ascii=False, indent=2)


def _range(finding: Finding) -> dict[str, dict[str, int]]:
    start, end = finding.column - 1, finding.column - 1 + finding.length
    return {
        "start": {"line": finding.line, "column": _bytes(finding.excerpt[:start]) + 1},
        "end": {"line": finding.line, "column": _bytes(finding.excerpt[:end]) + 1},
    }


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))
