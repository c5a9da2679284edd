"""`banshi review`: a pull request in one report."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click
import msgspec

from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import entry_of
from banshi.catalog.store import carry_over
from banshi.changes.comparison import compare
from banshi.changes.difference import Changes
from banshi.changes.repository import Repository
from banshi.changes.revision_folder import unpack
from banshi.changes.state import read_state, rows
from banshi.changes.versions import Revisions, is_data
from banshi.cli.chinese import Command
from banshi.cli.project import project_option
from banshi.cli.writing import write_file
from banshi.model.setting import Suppression
from banshi.report.approvals import FILES, Departments
from banshi.report.changes_github import changes_as_github
from banshi.report.moves import Move, moves
from banshi.report.review import Addresses, Review
from banshi.report.review_markdown import review_as_markdown
from banshi.rules.engine.gate import gate
from banshi.rules.engine.inspection import inspect_project
from banshi.source.files import Project
from banshi.source.standard import Standard
from banshi.source.trial import Trial

_HELP = """合并请求的报告：检查、负担变化、把关、由谁同意，合成一份。

从新版本离开原版本的地方比起。不写新版本，就看现在的文件；写了，就按那个版本的指南检查，不用检出。
有错误时退出码为 1，合并之前要改正。"""
_ADDRESS = re.compile(r"https?://[\w.:\[\]-]+(/[\w.~%+@/-]*)?")


def _address(ctx: click.Context, parameter: click.Parameter, value: str) -> str:
    if value and not _ADDRESS.fullmatch(value):
        raise click.BadParameter(f"--{str(parameter.name).replace('_', '-')} 要写 http 或 https 开头的网址。")
    return value


@click.command(cls=Command, help=_HELP)
@click.argument("base", metavar="原版本")
@click.argument("head", required=False, metavar="[新版本]")
@click.option("--format", "style", type=click.Choice(["markdown", "github"]), default="markdown", help="输出形式。")
@click.option("--report", metavar="文件", help="另外把 markdown 报告写进这个文件。")
@click.option(
    "--file-url", default="", metavar="网址", callback=_address, help="仓库在这个版本的网址，报告里链接到行。"
)
@click.option("--preview-url", default="", metavar="网址", callback=_address, help="用这次改动生成的网站的网址。")
@click.option(
    "--download-url", default="", metavar="网址", callback=_address, help="没有预览网址时，下载这个网站的网页。"
)
@project_option
def review(
    base: str, head: str | None, style: str, report: str | None, file_url: str, preview_url: str, download_url: str,
    project: Project,
) -> None:  # fmt: skip
    """Print the report of a pull request; exit 1 if it must not be merged as it is."""
    addresses = Addresses(_folder(file_url), _folder(preview_url), download_url)
    made = _review(project, base, head)
    markdown = review_as_markdown(made, addresses)
    if report:
        write_file(Path(report), markdown.encode())
    click.echo(
        markdown if style == "markdown" else changes_as_github(made.changes, made.findings), nl=style != "markdown"
    )
    sys.exit(1 if made.errors else 0)


def _review(project: Project, base: str, head: str | None) -> Review:
    """Ask everybody who has something to say.

    Raises:
        HistoryUnavailable: git does not know one of the revisions.
    """
    history = Repository(project.guides, os.environ)
    fork = history.fork_point(base, head or "HEAD")
    states = Revisions(history, fork, head, project.guides, f"{_called(head or '工作区')} 离开 {_called(base)} 之前")
    changes = compare(states, Standard(project.schema), date.today())
    files = {change.name: change.gone for change in history.changed(fork, head)}
    today = date.today()
    # What this change accepts does not count before it is merged.
    trusted = rows(history.read_named(fork, ["suppress.yml"]).get("suppress.yml"), "suppress")
    with _inspected(project, history, head) as inspected:
        inspection = inspect_project(inspected, today=today, trusted=_suppressions(trusted))
    departments = Departments(history.read_named(fork, FILES), states.now(FILES))
    approvers = departments.approvers(changes, files)
    program = history.changed_elsewhere(fork, head)
    held = _moves(changes, states, project, inspection.catalog)
    lint = inspection.findings
    return Review(changes, files, lint, gate(changes, states), approvers, departments.steward, today, program, held)


def _moves(changes: Changes, states: Revisions, project: Project, catalog: Catalog) -> list[Move]:
    """Where the changed matters stood and will stand among other cities."""
    if not catalog.peers.usable:
        return []
    schema = Standard(project.schema)["matter"]
    files = [one.subject.file for one in changes.comparisons if one.subject.sort == "matter"]
    before = {
        record.code: entry_of(name, record)
        for name, data in states.then(files).items()
        if (record := read_state(name, "matter", data, schema).record) is not None
    }
    codes = {one.subject.code for one in changes.comparisons if one.subject.sort == "matter"}
    return moves(before, catalog.by_code, codes, catalog.benchmark)


def _suppressions(trusted: list[dict[str, Any]]) -> list[Suppression]:
    found = []
    for row in trusted:
        with suppress(msgspec.ValidationError):
            found.append(msgspec.convert(row, Suppression))
    return found


def _differing(project: Project, history: Repository, head: str) -> set[str] | None:
    """Data files that are not in the work tree as they are in a revision; None where the work tree cannot stand for it."""
    if history.bare:
        return None
    differing = {change.name for change in history.changed(head)}
    there = {name for name in history.files(head) if is_data(name)}
    here = {file.name for file in project.files()}
    # Pages and attachments are read from the folder itself; and not every file of a sparse work tree is there.
    if not all(map(is_data, differing)) or there - here - differing:
        return None
    # What git was told to ignore is in no revision.
    return differing | (here - there)


@contextmanager
def _inspected(project: Project, history: Repository, head: str | None) -> Iterator[Project]:
    """The project whose guides are those of the new state."""
    if head is None:
        yield project
        return
    with TemporaryDirectory(prefix="banshi-") as folder:
        root = Path(folder)
        if (differing := _differing(project, history, head)) is not None:
            # The work tree with a few files as they are there: the others are known, and need not be written or read.
            contents = history.read_named(head, differing)
            trial = Trial(project, {name: contents.get(name) for name in differing}, root)
            # Nothing of somebody's change is kept where the work tree's own is.
            trial.cache = root / "cache"
            carry_over(project.cache, trial.cache)
            yield trial
            return
        (root / "guides").mkdir()
        unpack(history, head, root / "guides")
        shutil.copytree(project.schema, root / "schema")
        there = Project(root)
        # Most files are those of the work tree, judged before.
        carry_over(project.cache, there.cache)
        yield there


def _called(revision: str) -> str:
    """A revision as people call it: of a commit's id they know the beginning."""
    return revision[:10] if re.fullmatch("[0-9a-f]{40}|[0-9a-f]{64}", revision) else revision


def _folder(url: str) -> str:
    return url and url.rstrip("/") + "/"
