"""`banshi same`: whether the same code is the same standard in several cities."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from banshi.changes.same.sameness import sameness
from banshi.cli.chinese import Command
from banshi.cli.writing import write_file
from banshi.lifecycle.same.cities import read_city, told_apart
from banshi.report.sameness import (
    headline,
    sameness_as_json,
    sameness_as_markdown,
    sameness_as_text,
    sameness_as_xlsx,
)

_STYLES = {"text": sameness_as_text, "markdown": sameness_as_markdown, "json": sameness_as_json}
_HELP = """比较几个城市：同一个编码，名称、类型、法定时限、材料、条件、结果是不是一样；同一个名称，是不是只有一个编码。

城市写项目的文件夹、git 仓库的网址，或者网站公布的 api/v1 文件夹、压缩包和事项总表 index.json。只看，不改动任何一个城市。
有不一样的，退出码为 1。"""


@click.command(cls=Command, help=_HELP)
@click.argument("cities", nargs=-1, metavar="城市 城市…")
@click.option("--format", "style", type=click.Choice([*_STYLES, "xlsx"]), default="text", help="输出形式。")
@click.option("--output", metavar="文件", help="写进这个文件；xlsx 必须写。")
def same(cities: tuple[str, ...], style: str, output: str | None) -> None:
    """Tell where cities differ in what has to be the same; exit 1 if they do anywhere."""
    if len(cities) < 2:
        raise click.BadParameter("请写两个以上的城市，如 banshi same ../江源 ../江屏。")
    if style == "xlsx" and not output:
        raise click.BadParameter("--format xlsx 要用 --output 写明文件名。")
    found = sameness(told_apart([read_city(city, os.environ) for city in cities]))
    if style == "xlsx":
        write_file(Path(output or ""), sameness_as_xlsx(found))
    elif output:
        write_file(Path(output), (_STYLES[style](found).rstrip("\n") + "\n").encode())
    else:
        click.echo(_STYLES[style](found))
    if output:
        click.echo(f"{headline(found)}写在 {output}。")
    sys.exit(1 if found.disagreements or found.many_codes else 0)
