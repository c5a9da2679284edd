"""`banshi fields`: the field reference, generated from the schemas."""

from __future__ import annotations

import click

from banshi.cli.chinese import Command
from banshi.cli.project import project_option
from banshi.cli.writing import write_file
from banshi.render.field_reference import field_reference
from banshi.source.files import Project
from banshi.source.standard import Standard


@click.command(cls=Command, help="从标准（schema）生成字段说明。加 --write 则写入 schema/REFERENCE.md。")
@click.option("--write", is_flag=True, help="写入 schema/REFERENCE.md。")
@project_option
def fields(write: bool, project: Project) -> None:
    """Print or write the field reference."""
    standard = Standard(project.schema)
    text = field_reference(standard.written(), standard.tables())
    if write:
        write_file(project.schema / "REFERENCE.md", text.encode())
        click.echo("已写入 schema/REFERENCE.md。")
    else:
        click.echo(text)
