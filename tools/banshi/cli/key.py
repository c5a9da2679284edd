"""`banshi key`: a city's own key, to sign what is carried away."""

from __future__ import annotations

from pathlib import Path

import click

from banshi.cli.chinese import Command
from banshi.disk.signing import PRIVATE, PUBLIC, make_key

_HELP = "做一对签名用的钥匙（Ed25519）：私钥自己收好，公钥发给每个大厅和每台终端。"


@click.command(cls=Command, help=_HELP)
@click.argument("folder", metavar="文件夹", type=click.Path(path_type=Path))
def key(folder: Path) -> None:
    """Make a key and say what to do with its halves."""
    made = make_key(folder)
    click.echo(f"钥匙做好了，公钥指纹 {made}。")
    click.echo(f"私钥：{folder / PRIVATE}，只有制作资料包的人能用，不要放进仓库，不要发给别人。")
    click.echo(f"公钥：{folder / PUBLIC}，发给大厅和终端，核对签名用。")
