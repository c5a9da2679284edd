"""`banshi import`: what people changed in workbooks, written into the guides line by line."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from banshi.cli.chinese import Command
from banshi.cli.project import project_option
from banshi.lifecycle.cell_findings import CellFinding
from banshi.lifecycle.execution import carry_out
from banshi.lifecycle.workbook_import import Import, plan_import, read_books
from banshi.source.files import Project
from banshi.workbook.cell_problem import CellProblem
from banshi.workbook.file import LARGEST

_MOST = 50
"""Troubles shown at once; more than that have one cause."""


@click.command(
    "import",
    cls=Command,
    help="导入改过的 Excel 工作簿（或者放着几个工作簿的文件夹），只改动过的地方写进指南，其余一个字也不动。",
)
@click.argument("file", metavar="工作簿.xlsx", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="只说会改什么，不写文件。")
@click.option("--diff", is_flag=True, help="逐行显示会改什么，不写文件。")
@project_option
def import_(file: Path, dry_run: bool, diff: bool, project: Project) -> None:
    """Change the guides as workbooks say, all of them or none; exit 1 if one cannot be taken as it is."""
    paths = read_books(file)
    if not paths:
        raise click.BadParameter(f"{file} 里没有 Excel 工作簿（*.xlsx）。")
    books = [(str(path.relative_to(file)) if file.is_dir() else path.name, read_workbook(path)) for path in paths]
    result = plan_import(project, books, date.today())
    if len(books) > 1:
        click.echo(f"读了 {len(books)} 个工作簿：{'、'.join(name for name, _ in books)}。")
    if result.problems:
        show_troubles(result.problems)
        sys.exit(1)
    if result.left:
        click.echo(f"有 {result.left} 处在导出以后文件里已经改过，表格里没有动，按文件里的保留。")
    _notes(result.notes)
    if not result.plan.after:
        click.echo("表格里没有改动，指南不用改。")
        return
    _tell(result, diff=diff)
    _findings(result)
    for note in result.plan.notes:
        click.echo(f"请注意：{note}")
    if result.errors:
        click.echo(f"\n照这样改会多出 {len(result.errors)} 个错误，没有写入任何文件。请在表格里改正以后再导入。")
        sys.exit(1)
    if dry_run or diff:
        click.echo(f"会改动 {len(result.plan.after)} 个文件。没有写入；去掉 --dry-run 或 --diff 再运行就写入。")
        return
    carry_out(project.guides, result.plan)
    click.echo(
        f"已改动 {len(result.plan.after)} 个文件。请运行 banshi lint 检查，用 banshi diff HEAD 看看加重还是减轻了负担。"
    )


def show_troubles(problems: Sequence[CellProblem]) -> None:
    """Say what keeps a workbook from being imported."""
    for problem in problems[:_MOST]:
        click.echo(str(problem))
    more = f"（只列出前 {_MOST} 处）" if len(problems) > _MOST else ""
    click.echo(f"\n有 {len(problems)} 处要先改好{more}，没有写入任何文件。")


def read_workbook(file: Path) -> bytes:
    """The bytes of a file somebody names, as many as are looked at."""
    if not file.is_file():
        raise click.BadParameter(f"没有找到 {file}。")
    with file.open("rb") as opened:
        # One byte more than is allowed tells that it is too large, however large it is.
        return opened.read(LARGEST + 1)


def _notes(notes: Sequence[CellProblem]) -> None:
    if notes:
        click.echo(f"下面 {len(notes)} 处请看一眼（已经替您改好，或者没有导入）：")
        for note in notes[:_MOST]:
            click.echo(f"  {note}")


def _findings(result: Import) -> None:
    warnings = [one for one in result.findings if one not in result.errors]
    for title, found in (
        ("要改正的错误", result.errors),
        ("请看一眼的提醒（不影响导入；新事项的要改好才能发布）", warnings),
    ):
        if found:
            click.echo(f"\n{title}：")
            for one in found[:_MOST]:
                click.echo(f"  {_one(one)}")


def _one(found: CellFinding) -> str:
    return f"{found.problem}（{found.finding.rule}）"


def _tell(result: Import, *, diff: bool) -> None:
    told = {change.file for change in result.changes}
    for change in result.changes:
        click.echo(f"guides/{change.file}")
        if not diff:
            click.echo("\n".join(f"  {line}" for said in change.said for line in said.split("\n")))
            continue
        _diff(result, change.file)
    for name in result.plan.after:
        if name not in told:
            click.echo(f"guides/{name}")
            if diff:
                _diff(result, name)


def _diff(result: Import, name: str) -> None:
    plan = result.plan
    old, new = ((text.get(name) or b"").decode("utf-8", "replace").splitlines() for text in (plan.before, plan.after))
    for line in list(difflib.unified_diff(old, new, f"a/guides/{name}", f"b/guides/{name}", lineterm=""))[2:]:
        click.echo(line)
