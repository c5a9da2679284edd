"""`banshi sbom`: what the program is made of, for programs and for people."""

from __future__ import annotations

from pathlib import Path

import click

import banshi
from banshi.cli.chinese import Command
from banshi.cli.project import project_option
from banshi.cli.writing import write_file
from banshi.report.components import as_cyclonedx, as_list, components
from banshi.source.files import Project

_LOCKS = ("requirements.lock", "tools/requirements.lock")
_HELP = "列出程序用到的软件包：名称、版本、许可证和校验码。默认是 CycloneDX 格式（JSON），--licences 给人看。"


@click.command(cls=Command, help=_HELP)
@click.option("--licences", is_flag=True, help="只列名称、版本和许可证。")
@click.option("--out", metavar="文件", help="写进文件，不写则显示。")
@project_option
def sbom(licences: bool, out: str | None, project: Project) -> None:
    """Print or write the bill of materials."""
    lock = next((path for name in _LOCKS if (path := project.root / name).is_file()), None)
    if lock is None:
        raise click.ClickException("没有找到 requirements.lock，不知道装的是哪些软件包。")
    parts = components(lock.read_text(encoding="utf-8"))
    text = as_list(parts) if licences else as_cyclonedx(parts, banshi.__version__)
    if out:
        write_file(Path(out), text.encode())
        click.echo(f"已写入 {out}，共 {len(parts)} 个软件包。")
    else:
        click.echo(text, nl=False)
