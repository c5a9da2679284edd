"""`banshi lint --fix`: mending what a program can mend."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date

import click

from banshi.disk.transaction import exchange
from banshi.model.finding import Finding
from banshi.report.fix_report import as_diff, summary
from banshi.rules.engine.fixes import Fixing, fix_project
from banshi.rules.engine.inspection import Inspection
from banshi.rules.engine.registry import all_rules
from banshi.source.files import Project


def mend(
    project: Project, wanted: Callable[[Finding], bool], *, unsafe: bool, only_show: bool, today: date
) -> Inspection:
    """Mend files on disk, or show what would change and exit.

    Args:
        project: The project.
        wanted: Which findings to mend.
        unsafe: Also make changes a person has to look at.
        only_show: Print a diff, write nothing, and exit 1 if there is anything to mend.
        today: The date suppressions expire against.

    Returns:
        The project as it is now.
    """
    fixing = fix_project(project, wanted, unsafe=unsafe, today=today)
    titles = {code: rule.title for code, rule in all_rules().items()}
    told = summary(fixing.applied, fixing.refused, titles, done=not only_show)
    if only_show:
        click.echo(as_diff(fixing.before, fixing.after), nl=False)
        click.echo(told, err=True)
        sys.exit(1 if fixing.after else 0)
    _write(project, fixing)
    click.echo(told, err=True)
    return fixing.left


def _write(project: Project, fixing: Fixing) -> None:
    """Replace files, each at one stroke; one that somebody changed meanwhile stops the work before any is written."""
    changed = [name for name, data in fixing.before.items() if project.read(name) != data]
    if changed:
        raise click.ClickException(f"guides/{changed[0]} 刚刚被别人改过，什么都没有写。请再运行一次。")
    exchange(project.guides, {name: fixing.before[name] for name in fixing.after}, fixing.after, "guides/")
