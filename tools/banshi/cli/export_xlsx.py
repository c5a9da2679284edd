"""`banshi export xlsx`: the guides of a department as a workbook it can edit."""

from __future__ import annotations

from pathlib import Path

import click

from banshi.catalog.loading import read_catalog
from banshi.cli.chinese import Command
from banshi.cli.project import project_option
from banshi.cli.writing import write_file
from banshi.errors import BuildFailed
from banshi.source.files import Project
from banshi.source.standard import Standard
from banshi.workbook.book import workbook
from banshi.workbook.guides import data_files
from banshi.workbook.instructions import guide
from banshi.workbook.sheets import sheets


@click.command(cls=Command, help="导出可以修改的 Excel 工作簿；改好以后用 banshi import 导入。")
@click.option("--department", metavar="标识", help="只导出一个部门的，写 departments.yml 里的标识，如 gongan。")
@click.option("--out", default="guides.xlsx", show_default=True, metavar="路径", help="导出到哪里。")
@project_option
def xlsx(department: str | None, out: str, project: Project) -> None:
    """Write the workbook."""
    if not out.lower().endswith(".xlsx"):
        raise click.BadParameter(f"{out} 要以 .xlsx 结尾。")
    setting = read_catalog(project).setting
    if department is not None and department not in setting.departments:
        raise click.BadParameter(f"没有“{department}”这个部门，可以写：{'、'.join(setting.departments)}。")
    files, unread = data_files(project, department)
    matters = sum(file.kind == "matter" for file in files)
    if not files:
        raise BuildFailed("没有可以导出的事项。")
    made = sheets(Standard(project.schema))
    choices = {
        "材料名称": list(setting.materials),
        **{column.label: list(setting.laws) for sheet in made for column in sheet.columns if column.path[-1] == "law"},
        "所在大厅": list(setting.halls),
        "改革领域": list(setting.fields),
    }
    city = setting.city.name if setting.city else ""
    title = setting.departments[department].name if department else city
    data = workbook(made, files, choices, guide(title, [sheet.title for sheet in made], matters))
    write_file(Path(out), data)
    for name in unread:
        click.echo(f"guides/{name} 读不出来，没有导出。请先运行 banshi lint 查看并改正。", err=True)
    click.echo(f"已导出 {matters} 个事项到 {out}。改好以后运行 banshi import {out} --diff 查看会改什么。")
