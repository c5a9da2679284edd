"""`banshi new`, `claim`, `assign`, `retire`, `publish` and `batch`: the life of a matter."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from banshi.cli.chinese import Command
from banshi.cli.planned import finish, on_option, planned_options
from banshi.cli.project import project_option
from banshi.cli.questions import ask, choose
from banshi.lifecycle import claims as claiming
from banshi.lifecycle import retirement as retiring
from banshi.lifecycle.assignment import assign as plan_assign
from banshi.lifecycle.batches import make_batch, unbatched
from banshi.lifecycle.new_matter import NewMatter, demand_department, demand_line, new_matter
from banshi.lifecycle.publication import publish as plan_publish
from banshi.model.code import KIND_SEGMENT, ON_APPLICATION
from banshi.rules.engine.inspection import Inspection, inspect_project
from banshi.source.files import Project
from banshi.source.standard import Standard

_KINDS = [kind for kind in KIND_SEGMENT if kind in ON_APPLICATION]


@click.command(
    cls=Command, help="新建一个事项：取下一个没有用过的暂编码，写好文件的骨架，列出还要填什么。没有写的选项会问。"
)
@click.option("--name", metavar="名称", help="事项的标准名称。")
@click.option("--department", metavar="部门", help="部门标识，见 guides/departments.yml。")
@click.option("--kind", type=click.Choice(_KINDS), help="事项类型。")
@click.option("--level", multiple=True, metavar="层级", help="行使层级，如 市级、县级，可重复。")
@click.option("--audience", multiple=True, metavar="对象", help="服务对象，如 自然人、企业法人，可重复。")
@click.option("--processing", type=click.Choice(["即办件", "承诺件"]), default="承诺件", help="办件类型，默认承诺件。")
@click.option("--line", metavar="条线", help="编码第 5、6 位的业务条线；部门只有一个条线时不用写。")
@planned_options
@project_option
def new(
    name: str | None,
    department: str | None,
    kind: str | None,
    level: tuple[str, ...],
    audience: tuple[str, ...],
    processing: str,
    line: str | None,
    dry_run: bool,
    allow_warnings: bool,
    project: Project,
) -> None:
    """Write the skeleton of a matter."""
    inspection = _inspected(project)
    catalog, fields = inspection.catalog, Standard(project.schema)["matter"].schema["properties"]
    name = name or ask("事项名称", "--name")
    departments = {item.id: f"{item.name}（{item.id}）" for item in catalog.setting.departments.values()}
    department = department or choose("主管部门", departments, "--department")
    demand_department(catalog, department)
    kind = kind or choose("事项类型", {value: value for value in _KINDS}, "--kind")
    levels = level or (choose("行使层级", _values(fields["level"]), "--level"),)
    audiences = audience or (choose("服务对象", _values(fields["audience"]), "--audience"),)
    if line is None and len(lines := _lines(inspection, project, department)) > 1:
        line = choose("业务条线", lines, "--line")
    line = demand_line(catalog, department, line)
    plan = new_matter(project, catalog, NewMatter(name, department, kind, levels, audiences, line, processing))
    done = "新建好了。请打开文件，把标着“待填”的地方填好，再运行 banshi lint。"
    finish(project, inspection, plan, done, dry_run=dry_run, allow_warnings=allow_warnings)


@click.command(cls=Command, help="一个地区的部门认领事项：在它的本地文件里加上编码，还没有这个文件就新建。")
@click.argument("region", metavar="行政区划代码")
@click.argument("codes", nargs=-1, required=True, metavar="基本编码...")
@click.option("--department", metavar="部门", help="部门标识；默认是事项的主管部门。")
@click.option("--body", metavar="单位", help="实际办理的单位全称；还没有本地文件时要写，没写会问。")
@planned_options
@project_option
def claim(
    region: str,
    codes: tuple[str, ...],
    department: str | None,
    body: str | None,
    dry_run: bool,
    allow_warnings: bool,
    project: Project,
) -> None:
    """Add codes to an office's overlay."""
    inspection = _inspected(project)
    chosen = claiming.department_for(inspection.catalog, codes, department)
    known = region in inspection.catalog.setting.regions
    if known and body is None and not (project.guides / claiming.overlay_file(region, chosen)).is_file():
        body = ask("实际办理的单位全称", "--body")
    plan = claiming.claim(project, inspection.catalog, region, codes, chosen, body)
    finish(project, inspection, plan, "认领好了。", dry_run=dry_run, allow_warnings=allow_warnings)


