"""Finding the project a command is about."""

from __future__ import annotations

from pathlib import Path

import click

from banshi.source.files import Project


def _open(ctx: click.Context, parameter: click.Parameter, value: str) -> Project:
    return Project(Path(value))


project_option = click.option(
    "--project",
    default=".",
    metavar="目录",
    callback=_open,
    help="项目的根目录（里面有 guides 和 schema），默认是当前目录。",
)
"""`--project`, given to the command as a `Project`."""
