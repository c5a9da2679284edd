"""Carrying out what a command has planned: shown, tried, then written whole or not at all."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import click

from banshi.lifecycle.execution import carry_out
from banshi.lifecycle.plan import Plan
from banshi.lifecycle.trial import inspect_plan, worse
from banshi.model.finding import Finding, Severity
from banshi.report.text import full
from banshi.rules.engine.inspection import Inspection
from banshi.rules.engine.registry import rule
from banshi.source.files import Project

_MOST = 10


def _day(ctx: click.Context, parameter: click.Parameter, value: str | None) -> date:
    if value is None:
        return date.today()
    try:
        return datetime.strptime(value, "%Y-%m-%d").date()
    except ValueError:
        raise click.BadParameter(f"{parameter.opts[0]} 要写成“年-月-日”，如 2026-11-01，不能写“{value}”。") from None


on_option = click.option("--on", metavar="日期", callback=_day, help="从哪天起，写成 2026-11-01；默认是今天。")
"""`--on`, given to the command as a date."""


def planned_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """`--dry-run` and `--allow-warnings`."""
    command = click.option("--dry-run", is_flag=True, help="只显示要改什么，不写入。")(command)
    return click.option("--allow-warnings", is_flag=True, help="改完多出警告也写入；多出错误时仍不写入。")(command)


def finish(
    project: Project, inspection: Inspection, plan: Plan, done: str, *, dry_run: bool, allow_warnings: bool
) -> None:
    """Show what a plan changes, try it, write it, and end the command.

    Args:
        project: Where the guides are.
        inspection: What they are like now.
        plan: What is to change.
        done: What to say when it is written.
        dry_run: Write nothing.
        allow_warnings: Write although there are new warnings.
    """
    today = date.today()
    brought = worse(inspection.findings, inspect_plan(project, plan, today).findings, plan)
    gaps = [finding for finding in brought if finding.file in plan.unfinished]
    wrong = [finding for finding in brought if finding.file not in plan.unfinished]
    barring = [finding for finding in wrong if finding.severity is Severity.ERROR or not allow_warnings]
    if dry_run:
        click.echo(plan.diff(), nl=False)
    for note in plan.notes:
        click.echo(f"请注意：{note}")
    if wrong:
        _show(wrong, f"这样改会多出 {len(wrong)} 个问题：")
    if barring:
        only_warnings = all(finding.severity is not Severity.ERROR for finding in barring)
        hint = "确实要这样改的，加上 --allow-warnings。" if only_warnings else ""
        click.echo(f"没有写入，什么都没有改动。{hint}")
        sys.exit(1)
    if dry_run:
        click.echo(f"以上是要做的修改，共 {len(plan.after)} 个文件；没有写入。")
        return
    carry_out(project.guides, plan)
    for name, data in plan.after.items():
        click.echo(f"{'删除' if data is None else '写入'} guides/{name}")
    click.echo(done)
    if len(plan.unfinished) > 1:
        for name, number in sorted(Counter(finding.file for finding in gaps).items()):
            click.echo(f"guides/{name} 还有 {number} 处待填。")
    elif gaps:
        click.echo(f"还有 {len(gaps)} 处待填：")
        for finding in gaps:
            click.echo(f"  第 {finding.line} 行：{finding.found}")


def _show(findings: list[Finding], head: str) -> None:
    click.echo(head + "\n")
    for finding in findings[:_MOST]:
        click.echo(full(finding, rule(finding.rule).title) + "\n")
    if len(findings) > _MOST:
        click.echo(f"还有 {len(findings) - _MOST} 个没有列出。\n")
