"""`banshi lint`: check guides against the standard."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from banshi.cli.chinese import Command
from banshi.cli.fixing import mend
from banshi.cli.project import project_option
from banshi.model.finding import Finding, Severity
from banshi.report.json import as_json
from banshi.report.text import fixable, full, headline
from banshi.rules.engine.inspection import inspect_project
from banshi.rules.engine.registry import rule
from banshi.source.files import Project


@click.command(cls=Command, help="检查办事指南是否符合标准。可以只看某些文件或文件夹，规则编号可用 --select 挑选。")
@click.argument("paths", nargs=-1, metavar="[文件或文件夹]...")
@click.option("--select", multiple=True, metavar="编号", help="只看这些规则，可写编号或首字母，如 T001 或 T。可重复。")
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text", help="输出形式。")
@click.option("--strict", is_flag=True, help="有警告也算没有通过。")
@click.option("--fix", is_flag=True, help="自动改能改的问题，只改那一处，注释和顺序不动。")
@click.option("--unsafe", is_flag=True, help="和 --fix 一起用：把要人看一眼的也改了。")
@click.option("--diff", "only_show", is_flag=True, help="只显示会怎么改，不写文件。")
@project_option
def lint(
    paths: tuple[str, ...],
    select: tuple[str, ...],
    style: str,
    strict: bool,
    fix: bool,
    unsafe: bool,
    only_show: bool,
    project: Project,
) -> None:
    """Print findings; exit 1 if the guides must not be published as they are."""
    folders = [_below_guides(path, project) for path in paths]

    def wanted(finding: Finding) -> bool:
        return _in(finding, folders) and _selected(finding, select)

    today = date.today()
    mending = fix or only_show
    inspection = None if mending else inspect_project(project, today=today)
    if inspection is None:
        inspection = mend(project, wanted, unsafe=unsafe, only_show=only_show, today=today)
    findings = [finding for finding in inspection.findings if wanted(finding)]
    if style == "json":
        click.echo(as_json(findings))
    else:
        for finding in findings:
            click.echo(full(finding, rule(finding.rule).title) + "\n")
        click.echo(f"检查了 {len(inspection.catalog.entries)} 个事项：{headline(findings)}{fixable(findings)}")
    failing = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
    sys.exit(1 if any(finding.severity in failing for finding in findings) else 0)


def _below_guides(path: str, project: Project) -> str:
    """A path as findings name files: below `guides/`, forward slashes; a folder ends in `/`."""
    full_path = Path(path).resolve()
    if not full_path.exists():
        raise click.BadParameter(f"没有找到 {path}。")
    if not full_path.is_relative_to(project.guides):
        if project.guides.is_relative_to(full_path):
            return ""
        raise click.BadParameter(f"{path} 不在 {project.guides} 里。")
    name = full_path.relative_to(project.guides).as_posix()
    return "" if name == "." else name + "/" * full_path.is_dir()


def _in(finding: Finding, wanted: list[str]) -> bool:
    return not wanted or any(
        finding.file == name or (name[-1:] in ("/", "") and finding.file.startswith(name)) for name in wanted
    )


def _selected(finding: Finding, select: tuple[str, ...]) -> bool:
    return not select or finding.rule.startswith(tuple(item.upper() for item in select))
