"""`banshi province`: one portal over the cities of a province, from what they publish."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from banshi.cli.build import mkdocs
from banshi.cli.chinese import Command
from banshi.cli.cluster import cluster_options, spreading
from banshi.disk.cluster import Asked
from banshi.errors import BuildFailed
from banshi.lifecycle.province.listing import read_list
from banshi.lifecycle.province.project import gather
from banshi.source.files import Project

_HELP = """把全省各市公布的数据合成一个门户网站：一件事一页，各市的承诺和窗口放在一起。

名单是一个小的 YAML 文件：省名、代码、每个城市的名称和文件夹（网站、里面的 api/v1，或者城市的项目）。
门户是一个普通的项目，也可以在它的文件夹里运行 banshi build、pdf、kiosk。各市自己的网站不受影响。"""


@click.command(cls=Command, help=_HELP)
@click.argument("listed", metavar="名单")
@click.option("--into", required=True, metavar="目录", help="门户放在哪个文件夹；网站在里面的 site。")
@click.option("--no-site", is_flag=True, help="只汇集，不生成网站。")
@click.option("--quiet", is_flag=True, help="不显示进度。")
@cluster_options
def province(listed: str, into: str, no_site: bool, quiet: bool, asked: Asked) -> None:
    """Bring the cities together and build the portal."""
    path = Path(listed)
    cities = read_list(path)
    with spreading(asked, quiet=quiet) as spread:
        made, matters = gather(Path(into), cities, path.resolve().parent, date.today(), spread or map)
    project = Project(Path(into))
    click.echo(f"汇集了 {len(made.cities)} 个城市的 {matters} 个事项，放在 {project.root}。")
    if made.differing:
        click.echo(f"有 {len(made.differing)} 个编码各市的标准不一样，网页上写明了是哪些市。")
    if no_site:
        return
    if mkdocs(project, "build", "--quiet"):
        raise BuildFailed("门户的网站没有生成，原因见上面的说明。")
    click.echo(f"网站已放在 {project.root / 'site'}。")
