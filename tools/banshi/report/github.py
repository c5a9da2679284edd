"""Findings as GitHub's workflow commands, which put a note at the line in a pull request."""

from __future__ import annotations

from collections.abc import Sequence

from banshi.model.finding import Finding
from banshi.report.changes_github import LEVELS, command
from banshi.report.presentation import Presentation
from banshi.report.text import headline


def as_github(findings: Sequence[Finding], shown: Presentation) -> str:
    """One command a line, the worst first: GitHub shows ten notes of a level. The headline ends the report."""
    lines = [
        command(
            LEVELS[one.severity],
            f"{one.found}{one.expected}{one.next_step}",
            f"{one.rule} {shown.title(one)}",
            shown.path(one),
            one.line,
        )
        for one in sorted(findings, key=lambda one: one.severity.rank)
    ]
    return "\n".join([*lines, command("notice", headline(findings), "办事指南检查")])
