"""`banshi init`: a new city."""

from __future__ import annotations

import re
import tempfile
from datetime import date
from pathlib import Path

import click

from banshi.catalog.loading import read_catalog
from banshi.cli.chinese import Command
from banshi.cli.questions import ask
from banshi.disk.resources import EXAMPLE
from banshi.lifecycle.first_files import NewCity
from banshi.lifecycle.new_city import found
from banshi.rules.engine.inspection import inspect_project
from banshi.source.files import Project
from banshi.source.standard import Standard

_PROVINCE = "0000"
_CITY = "00"


@click.command(
    cls=Command, help="给另一个城市建一个新项目：马上就能生成网站，标着“样例”的换成本市的。没有写的选项会问。"
)
@click.argument("folder", metavar="文件夹")
@click.option("--name", metavar="名称", help="城市的全称，如 某某市。")
@click.option("--region", metavar="代码", help="行政区划代码，GB/T 2260 的 6 位。")
@click.option("--site-name", metavar="名称", help="网站名称，默认是“某某市‘最多跑一次’办事指南”。")
@click.option("--project", metavar="目录", help="从哪个项目取各地通用的内容，默认用程序自带的示例。")
@click.option("--wheels", metavar="目录", envvar="BANSHI_WHEELS", help="离线安装包的 wheels 文件夹，整个带进新项目。")
def init(
    folder: str, name: str | None, region: str | None, site_name: str | None, project: str | None, wheels: str | None
) -> None:
    """Found a city."""
    source = Project(Path(project) if project else EXAMPLE)
    name = _line(name or ask("城市的全称", "--name"))
    region = region or ask("行政区划代码（6 位）", "--region")
    if not re.fullmatch(r"[1-9][0-9]{5}", region) or region.endswith(_PROVINCE):
        raise click.BadParameter(f"行政区划代码要写市、州或者县的 6 位数字，不能写“{region}”。")
    known = {row["code"] for row in Standard(source.schema).table("province")["rows"]}
    if region[:2] not in known:
        click.echo(f"请注意：没有以 {region[:2]} 开头的省级代码。")
    level = "市级" if region.endswith(_CITY) else "县级"
    short_name = name[:-1] if len(name) > 2 and name[-1] in "市州盟县区" else name
    called = _line(site_name or f"{name}“最多跑一次”办事指南")
    target = Path(folder)
    with tempfile.TemporaryDirectory(prefix="banshi-") as cache:
        if project is None:
            # An installed example may lie where nobody may write.
            source.cache = Path(cache)
        founded = NewCity(name, short_name, region, level, called)
        found(source, read_catalog(source), target, founded, Path(wheels) if wheels else None)
    inspection = inspect_project(Project(target), today=date.today())
    click.echo(f"“{called}”建好了，在 {target}。检查发现 {len(inspection.faulty)} 个文件有错误。")
    click.echo("接着：进入这个文件夹，运行 python3 run.py site；要换掉的都标着“样例”，见里面的 README.md。")


def _line(text: str) -> str:
    if len(text) > 100 or not text.isprintable() or not text.strip():
        raise click.BadParameter("名称要写成一行文字，不超过 100 个字。")
    return text.strip()
