"""`banshi lint --baseline` and `--changed-since`: looking only at what is new."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import click

from banshi.changes.repository import Repository
from banshi.changes.versions import Revisions
from banshi.cli.writing import write_file
from banshi.errors import HistoryUnavailable
from banshi.model.finding import Finding
from banshi.rules.engine.baseline import Known, against, as_baseline, read_baseline
from banshi.rules.engine.since import since
from banshi.source.files import Project


def folder_of(project: Project) -> str:
    """Where the guides lie in their repository; `guides/` where there is none."""
    try:
        return Repository(project.guides, os.environ).prefix or "guides/"
    except HistoryUnavailable:
        return "guides/"


def changed_since(project: Project, findings: Sequence[Finding], revision: str, today: date) -> list[Finding]:
    """Findings that changes since a revision are to answer for.

    Raises:
        HistoryUnavailable: git does not know the revision.
    """
    history = Repository(project.guides, os.environ)
    try:
        # What others changed on the base branch meanwhile is not this branch's to answer for.
        base = history.fork_point(revision, "HEAD")
    except HistoryUnavailable:
        base = revision
    return since(project, findings, Revisions(history, base, None, project.guides), today)


def write_baseline(path: Path, findings: Sequence[Finding]) -> None:
    """Write down every finding there is now."""
    write_file(path, as_baseline(findings).encode("utf-8"))
    click.echo(f"已把现有的 {len(findings)} 处问题记入 {path}。以后用 --baseline {path} 只看新增的。", err=True)
    sys.exit(0)


def without_known(
    path: Path, findings: Sequence[Finding], concerned: Callable[[Known], bool]
) -> tuple[list[Finding], bool]:
    """Findings a baseline does not hold.

    Args:
        path: The baseline.
        findings: Every finding of the project.
        concerned: Which rows of the baseline are looked at this time.

    Returns:
        What is new, and whether the baseline holds something that is no more.

    Raises:
        BaselineUnreadable: the file is none.
    """
    compared = against(findings, read_baseline(path.read_bytes()))
    vanished = [row for row in compared.vanished if concerned(row)]
    for row in vanished:
        click.echo(f"基线里的问题已经没有了：guides/{row.file} {row.rule} {row.found}", err=True)
    if vanished:
        click.echo(f"请用 --write-baseline {path} 更新基线，免得同样的问题再来时没人知道。", err=True)
    return compared.new, bool(vanished)
