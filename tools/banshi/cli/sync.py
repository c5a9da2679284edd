"""`banshi sync`: the standard from above, brought whole."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

import click

from banshi.cli.chinese import Command
from banshi.cli.project import project_option
from banshi.cli.writing import write_file
from banshi.lifecycle.execution import carry_out
from banshi.lifecycle.upstream.sync import Sync, plan_sync
from banshi.model.finding import Severity
from banshi.report.upstream import Arrival, Catalogue, arrival_as_json, arrival_as_markdown, arrival_as_text
from banshi.source.files import Project, kind_of

_STYLES = {"text": arrival_as_text, "markdown": arrival_as_markdown, "json": arrival_as_json}
_HELP = """取来上级的标准：照 guides/upstream.yml，把国家、省的事项目录整份放进 guides/upstream/，要么全部写好，要么一个字也不动。

说明上级改了什么、办事人的负担加重还是减轻，本市哪些地方要跟着改。取来以后不再需要网络。
本市有错误要改时退出码为 1。"""


@click.command(cls=Command, help=_HELP)
@click.argument("only", nargs=-1, metavar="[目录的标识]…")
@click.option("--to", "revision", metavar="版本", help="换成另一个版本（标签、分支或提交），写进 upstream.yml。")
@click.option("--format", "style", type=click.Choice(list(_STYLES)), default="text", help="输出形式。")
@click.option("--report", metavar="文件", help="另外把 markdown 报告写进这个文件，作合并请求的说明。")
@click.option("--dry-run", is_flag=True, help="只说明会改什么，不写入。")
@click.option("--check", "checking", is_flag=True, help="只核对：取来的和上级公布的是不是一样，不一样退出码为 1。")
@click.option("--rewritten", is_flag=True, help="上级改写过历史、已经向上级核实过的，照现在的取。")
@project_option
def sync(
    only: tuple[str, ...], revision: str | None, style: str, report: str | None, dry_run: bool, checking: bool,
    rewritten: bool, project: Project,
) -> None:  # fmt: skip
    """Bring, tell, write; exit 1 if something here has to be mended."""
    made = plan_sync(project, os.environ, date.today(), only=only, revision=revision, rewritten=rewritten)
    arrival = _arrival(made)
    click.echo(_STYLES[style](arrival))
    if report:
        write_file(Path(report), arrival_as_markdown(arrival).encode())
    if checking:
        _checked(made)
    if not dry_run:
        carry_out(project.guides, made.plan)
    if style == "text":
        click.echo("\n" + _end(made, dry_run=dry_run))
    sys.exit(1 if any(one.severity is Severity.ERROR for one in made.effects) else 0)


def _arrival(made: Sync) -> Arrival:
    catalogues = [Catalogue(one.layer, one.before, one.restored, one.matters) for one in made.brought]
    return Arrival(catalogues, made.changes, made.moved, made.effects)


def _checked(made: Sync) -> None:
    """Say whether everything here is as it is published, and end."""
    differing = [name for name in made.plan.after if kind_of(name) != "upstream"]
    news = [one.layer.name for one in made.brought if one.news]
    if news:
        click.echo(f"和上级现在公布的不一样：{'、'.join(news)}。要换上，请运行 banshi sync。", err=True)
    elif differing:
        click.echo(f"有 {len(differing)} 个文件和取来时不一样，请运行 banshi sync 恢复。", err=True)
    sys.exit(1 if news or differing else 0)


def _end(made: Sync, *, dry_run: bool) -> str:
    if not made.plan.after:
        return "没有要写的。"
    count = len(made.plan.after)
    if dry_run:
        return f"以上要写 {count} 个文件；没有写入。"
    return f"写好了 {count} 个文件。请运行 banshi lint，再把改动作一个合并请求提交。"
