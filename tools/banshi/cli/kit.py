"""`banshi kit`: the engine for offices without a registry."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from banshi.cli.chinese import Command
from banshi.disk.signing import Signer, read_public
from banshi.lifecycle.kit import PLATFORMS, PYTHONS, fault_of, make_kit, this_platform


@click.command(cls=Command, help="做一个离线安装包：程序和它需要的全部软件包，带校验值，拷到没有网络的单位就能安装。")
@click.argument("folder", metavar="文件夹")
@click.option(
    "--platform", "platforms", multiple=True, type=click.Choice(tuple(PLATFORMS)),
    help="给哪种机器用，可以写几次，默认是本机这一种。",
)  # fmt: skip
@click.option(
    "--python", "pythons", multiple=True, type=click.Choice(PYTHONS),
    help="给哪个版本的 Python 用，可以写几次，默认 3.11。",
)  # fmt: skip
@click.option("--sign", metavar="私钥", type=click.Path(path_type=Path), help="用哪个私钥签名；私钥用 banshi key 做。")
@click.option("--check", is_flag=True, help="不做新的，核对这个文件夹里的安装包是不是 --key 的公钥签名的。")
@click.option("--key", metavar="公钥", type=click.Path(path_type=Path), help="和 --check 一起写。")
def kit(
    folder: str,
    platforms: tuple[str, ...],
    pythons: tuple[str, ...],
    sign: Path | None,
    check: bool,
    key: Path | None,
) -> None:
    """Download what a lock names, for other machines too; or say who made a kit."""
    if check != (key is not None):
        raise click.BadParameter("--check 和 --key 要一起写。")
    if key:
        fault = fault_of(Path(folder), read_public(key))
        click.echo(fault or "安装包完整，签名核对过了，是给出的公钥签的。")
        sys.exit(1 if fault else 0)
    signer = Signer(sign) if sign else None
    here = this_platform()
    chosen = platforms or ((here,) if here else ())
    if not chosen:
        raise click.BadParameter(f"本机的类型没有现成的软件包，请用 --platform 写明：{'、'.join(PLATFORMS)}。")
    made = make_kit(Path(folder), chosen, pythons or PYTHONS[:1], signer)
    click.echo(
        f"离线安装包做好了：{folder}，{made.files} 个软件包，{made.size / 1_000_000:.0f} MB。用法见里面的“说明.txt”。"
    )
