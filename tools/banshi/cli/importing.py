"""`banshi import`: what people changed in a workbook, written into the guides line by line."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import click

from banshi.cli.chinese import Command
from banshi.cli.project import project_option
from banshi.errors import Unpatchable
from banshi.exchange.editing.comparing import Change
from banshi.exchange.editing.importing import imported
from banshi.exchange.editing.loading import data_files
from banshi.exchange.editing.opening import LARGEST
from banshi.exchange.editing.sheets import sheets
from banshi.exchange.editing.steps import patched
from banshi.exchange.editing.trouble import Trouble
from banshi.lifecycle.carrying_out import carry_out
from banshi.lifecycle.plan import Plan
from banshi.lifecycle.trial import inspect_plan, worse
from banshi.model.finding import Finding, Severity
from banshi.report.text import full
from banshi.rules.engine.inspection import inspect_project
from banshi.rules.engine.registry import rule
from banshi.source.files import Project
from banshi.source.standard import Standard

_MOST = 50
"""Troubles shown at once; more than that have one cause."""


@click.command("import", cls=Command, help="导入改过的 Excel 工作簿，只改动过的地方写进指南，其余一个字也不动。")
@click.argument("file", metavar="工作簿.xlsx", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="只说会改什么，不写文件。")
@click.option("--diff", is_flag=True, help="逐行显示会改什么，不写文件。")
@project_option
def import_(file: Path, dry_run: bool, diff: bool, project: Project) -> None:
    """Change the guides as a workbook says; exit 1 if it cannot be taken as it is."""
    data = read_workbook(file)
    standard = Standard(project.schema)
    files, unread = data_files(project)
    result = imported(data, sheets(standard), files)
    if result.troubles:
        show_troubles(result.troubles)
        sys.exit(1)
    if result.left:
        click.echo(f"有 {result.left} 处在导出以后文件里已经改过，表格里没有动，按文件里的保留。")
    for name in unread:
        click.echo(f"guides/{name} 读不出来，没有比较。", err=True)
    before = {change.file: (project.guides / change.file).read_bytes() for change in result.changes}
    after = _patched(result.changes, before, standard)
    if not after:
        click.echo("表格里没有改动，指南不用改。")
        return
    _tell(result.changes, before, after, diff=diff)
    plan = Plan({name: before[name] for name in after}, dict(after))
    if errors := _new_errors(project, plan):
        for finding in errors:
            click.echo("\n" + full(finding, rule(finding.rule).title))
        click.echo(f"\n照这样改会多出 {len(errors)} 个错误，没有写入任何文件。请在表格里改正以后再导入。")
        sys.exit(1)
    if dry_run or diff:
        click.echo(f"会改动 {len(after)} 个文件。没有写入；去掉 --dry-run 或 --diff 再运行就写入。")
        return
    carry_out(project.guides, plan)
    click.echo(f"已改动 {len(after)} 个文件。请运行 banshi lint 检查，用 banshi diff HEAD 看看加重还是减轻了负担。")


def show_troubles(troubles: Sequence[Trouble]) -> None:
    """Say what keeps a workbook from being imported."""
    for trouble in troubles[:_MOST]:
        click.echo(str(trouble))
    more = f"（只列出前 {_MOST} 处）" if len(troubles) > _MOST else ""
    click.echo(f"\n有 {len(troubles)} 处要先改好{more}，没有写入任何文件。")


def read_workbook(file: Path) -> bytes:
    """The bytes of a file somebody names, as many as are looked at."""
    if not file.is_file():
        raise click.BadParameter(f"没有找到 {file}。")
    with file.open("rb") as opened:
        # One byte more than is allowed tells that it is too large, however large it is.
        return opened.read(LARGEST + 1)


def _patched(changes: list[Change], before: Mapping[str, bytes], standard: Standard) -> dict[str, bytes]:
    """What the changed files become; none of them where one cannot be changed."""
    after = {}
    for change in changes:
        schema = standard["matter" if change.file.startswith("matters/") else "overlay"]
        try:
            after[change.file] = patched(before[change.file], schema, change.steps)
        except Unpatchable as error:
            said = "\n".join(change.said)
            raise Unpatchable(f"guides/{change.file}：{error}\n要做的改动是：\n{said}\n没有写入任何文件。") from error
    return after


def _new_errors(project: Project, plan: Plan) -> list[Finding]:
    """Errors the guides would have that they do not have now; warnings do not keep a workbook out."""
    today = date.today()
    known = inspect_project(project, today=today).findings
    found = worse(known, inspect_plan(project, plan, today).findings, plan)
    return [finding for finding in found if finding.severity is Severity.ERROR]


def _tell(changes: list[Change], before: Mapping[str, bytes], after: Mapping[str, bytes], *, diff: bool) -> None:
    for change in changes:
        click.echo(f"guides/{change.file}")
        if not diff:
            click.echo("\n".join(f"  {line}" for said in change.said for line in said.split("\n")))
            continue
        old, new = (text[change.file].decode("utf-8", "replace").splitlines() for text in (before, after))
        names = f"a/guides/{change.file}", f"b/guides/{change.file}"
        for line in list(difflib.unified_diff(old, new, *names, lineterm=""))[2:]:
            click.echo(line)
