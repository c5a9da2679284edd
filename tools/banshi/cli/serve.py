"""`banshi serve`: preview that follows every saved change."""

from __future__ import annotations

import sys

import click

from banshi.cli.build import mkdocs
from banshi.cli.chinese import Command
from banshi.cli.project import project_option
from banshi.source.files import Project


@click.command(cls=Command, help="在本机预览网站，保存文件后自动更新。按 Ctrl+C 结束。")
@click.option("--host", default="127.0.0.1", show_default=True, help="监听的地址。")
@click.option("--port", default=8000, show_default=True, help="监听的端口。")
@project_option
def serve(host: str, port: int, project: Project) -> None:
    """Run MkDocs' preview server."""
    click.echo(f"预览地址：http://{host}:{port}/ （按 Ctrl+C 结束）")
    try:
        sys.exit(2 if mkdocs(project, "serve", "--quiet", "--dev-addr", f"{host}:{port}") else 0)
    except KeyboardInterrupt:
        sys.exit(0)