@click.command(cls=Command, help="省里赋了正式编码：把暂编码处处换成新编码，旧网址、旧编码仍然找得到，永不重用。")
@click.argument("old", metavar="暂编码")
@click.argument("new", metavar="新编码")
@on_option
@planned_options
@project_option
def assign(old: str, new: str, on: date, dry_run: bool, allow_warnings: bool, project: Project) -> None:
    """Replace a provisional code everywhere."""
    inspection = _inspected(project)
    plan = plan_assign(project, inspection.catalog, old, new, on)
    done = f"编码换好了。旧网址 matters/{old}.html 会转到 matters/{new}.html。"
    finish(project, inspection, plan, done, dry_run=dry_run, allow_warnings=allow_warnings)


@click.command(cls=Command, help="取消一个事项：网址仍能打开，写明已取消和接替它的事项；编码永不重用。")
@click.argument("code", metavar="基本编码")
@click.option("--reason", required=True, metavar="原因", help="凭哪个文件取消，或者并入了哪个事项。")
@click.option("--successor", metavar="编码", help="接替它的事项的基本编码；没有就不写。")
@on_option
@planned_options
@project_option
def retire(
    code: str, reason: str, successor: str | None, on: date, dry_run: bool, allow_warnings: bool, project: Project
) -> None:
    """End a matter."""
    inspection = _inspected(project)
    plan = retiring.retire(project, inspection.catalog, code, reason, on, successor)
    finish(project, inspection, plan, "已经取消。", dry_run=dry_run, allow_warnings=allow_warnings)


@click.command(cls=Command, help="把示例发布成正式的指南，记下谁在哪天核对过；有错误或者来源还没有核实的不能发布。")
@click.argument("code", metavar="基本编码")
@click.option("--by", required=True, metavar="核对人", help="核对人或单位。")
@on_option
@planned_options
@project_option
def publish(code: str, by: str, on: date, dry_run: bool, allow_warnings: bool, project: Project) -> None:
    """Turn a sample into a guide."""
    inspection = _inspected(project)
    plan = plan_publish(project, inspection, code, by, on)
    finish(project, inspection, plan, "已经发布。", dry_run=dry_run, allow_warnings=allow_warnings)


@click.command(cls=Command, help="把一些事项编成新的一批公布：批次号接着往下排。")
@click.argument("codes", nargs=-1, metavar="[基本编码]...")
@click.option("--list", "file", type=click.Path(dir_okay=False), metavar="文件", help="从文本文件读编码，一行一个。")
@click.option("--unbatched", "rest", is_flag=True, help="所有已发布、还没有编入过批次的事项。")
@click.option("--source", required=True, metavar="来源", help="凭什么公布的：公布文件或会议的名称。")
@click.option("--name", metavar="名称", help="批次名称，默认是“第几批‘最多跑一次’事项清单”。")
@on_option
@planned_options
@project_option
def batch(
    codes: tuple[str, ...],
    file: str | None,
    rest: bool,
    source: str,
    name: str | None,
    on: date,
    dry_run: bool,
    allow_warnings: bool,
    project: Project,
) -> None:
    """Write a new batch."""
    inspection = _inspected(project)
    chosen = [*codes, *(_listed(file) if file else ()), *(unbatched(inspection.catalog) if rest else ())]
    plan = make_batch(project, inspection.catalog, chosen, on, source, name)
    finish(project, inspection, plan, "新的一批编好了。", dry_run=dry_run, allow_warnings=allow_warnings)


def _inspected(project: Project) -> Inspection:
    return inspect_project(project, today=date.today())


def _listed(file: str) -> list[str]:
    """The first word of every line; what follows `#` is for people."""
    try:
        text = Path(file).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise click.BadParameter(f"{file} 读不出来，请用 UTF-8 编码的文本文件。") from None
    rows = (line.partition("#")[0].split() for line in text.splitlines())
    return [row[0] for row in rows if row]


def _values(field: dict[str, Any]) -> dict[str, str]:
    return {value: value for value in field["items"]["enum"]}


def _lines(inspection: Inspection, project: Project, department: str) -> dict[str, str]:
    """Business lines of a department, by name."""
    names = {row["code"]: row["name"] for row in Standard(project.schema).table("business_line")["rows"]}
    found = inspection.catalog.setting.departments.get(department)
    return {line: f"{line} {names.get(line, '')}".strip() for line in found.business_lines} if found else {}
