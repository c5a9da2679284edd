"""`banshi owners`: who agrees to which files."""

from __future__ import annotations

import sys

import click

from banshi.catalog.loading import read_catalog
from banshi.cli.chinese import Command
from banshi.cli.project import project_option
from banshi.cli.writing import write_file
from banshi.lifecycle.owners import FILE, code_owners, in_step
from banshi.source.files import Project


@click.command(cls=Command, help="从部门的 owners 生成 CODEOWNERS：谁的指南改了，代码托管站就请谁审核。")
@click.option("--write", is_flag=True, help=f"写入 {FILE}。")
@click.option("--check", is_flag=True, help=f"只检查 {FILE} 是不是最新的；不是的，退出码为 1。")
@project_option
def owners(write: bool, check: bool, project: Project) -> None:
    """Print, write or check the file."""
    catalog = read_catalog(project)
    if check:
        if not in_step(project.root, catalog):
            click.echo(f"{FILE} 和 guides/departments.yml 对不上，请运行 banshi owners --write。")
            sys.exit(1)
        click.echo(f"{FILE} 是最新的。" if (project.root / FILE).is_file() else f"还没有 {FILE}。")
    elif write:
        write_file(project.root / FILE, code_owners(catalog).encode())
        click.echo(f"已写入 {FILE}。")
    else:
        click.echo(code_owners(catalog), nl=False)
