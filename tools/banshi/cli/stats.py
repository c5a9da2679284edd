"""`banshi stats`: the matters in numbers."""

from __future__ import annotations

import json

import click

from banshi.cli.chinese import Command
from banshi.cli.project import project_option
from banshi.report.statistics import as_text, distributions
from banshi.rules.engine.inspection import inspect_project
from banshi.source.files import Project
from banshi.source.standard import Standard


@click.command(cls=Command, help="统计事项：按部门、类型、领域、跑动次数、时限、网办、容缺、情形等。")
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text", help="输出形式。")
@project_option
def stats(style: str, project: Project) -> None:
    """Print distributions of public matters."""
    catalog = inspect_project(project).catalog
    matter = Standard(project.schema)["matter"]
    labels = matter.resolve(matter.schema["properties"]["status"])["x-labels"]
    if style == "json":
        click.echo(
            json.dumps({item.title: item.rows for item in distributions(catalog, labels)}, ensure_ascii=False, indent=2)
        )
    else:
        click.echo(as_text(catalog, labels))
