"""`banshi export national`: the matters as rows of the national platform's exchange table."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click
import msgspec

from banshi.cli.chinese import Command
from banshi.cli.project import project_option
from banshi.cli.writing import write_file
from banshi.errors import BuildFailed
from banshi.model.matter import Matter
from banshi.open_data.cells import part
from banshi.open_data.csv import csv_file
from banshi.open_data.tables.table import Field
from banshi.open_data.xlsx import xlsx_file
from banshi.report.text import headline
from banshi.rules.engine.inspection import Inspection, inspect_project
from banshi.source.files import Project
from banshi.source.standard import Standard
from banshi.workbook.national.columns import NationalTable, national_table
from banshi.workbook.national.matter_row import given


@click.command(
    cls=Command, help="按国家平台交换表（C0109）的列导出事项。文件名以 .xlsx 结尾就是 Excel，以 .csv 结尾就是 CSV。"
)
@click.option("--out", default="national.xlsx", show_default=True, metavar="路径", help="导出到哪里。")
@click.option("--samples", is_flag=True, help="示例也导出；示例没有核实过，不要拿去上报。")
@project_option
def national(out: str, samples: bool, project: Project) -> None:
    """Write the table."""
    ending = Path(out).suffix.lower()
    if ending not in (".csv", ".xlsx"):
        raise click.BadParameter(f"{out} 要以 .xlsx 或 .csv 结尾。")
    inspection = inspect_project(project)
    if inspection.faulty:
        raise BuildFailed(f"{headline(inspection.findings)}没有导出。请先运行 banshi lint 查看并改正。")
    table = national_table(Standard(project.schema))
    departments = inspection.catalog.setting.departments
    rows = [given(matter, table, departments) for matter in _matters(inspection, samples=samples)]
    if not rows:
        raise BuildFailed("没有已发布的事项可以导出。只想看看表格的样子，加上 --samples，把示例也导出来。")
    if ending == ".csv":
        data = csv_file((column.key for column in table.columns), [part(rows)])
    else:
        fields = [Field(column.key, 32 if column.key == "task_name" else 18) for column in table.columns]
        data = xlsx_file(table.title, fields, [part(rows)], _about(table), date.today().isoformat())
    write_file(Path(out), data)
    empty = sum(column.direction == "none" for column in table.columns)
    click.echo(f"已导出 {len(rows)} 个事项到 {out}。{len(table.columns)} 列里有 {empty} 列本产品没有，留空。")


def _matters(inspection: Inspection, *, samples: bool) -> Iterator[Matter]:
    states = {"published", "paused", *(["sample"] if samples else [])}
    if not inspection.catalog.public:
        return
    with inspection.store.reader() as reader:
        for entry in inspection.catalog.public:
            if entry.status in states:
                yield msgspec.msgpack.decode(reader.read(inspection.store.known[entry.file]), type=Matter)


def _about(table: NationalTable) -> Iterator[tuple[str, str]]:
    yield "表", f"{table.title}。{table.source}。"
    yield "说明", table.note
    for column in table.columns:
        said = {"both": "导出，也导入。", "out": "只导出。", "none": "留空。"}[column.direction]
        yield column.key, f"{column.label}。{said}{column.reason}"
