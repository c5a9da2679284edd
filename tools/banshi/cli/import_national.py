"""`banshi import-national`: rows of the national platform's exchange table as new matters."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from banshi.cli.chinese import Command
from banshi.cli.import_workbook import read_workbook, show_troubles
from banshi.cli.planned import finish, planned_options
from banshi.cli.project import project_option
from banshi.cli.writing import write_file
from banshi.lifecycle.national_matters import new_matters
from banshi.rules.engine.inspection import inspect_project
from banshi.source.files import Project
from banshi.source.standard import Standard
from banshi.workbook.cell_problem import CellProblem
from banshi.workbook.national.columns import NationalTable, national_table
from banshi.workbook.national.file import Sheet, open_table
from banshi.workbook.national.rest import rest
from banshi.workbook.national.row_values import Taking

_NAMED = 5
_MOST = 50
_APART = "-要改的行"


@click.command(
    cls=Command,
    help="把国家平台交换表（C0109，Excel 或 CSV）里的事项新建成示例，没有的内容标成“待填”；已有的事项一个字也不动。",
)
@click.argument("file", metavar="表格", type=click.Path(path_type=Path))
@planned_options
@project_option
def import_national(file: Path, dry_run: bool, allow_warnings: bool, project: Project) -> None:
    """Write a file for every matter the city has not; rows that cannot be taken are written apart, to be mended."""
    table = national_table(Standard(project.schema))
    sheet, problems = open_table(read_workbook(file), table)
    if sheet is None:
        show_troubles(problems)
        sys.exit(1)
    inspection = inspect_project(project)
    catalog = inspection.catalog
    taking = Taking(table, catalog.setting.departments)
    if lacking := taking.lacking(sheet):
        show_troubles(lacking)
        sys.exit(1)
    rows, left, problems = taking.rows(sheet, frozenset([*catalog.by_code, *catalog.unread]))
    if left:
        named = "、".join(left[:_NAMED]) + ("等" if len(left) > _NAMED else "")
        click.echo(
            f"有 {len(left)} 行的编码已经有事项（{named}），没有动。内容不一样的，请用 banshi export xlsx 和 banshi import 修改。"
        )
    plan, refused = new_matters(project, catalog, sheet.name, rows, tuple(_untaken(table, sheet)))
    problems += refused
    made = len(plan.unfinished)
    if problems:
        _set_apart(file, sheet, problems, made, dry_run=dry_run)
    if not made:
        if not problems:
            click.echo("没有要新建的事项。")
        sys.exit(1 if problems else 0)
    done = f"新建了 {made} 个示例。请逐个打开，把标着“待填”的地方填好，再运行 banshi lint。"
    finish(project, inspection, plan, done, dry_run=dry_run, allow_warnings=allow_warnings)
    sys.exit(1 if problems else 0)


def _set_apart(file: Path, sheet: Sheet, problems: list[CellProblem], made: int, *, dry_run: bool) -> None:
    """Name what cannot be taken, and lay those rows into a workbook beside the table."""
    for problem in problems[:_MOST]:
        click.echo(str(problem))
    rows = len({problem.row for problem in problems})
    apart = file.with_name(f"{file.stem.removesuffix(_APART)}{_APART}.xlsx")
    click.echo(
        f"\n有 {rows} 行要先改好；别的 {made} 行照常新建。" if made else f"\n有 {rows} 行要先改好，没有新建任何事项。"
    )
    if not dry_run:
        write_file(apart, rest(sheet, problems))
        click.echo(f"这些行写到了 {apart}，要改的格子是黄色的。改好以后再导入这个文件。")


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
