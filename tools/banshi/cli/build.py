"""`banshi build`: the whole site; the old one stays until the new one is complete."""

from __future__ import annotations

import os
import subprocess
import sys

import click

from banshi.cli.chinese import Command
from banshi.cli.project import project_option
from banshi.errors import BuildFailed
from banshi.source.files import Project


@click.command(cls=Command, help="构建整个网站。新网站完整之前，原来的网站不动。")
@click.option("--strict", is_flag=True, help="有警告就不发布。")
@click.option("--site-dir", metavar="目录", help="网站放在哪里，默认是项目里的 site。")
@click.option("--pdf", is_flag=True, help="同时生成每个事项的 PDF 和一次性告知单，页面上有下载的链接。")
@project_option
def build(strict: bool, site_dir: str | None, pdf: bool, project: Project) -> None:
    """Run MkDocs, whose hook does the work and swaps the site in."""
    options = (["--strict"] if strict else []) + (["--site-dir", os.path.abspath(site_dir)] if site_dir else [])  # noqa: PTH100
    if mkdocs(project, "build", "--quiet", *options, BANSHI_PDF="1" if pdf else ""):
        raise BuildFailed("网站没有发布，原因见上面的说明；原来的网站没有改动。")
    click.echo(f"网站已放在 {site_dir or project.root / 'site'}。")
    if pdf and (unprintable := _unprintable(project)):
        for why in unprintable:
            click.echo(why, err=True)
        click.echo(f"有 {len(unprintable)} 个事项有不能印的字，网页照常发布，没有 PDF。", err=True)
        sys.exit(1)


def _unprintable(project: Project) -> list[str]:
    """Which matters have no PDF on the site, and why; MkDocs has no exit status for it."""
    from banshi.pdf.printer import Printer
    from banshi.rules.engine.inspection import inspect_project

    inspection = inspect_project(project)
    return list(Printer(project, inspection, inspection.catalog.without(inspection.faulty)).unprintable.values())


def mkdocs(project: Project, *arguments: str, **settings: str) -> int:
    """Run MkDocs as the program it is.

    Args:
        settings: What mkdocs.yml reads from the environment.

    Returns:
        Its exit status.
    """
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", **settings}
    command = [sys.executable, "-m", "mkdocs", *arguments]
    return subprocess.run(command, cwd=project.root, env=environment, check=False).returncode
