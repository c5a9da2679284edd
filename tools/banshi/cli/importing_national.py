"""`banshi import-national`: rows of the national platform's exchange table as new matters."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from banshi.cli.chinese import Command
from banshi.cli.importing import read_workbook, show_troubles
from banshi.cli.planned import finish, planned_options
from banshi.cli.project import project_option
from banshi.exchange.national.columns import NationalTable, national_table
from banshi.exchange.national.opening import Sheet, open_table
from banshi.exchange.national.taking import Taking
from banshi.lifecycle.national import new_matters
from banshi.rules.engine.inspection import inspect_project
from banshi.source.files import Project
from banshi.source.standard import Standard

_NAMED = 5


@click.command(
    cls=Command,
    help="把国家平台交换表（C0109，Excel 或 CSV）里的事项新建成示例，没有的内容标成“待填”；已有的事项一个字也不动。",
)
@click.argument("file", metavar="表格", type=click.Path(path_type=Path))
@planned_options
@project_option
def import_national(file: Path, dry_run: bool, allow_warnings: bool, project: Project) -> None:
    """Write a file for every matter the city has not; all of them or none."""
    table = national_table(Standard(project.schema))
    sheet, troubles = open_table(read_workbook(file), table)
    if sheet is None:
        show_troubles(troubles)
        sys.exit(1)
    inspection = inspect_project(project)
    catalog = inspection.catalog
    taking = Taking(table, catalog.setting.departments)
    rows, left, troubles = taking.rows(sheet, frozenset([*catalog.by_code, *catalog.unread]))
    if left:
        named = "、".join(left[:_NAMED]) + ("等" if len(left) > _NAMED else "")
        click.echo(
            f"有 {len(left)} 行的编码已经有事项（{named}），没有动。内容不一样的，请用 banshi export xlsx 和 banshi import 修改。"
        )
    if not troubles:
        plan, troubles = new_matters(project, catalog, sheet.name, rows, tuple(_untaken(table, sheet)))
    if troubles:
        show_troubles(troubles)
        sys.exit(1)
    if not rows:
        click.echo("没有要新建的事项。")
        return
    done = f"新建了 {len(rows)} 个示例。请逐个打开，把标着“待填”的地方填好，再运行 banshi lint。"
    finish(project, inspection, plan, done, dry_run=dry_run, allow_warnings=allow_warnings)


def _untaken(table: NationalTable, sheet: Sheet) -> Iterator[str]:
    """Columns with something in them that is taken nowhere."""
    if sheet.unknown:
        yield f"这些列不是交换表的，没有取：{'、'.join(sheet.unknown)}。"
    for column in table.columns:
        place = sheet.at.get(column.key)
        filled = place is not None and any(
            row.cells[place] not in (None, "") for row in sheet.rows if place < len(row.cells)
        )
        if column.direction == "none" and filled:
            yield f"{column.key}（{column.label}）没有取：{column.reason}"
