"""`banshi compare`: other cities' published data, kept as dated snapshots, and where this city stands among them."""

from __future__ import annotations

import json
from datetime import date

import click
import msgspec

from banshi.catalog.loading import read_catalog
from banshi.cli.chinese import Command
from banshi.cli.project import project_option
from banshi.errors import NotComparable
from banshi.lifecycle.peers.snapshots import Taken, give_up, keep, take
from banshi.lifecycle.peers.source import Found, fetch, is_address, read_source
from banshi.open_data.published import Whose
from banshi.report.benchmark_json import as_rows
from banshi.report.benchmark_text import as_text, peer_words
from banshi.source.files import Project

_HELP = """对标：拿别的城市公布的数据和本市比，同一个编码的事项谁更快、更省。

写上对方网站的文件夹、里面的 api/v1、压缩包或者 index.json，就取一份快照，存在 guides/reform/peers/；
几份里有一份不能用，就一份也不存。什么都不写，就用已有的快照比。网址要加 --online 才去取。"""


@click.command(cls=Command, help=_HELP)
@click.argument("others", nargs=-1, metavar="[对方的数据]…")
@click.option("--online", is_flag=True, help="允许从网址取对方的数据：只取一个文件，最多 96 MB、60 秒。")
@click.option("--name", metavar="城市", help="对方的数据没有写明是哪个城市时，写城市名称；和 --region 一起用。")
@click.option("--region", metavar="代码", help="对方的行政区划代码，6 位。")
@click.option("--remove", metavar="代码", help="不再和这个城市比：删掉它的快照。")
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text", help="输出形式。")
@project_option
def compare(
    others: tuple[str, ...], online: bool, name: str | None, region: str | None, remove: str | None, style: str,
    project: Project,
) -> None:  # fmt: skip
    """Take snapshots, or give one up; then print where this city stands."""
    if remove and others:
        raise click.UsageError("--remove 和取快照请分开运行。")
    if bool(name) != bool(region) or (name and len(others) != 1):
        raise click.UsageError("--name 和 --region 要一起写，并且一次只取一个城市。")
    if remove:
        give_up(project.guides, _region(remove))
        click.echo(f"已经删掉 {remove} 的快照。")
        return
    catalog = read_catalog(project)
    named = _named(name, region)
    taken = [take(_found(other, online), date.today(), catalog.setting.city, named) for other in others]
    keep(project.guides, taken)
    if style == "text":
        _tell(taken)
    benchmark = read_catalog(project).benchmark if taken else catalog.benchmark
    click.echo(as_text(benchmark) if style == "text" else json.dumps(as_rows(benchmark), ensure_ascii=False))


def _tell(taken: list[Taken]) -> None:
    for one in taken:
        click.echo(f"已经存下 guides/{one.place}。{peer_words(one.peer)}。")
    if taken:
        click.echo("")


def _named(name: str | None, region: str | None) -> Whose | None:
    if not name or not region:
        return None
    try:
        return msgspec.convert({"name": name, "region": region}, Whose)
    except msgspec.ValidationError:
        raise click.BadParameter("--name 写城市名称，--region 写 6 位数字的行政区划代码。") from None


def _region(code: str) -> str:
    if not (code.isascii() and code.isdigit() and len(code) == 6):
        raise click.BadParameter(f"“{code}”不是 6 位数字的行政区划代码。")
    return code


def _found(other: str, online: bool) -> Found:
    if not is_address(other):
        return read_source(other)
    if not online:
        raise NotComparable(f"{other} 是网址。要从网上取，请加上 --online；也可以先下载 api/v1/index.json 再写文件名。")
    return fetch(other)
