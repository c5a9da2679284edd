"""`banshi mcp`: the guides as a server for assistants, over standard input and output."""

from __future__ import annotations

import importlib.util

import click

from banshi.cli.chinese import Command
from banshi.cli.desk import Desk
from banshi.cli.project import project_option
from banshi.errors import BuildFailed
from banshi.source.files import Project


@click.command(
    cls=Command,
    help="给智能助手用的服务（MCP，标准输入输出）：找事项、按情形看材料、算最后一天、看在哪办。只读，不联网。",
)
@project_option
def mcp(project: Project) -> None:
    """Serve until the input ends."""
    if importlib.util.find_spec("mcp") is None:
        raise BuildFailed("没有安装 mcp，不能给智能助手用。请运行 pip install 'banshi[mcp]' 后再试。")
    # Imported late: the SDK is optional, and large.
    from banshi.cli.assistant import server

    server(Desk(project)).run("stdio")
