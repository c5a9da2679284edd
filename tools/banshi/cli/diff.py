"""`banshi diff`: what changed, and whether it weighs on the citizen."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

import click

from banshi.changes.comparison import compare
from banshi.changes.difference import Changes
from banshi.changes.repository import Repository
from banshi.changes.versions import Folders, Revisions, States, holds_guides
from banshi.cli.chinese import Command
from banshi.cli.driver import driver
from banshi.cli.project import project_option
from banshi.model.finding import Finding, Severity
from banshi.report.changes_github import changes_as_github
from banshi.report.changes_json import changes_as_json
from banshi.report.changes_markdown import changes_as_markdown
from banshi.report.changes_text import changes_as_text
from banshi.source.files import Project
from banshi.source.standard import Standard

_STYLES = {
    "text": changes_as_text,
    "markdown": changes_as_markdown,
    "json": changes_as_json,
    "github": changes_as_github,
}
_HELP = """比较两个版本的指南：哪些事项变了，办事人的负担加重还是减轻。

版本写分支、标签或提交编号；只写一个，就和现在的文件比较；写成“甲...乙”，则从两者分开的地方比起。
也可以写两个文件夹。"""


@click.command(cls=Command, help=_HELP)
@click.argument("versions", nargs=-1, metavar="原版本 [新版本]")
@click.option("--format", "style", type=click.Choice(list(_STYLES)), default="text", help="输出形式。")
@click.option("--gate", "gated", is_flag=True, help="把关：加重负担而没有写明原因、依据和执行日期的，算没有通过。")
@click.option("--repository", metavar="目录", help="指南在哪个 git 仓库里，可以是没有工作区的仓库；默认是项目所在的。")
@click.option("--driver", "as_driver", is_flag=True, help="由 git diff 调用，参数由 git 给出。")
@project_option
def diff(
    versions: tuple[str, ...], style: str, gated: bool, repository: str | None, as_driver: bool, project: Project
) -> None:
    """Print what changed; with `--gate`, exit 1 if it must not be merged as it is."""
    standard = Standard(project.schema)
    if as_driver:
        driver(versions, standard)
        return
    states = _states(versions, repository, project)
    changes = compare(states, standard, date.today())
    findings = _gate(changes, states) if gated else None
    click.echo(_STYLES[style](changes, findings))
    sys.exit(1 if any(finding.severity is Severity.ERROR for finding in findings or ()) else 0)


def _gate(changes: Changes, states: States) -> list[Finding]:
    # A hundred rules are loaded only for who asks them.
    from banshi.rules.engine.gate import gate

    return gate(changes, states)


def _states(versions: tuple[str, ...], repository: str | None, project: Project) -> States:
    """The two states a person means.

    Raises:
        HistoryUnavailable: git does not know one of them.
    """
    if not 1 <= len(versions) <= 2:
        raise click.BadParameter("请写一个或两个版本。")
    if len(versions) == 2 and all(holds_guides(Path(version)) for version in versions):
        return Folders(Path(versions[0]), Path(versions[1]))
    where = Path(repository) if repository else project.guides
    history = Repository(where, os.environ)
    base, head = versions[0], versions[1] if len(versions) == 2 else None
    if head is None and "..." in base:
        ours, _, theirs = base.partition("...")
        ours, head = ours or "HEAD", theirs or "HEAD"
        return Revisions(history, history.fork_point(ours, head), head, where, f"{head} 离开 {ours} 之前")
    return Revisions(history, base, head, where)
