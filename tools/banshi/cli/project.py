"""Finding the project a command is about."""

from __future__ import annotations

from pathlib import Path

import click

from banshi.disk.transaction import recover
from banshi.source.files import Project


def _open(ctx: click.Context, parameter: click.Parameter, value: str | None) -> Project:
    return open_project(value)


def open_project(value: str | None) -> Project:
    """The project at a folder, or here and above; what an interrupted change has left is put right.

    Raises:
        ProjectNotFound: there is none.
    """
    here = Path.cwd()
    # People stand in the folder of the file they are working on.
    found = (
        Path(value)
        if value is not None
        else next((one for one in (here, *here.parents) if (one / "guides").is_dir()), here)
    )
    project = Project(found)
    for folder in (project.root, project.guides):
        if recover(folder):
            click.echo("上一次没有做完的改动已经处理好。", err=True)
    return project


PROJECT_HELP = "项目的根目录（里面有 guides），默认从当前目录往上找。"
project_option = click.option("--project", metavar="目录", callback=_open, help=PROJECT_HELP)
"""`--project`, given to the command as a `Project`."""
