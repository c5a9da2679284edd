"""`banshi stats`: the matters in numbers."""

from __future__ import annotations

import json
from collections.abc import Iterator

import click
import msgspec

from banshi.cli.chinese import Command
from banshi.cli.project import project_option
from banshi.model.matter import Matter
from banshi.report import burden_statistics
from banshi.report.statistics import as_text, distributions
from banshi.rules.engine.inspection import Inspection, inspect_project
from banshi.source.files import Project
from banshi.source.standard import Standard


@click.command(cls=Command, help="统计事项：按部门、类型、领域、跑动次数、时限、网办、容缺、情形等。")
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text", help="输出形式。")
@click.option(
    "--burden", is_flag=True, help="按部门统计办事人的负担：材料、份数、跑动、天数、收费、条件、不用带和容缺。"
)
@project_option
def stats(style: str, burden: bool, project: Project) -> None:
    """Print distributions of public matters, or what departments ask of citizens."""
    inspection = inspect_project(project)
    catalog = inspection.catalog
    if burden:
        names = {key: department.short_name for key, department in catalog.setting.departments.items()}
        rows = burden_statistics.burdens(map(burden_statistics.asked, _matters(inspection)), names)
        click.echo(_json(burden_statistics.as_rows(rows)) if style == "json" else burden_statistics.as_text(rows))
        return
    matter = Standard(project.schema)["matter"]
    labels = matter.resolve(matter.schema["properties"]["status"])["x-labels"]
    if style == "json":
        click.echo(_json({item.title: item.rows for item in distributions(catalog, labels)}))
    else:
        click.echo(as_text(catalog, labels))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


def _matters(inspection: Inspection) -> Iterator[Matter]:
    """Every public matter, whole."""
    if not inspection.catalog.public:
        return
    with inspection.store.reader() as reader:
        for entry in inspection.catalog.public:
            yield msgspec.msgpack.decode(reader.read(inspection.store.known[entry.file]), type=Matter)
