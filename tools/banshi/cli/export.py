"""`banshi export`: open data without the site around it, the same bytes as on the site."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import chain
from pathlib import Path
from typing import Any, TypeVar

import click

from banshi.cli.chinese import Command, Group
from banshi.cli.cluster import cluster_options, spreading
from banshi.cli.export_national import national
from banshi.cli.export_xlsx import xlsx
from banshi.cli.project import project_option
from banshi.cli.writing import write_file
from banshi.disk.cluster import Asked
from banshi.disk.folder import fill
from banshi.errors import BuildFailed
from banshi.open_data.files import OpenData, OpenFile
from banshi.open_data.matter_json import matter_url
from banshi.open_data.release import API, release_of
from banshi.render.data_shards import export_apart, exported
from banshi.render.open_data import open_data
from banshi.report.text import headline
from banshi.rules.engine.inspection import Inspection, inspect_project
from banshi.source.files import Project
from banshi.source.standard import Standard

_Function = TypeVar("_Function", bound=Callable[..., Any])


@click.group(cls=Group, help="把指南导出成别的程序能用的文件。")
def export() -> None:
    """One command for each format."""


export.add_command(national)
export.add_command(xlsx)


def out_option(default: str) -> Callable[[_Function], _Function]:
    """`--out`, with what it is when nobody says."""
    return click.option("--out", default=default, show_default=True, metavar="路径", help="导出到哪里。")


@export.command(cls=Command, help="导出全部表格（CSV），一张表一个文件，放进一个文件夹。")
@out_option("export-csv")
@project_option
def csv(out: str, project: Project) -> None:
    """Write every table as CSV."""
    data = _open_data(project, _sound(project))
    files = {Path(file.url).name: file for file in map(data.csv, data.tables)}
    _write_folder(Path(out), files, ((name, file.make()) for name, file in files.items()))


@export.command(cls=Command, help="导出数据接口的全部 JSON 文件，放进一个文件夹。")
@out_option("export-json")
@cluster_options
@project_option
def json(out: str, project: Project, asked: Asked) -> None:
    """Write every JSON file, laid out as on the site."""
    inspection = _sound(project)
    around = list(_open_data(project, inspection).json())
    names = [*(file.url for file in around), *(matter_url(entry.code) for entry in inspection.catalog.public)]
    with spreading(asked) as spread:
        matters = export_apart(inspection, project.root, spread) if spread else exported(inspection)
        files = chain(((file.url, file.make()) for file in around), matters)
        _write_folder(Path(out), map(_below, names), ((_below(url), data) for url, data in files))


@export.command(cls=Command, help="导出公共服务关联数据（CPSV-AP，JSON-LD），一个文件。")
@out_option("cpsv-ap.jsonld")
@project_option
def jsonld(out: str, project: Project) -> None:
    """Write all services as linked data."""
    _write_file(Path(out), _open_data(project, _sound(project)).linked())


@export.command(cls=Command, help="导出 12345 热线话务表。文件名以 .xlsx 结尾就是 Excel，以 .csv 结尾就是 CSV。")
@out_option("hotline.xlsx")
@project_option
def hotline(out: str, project: Project) -> None:
    """Write the hotline's table."""
    ending = Path(out).suffix.lower().removeprefix(".")
    if ending not in ("csv", "xlsx"):
        raise click.BadParameter(f"{out} 要以 .xlsx 或 .csv 结尾。")
    _write_file(Path(out), _open_data(project, _sound(project)).hotline(ending))


def _sound(project: Project) -> Inspection:
    """An inspected project without errors."""
    inspection = inspect_project(project)
    if inspection.faulty:
        raise BuildFailed(f"{headline(inspection.findings)}没有导出。请先运行 banshi lint 查看并改正。")
    return inspection


def _open_data(project: Project, inspection: Inspection) -> OpenData:
    catalog = inspection.catalog
    return open_data(project, inspection, catalog, Standard(project.schema), release_of(catalog))


def _below(url: str) -> str:
    """Where a file of the data interface goes below the folder it is exported to."""
    return url.removeprefix(API)


def _write_file(path: Path, file: OpenFile) -> None:
    """Write one file; whoever reads it meanwhile sees the old one whole."""
    write_file(path, file.make())
    click.echo(f"已导出到 {path}。")


def _write_folder(folder: Path, names: Iterable[str], files: Iterable[tuple[str, bytes]]) -> None:
    """Fill a new folder beside the old one, then put it in its place.

    A folder with anything else in it is not ours to replace.

    Args:
        folder: Where they belong.
        names: Of all of them.
        files: Name and bytes, made one after the other.
    """
    wanted = set(names)
    if folder.is_file():
        raise click.BadParameter(f"{folder} 是文件，请写文件夹名。")
    strange = sorted(set(_inside(folder)) - wanted) if folder.is_dir() else []
    if strange and not _exported(folder):
        raise click.BadParameter(f"{folder} 里有别的文件（如 {strange[0]}），请换一个文件夹。")
    fill(folder, chain(files, [(_SIGN, b"")]))
    click.echo(f"已导出 {len(wanted)} 个文件到 {folder}。")


_SIGN = ".banshi-export"
"""Marks a folder an export filled, so that the next may replace it."""


def _exported(folder: Path) -> bool:
    return (folder / _SIGN).is_file()


def _inside(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
