"""`banshi pdf`: guides on paper."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import click

from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.changes.repository import Repository
from banshi.cli.booklet import bind
from banshi.cli.chinese import Command
from banshi.cli.cluster import cluster_options, spreading
from banshi.cli.project import project_option
from banshi.cli.receipt import draw
from banshi.disk.cluster import Asked
from banshi.errors import NotPrinted
from banshi.pdf.booklet import MOST, USUAL
from banshi.pdf.desk import ANYWHERE, Place, check_place
from banshi.pdf.economy import economies, table
from banshi.pdf.edition import COLOUR, EDITIONS, FOR_ONE, Edition
from banshi.pdf.preset import answers_for
from banshi.pdf.printer import Job, Outcome, Printer, file_name
from banshi.pdf.selection import of_bundle, of_changes, of_code, of_department, of_hall
from banshi.pdf.sheet_shards import print_apart
from banshi.rules.engine.inspection import Inspection, inspect_project
from banshi.source.files import Project

_CHOICES: dict[str, Callable[[Catalog, str], list[Entry]]] = {
    "department": of_department,
    "hall": of_hall,
    "bundle": of_bundle,
}


@click.command(cls=Command, help="把办事指南做成 PDF：一个事项、一个部门、一个大厅、一件事或者全部。")
@click.option("--matter", metavar="编码", help="一个事项的基本编码。")
@click.option("--all", "everything", is_flag=True, help="全部事项。")
@click.option("--department", metavar="编号", help="一个部门的全部事项，编号见 departments.yml。")
@click.option("--hall", metavar="编号", help="一个大厅办理的全部事项，编号见 halls.yml。")
@click.option("--bundle", metavar="编号", help="一件事包含的全部事项，编号就是 bundles 里的文件名。")
@click.option("--changed-since", "revision", metavar="版本", help="从一个分支、标签或提交以来有变化的事项。")
@click.option(
    "--booklet",
    is_flag=True,
    help="装订成册，有封面、目录、页码和音序索引。与上面的部门、大厅、一件事或者 --all 同用。",
)
@click.option("--handbook", is_flag=True, help="《“一窗受理”事项标准化手册》：可以到窗口办理的事项，装订成册。")
@click.option(
    "--volume",
    "most",
    type=click.IntRange(1, MOST),
    default=USUAL,
    metavar="个数",
    help=f"一册最多几个事项，默认 {USUAL}，不能超过 {MOST}。",
)
@click.option("--edition", type=click.Choice(list(EDITIONS)), default=COLOUR.name, help="版式，默认彩色。")
@click.option(
    "--when", "pairs", multiple=True, metavar="问题=选项", help="只留这种情形要的，与 --matter 同用。可重复。"
)
@click.option("--region", metavar="区划代码", default="", help="在哪个地区的窗口用，与告知单、告知书同用。")
@click.option("--window", metavar="窗口", default="", help="在哪个窗口用：窗口的 id 或者名称。不写就留空白来填。")
@click.option("--image", is_flag=True, help="小票做成图片（PNG，宽 576 点），给不认识 PDF 的热敏打印机。")
@click.option("--report", is_flag=True, help="不放 PDF，只算各版式要几页、末页满不满，列成一张表。")
@click.option("--out", metavar="文件夹或文件", default="pdf", help="放在哪里，默认是 pdf 文件夹。")
@click.option("--quiet", is_flag=True, help="不显示进度。")
@cluster_options
@project_option
def pdf(
    matter: str | None,
    everything: bool,
    department: str | None,
    hall: str | None,
    bundle: str | None,
    revision: str | None,
    booklet: bool,
    handbook: bool,
    most: int,
    edition: str,
    pairs: tuple[str, ...],
    region: str,
    window: str,
    image: bool,
    report: bool,
    out: str,
    quiet: bool,
    project: Project,
    asked: Asked,
) -> None:
    """Make PDFs; exit 1 if matters with errors, or with what cannot be on paper, were left out."""
    wanted = {
        "matter": matter,
        "department": department,
        "hall": hall,
        "bundle": bundle,
        "all": everything or None,
        "changed": revision,
        "handbook": handbook or None,
    }
    chosen = [(kind, value) for kind, value in wanted.items() if value is not None]
    if report and not chosen:
        chosen = [("all", True)]
    if len(chosen) != 1:
        raise NotPrinted(
            "请写明要哪些事项：--matter、--department、--hall、--bundle、--changed-since、--all 和 --handbook 当中"
            "写一个，也只写一个。"
        )
    if pairs and matter is None:
        raise NotPrinted("--when 要和 --matter 一起用，因为每个事项问的问题不一样。")
    place = Place(region, window)
    if place != ANYWHERE and EDITIONS[edition] not in FOR_ONE:
        raise NotPrinted(f"--region 和 --window 只用于给一个申请人的纸：{'、'.join(one.name for one in FOR_ONE)}。")
    if asked != Asked() and (matter or booklet or handbook or image or report):
        raise NotPrinted("--scheduler 和 --workers 用来一次做很多事项，不用于一个事项、装订、小票图片和 --report。")
    inspection = inspect_project(project)
    catalog = inspection.catalog.without(inspection.faulty)
    printer = Printer(project, inspection, catalog)
    show = sys.stderr.isatty() and not quiet
    if report:
        for line in table(economies(printer, _entries(catalog, chosen[0], project))):
            click.echo(line)
        whole = True
    elif booklet or handbook:
        whole = bind(printer, chosen[0], EDITIONS[edition], most, Path(out), show=show)
    else:
        jobs = _jobs(printer, catalog, chosen[0], EDITIONS[edition], pairs, place, Path(out), project)
        if not jobs:
            click.echo(f"{revision} 以来没有事项的 PDF 需要重新生成。")
            return
        if image:
            whole = draw(printer, jobs)
        else:
            with spreading(asked, quiet=quiet) as spread:
                outcomes = (
                    print_apart(printer, inspection, project.root, jobs, spread)
                    if spread
                    else show_progress(printer, jobs, show=show)
                )
            whole = _report(outcomes, EDITIONS[edition])
    left_out = _left_out(inspection, chosen[0])
    if left_out:
        click.echo(
            f"有 {len(left_out)} 个事项有错误，没有生成 PDF：{'、'.join(left_out)}。请运行 banshi lint 查看。", err=True
        )
    if left_out or not whole:
        sys.exit(1)


def _jobs(
    printer: Printer,
    catalog: Catalog,
    chosen: tuple[str, str | bool],
    edition: Edition,
    pairs: tuple[str, ...],
    place: Place,
    out: Path,
    project: Project,
) -> list[Job]:
    entries = _entries(catalog, chosen, project)
    if chosen[0] == "matter":
        (entry,) = entries
        answers = answers_for(printer.matter(entry), pairs)
        check_place(entry.code, entry.name, catalog, place)
        path = out if out.suffix.lower() in (".pdf", ".png") else out / file_name(entry.code, edition, answers, place)
        return [Job(entry, edition, tuple(answers.items()), path, place)]
    return [Job(entry, edition, (), out / file_name(entry.code, edition, None, place), place) for entry in entries]


def _entries(catalog: Catalog, chosen: tuple[str, str | bool], project: Project) -> list[Entry]:
    kind, value = chosen
    if kind == "matter":
        return [of_code(catalog, str(value))]
    if kind == "changed":
        changed = Repository(project.guides).changed(str(value))
        return of_changes(catalog, [change.name for change in changed])
    return catalog.public if kind in ("all", "handbook") else _CHOICES[kind](catalog, str(value))


def show_progress(printer: Printer, jobs: list[Job], *, show: bool) -> list[Outcome]:
    """Print, with a bar that moves where somebody watches."""
    if not show:
        return printer.print(jobs)
    with click.progressbar(length=len(jobs), label="生成 PDF", file=sys.stderr) as bar:
        return printer.print(jobs, bar.update)


def tell_failures(outcomes: list[Outcome]) -> list[Outcome]:
    """Say which sheets could not be set, and return them."""
    failed = [outcome for outcome in outcomes if outcome.what == "failed"]
    for outcome in failed:
        click.echo(outcome.why, err=True)
    return failed


def _report(outcomes: list[Outcome], edition: Edition) -> bool:
    """Say what was made; False if something could not be."""
    counts = Counter(outcome.what for outcome in outcomes)
    one = outcomes[0].job if len(outcomes) == 1 else None
    if one is not None and counts["empty"]:
        raise NotPrinted(f"{one.entry.name}（{one.entry.code}）没有可以容缺后补的材料，不用签{edition.name}。")
    if one is not None and counts["failed"]:
        raise NotPrinted(outcomes[0].why)
    if one is not None:
        click.echo(f"{one.entry.name}的{edition.name}已放在 {one.path}。")
        return True
    failed = tell_failures(outcomes)
    parts = [f"生成 {counts['made']} 份"]
    if counts["kept"]:
        parts.append(f"{counts['kept']} 份没有变化")
    if counts["empty"]:
        parts.append(f"{counts['empty']} 个事项没有可以后补的材料，不需要{edition.name}")
    if failed:
        parts.append(f"{len(failed)} 份有不能印的字，没有生成，见上面的说明")
    folder = outcomes[0].job.path.parent if outcomes else ""
    click.echo(f"{edition.name}：{'，'.join(parts)}。放在 {folder}。")
    return not failed


def _left_out(inspection: Inspection, chosen: tuple[str, str | bool]) -> list[str]:
    """Codes of public matters that have errors, where everything or a group was asked for."""
    if chosen[0] == "matter":
        return []
    faulty = inspection.faulty
    codes = {entry.code for entry in inspection.catalog.public if entry.file in faulty}
    if chosen[0] == "department":
        codes = {
            entry.code for entry in inspection.catalog.public if entry.file in faulty and entry.department == chosen[1]
        }
    return sorted(codes | (inspection.catalog.unread if chosen[0] in ("all", "handbook") else frozenset()))
