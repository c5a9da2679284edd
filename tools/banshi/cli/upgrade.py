"""`banshi upgrade`: a newer engine, looked at before it is put in place."""

from __future__ import annotations

from pathlib import Path

import click

from banshi.cli.chinese import Command
from banshi.cli.project import project_option
from banshi.cli.writing import write_file
from banshi.lifecycle.upgrade import Upgrade, apply, plan_upgrade, undo
from banshi.source.files import Project


@click.command(cls=Command, help="升级程序：在副本里试新的安装包，说明改了什么，写出补丁；看过再用 --apply 换上。")
@click.argument("wheel", metavar="安装包", required=False)
@click.option("--apply", "applied", is_flag=True, help="换上新的程序，指南一并改成新格式。")
@click.option("--undo", "undone", is_flag=True, help="退回最近一次升级之前的样子。")
@click.option("--patch", default="upgrade.patch", show_default=True, metavar="文件", help="补丁写到哪里。")
@project_option
def upgrade(wheel: str | None, applied: bool, undone: bool, patch: str, project: Project) -> None:
    """Try, show, put in place or take back."""
    if undone:
        click.echo(f"已经退回，程序是 {undo(project.root)}。请再运行 python3 run.py check。")
        return
    if wheel is None:
        raise click.BadParameter("请写明新的安装包，如 banshi-0.3.0-py3-none-any.whl。")
    click.echo("正在副本里安装和试用新的程序，要一两分钟 ……")
    planned = plan_upgrade(project.root, Path(wheel).resolve())
    _tell(planned)
    if applied:
        apply(project.root, planned)
        click.echo(f"程序换成了 {planned.new}。请运行 python3 run.py check；不满意就运行 banshi upgrade --undo。")
        return
    write_file(Path(patch), planned.patch().encode())
    click.echo(f"什么都没有改。补丁在 {patch}，可以逐行看；要换上就再加 --apply。")


def _tell(planned: Upgrade) -> None:
    click.echo(f"\n从 {planned.old} 到 {planned.new}：\n\n{planned.notes}\n")
    guides = [name for name in planned.after if name.startswith("guides/")]
    others = [name for name in planned.after if not name.startswith(("guides/", "wheels/"))]
    click.echo(f"指南改动 {len(guides)} 个文件" + (f"：{'、'.join(guides[:10])}" if guides else "") + "。")
    click.echo(f"程序带的文件改动 {len(others)} 个。")
    (errors, warnings), (errors_after, warnings_after) = planned.found
    click.echo(
        f"检查：现在 {errors} 个错误、{warnings} 个警告；升级以后 {errors_after} 个错误、{warnings_after} 个警告。"
    )
