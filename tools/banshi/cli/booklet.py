"""`banshi pdf --booklet`: many matters bound into one file."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import click

from banshi.catalog.catalog import Catalog
from banshi.errors import NotPrinted
from banshi.pdf.booklet import Booklet, volumes
from banshi.pdf.booklet_printer import EDITIONS, BookletPrinter, Bound
from banshi.pdf.booklets import bundle_booklet, city_booklet, department_booklet, hall_booklet, handbook
from banshi.pdf.edition import Edition
from banshi.pdf.printer import Printer

_BOOKLETS: dict[str, Callable[[Catalog, str], Booklet]] = {
    "department": department_booklet,
    "hall": hall_booklet,
    "bundle": bundle_booklet,
    "all": lambda catalog, _: city_booklet(catalog),
    "handbook": lambda catalog, _: handbook(catalog),
}


def bind(
    printer: Printer, chosen: tuple[str, str | bool], edition: Edition, most: int, out: Path, *, show: bool
) -> bool:
    """Make a booklet and say where it is; False if something had to be left out.

    Args:
        printer: Knows the matters.
        chosen: What was asked for: kind and name.
        edition: In which edition.
        most: Matters of a volume.
        out: Where it belongs.
        show: Whether somebody watches a bar.

    Raises:
        NotPrinted: there is no such booklet, or it could not be made.
    """
    kind, name = chosen
    if kind not in _BOOKLETS:
        raise NotPrinted("--booklet 要和 --department、--hall、--bundle、--all 当中的一个同用。")
    if edition not in EDITIONS:
        raise NotPrinted(
            f"{edition.name}是给一个申请人的，不能装订成册。版式只能是：{'、'.join(e.name for e in EDITIONS)}。"
        )
    if out.suffix.lower() == ".pdf":
        raise NotPrinted("装订成册时 --out 要写文件夹，因为可能不止一册。")
    booklet = _BOOKLETS[kind](printer.catalog, str(name))
    cut = volumes(booklet, most)
    booklet_printer = BookletPrinter(printer)
    if show:
        with click.progressbar(length=len(booklet.entries), label="装订", file=sys.stderr) as bar:
            done = booklet_printer.bind(cut, edition, out, bar.update)
    else:
        done = booklet_printer.bind(cut, edition, out)
    title = booklet.name if booklet.name.startswith("“") else f"{booklet.name}{booklet.subtitle}"
    click.echo(f"《{title}》（{edition.name}）收录 {len(booklet.entries)} 个事项，共 {len(done)} 册：")
    for bound in done:
        if bound.what == "failed":
            click.echo(f"  {bound.why}", err=True)
            continue
        unchanged = "，没有变化" if bound.what == "kept" else ""
        click.echo(f"  {bound.path}：{_printed(printer, bound)} 个事项{unchanged}")
    for code in dict.fromkeys(entry.code for entry in booklet.entries):
        if code in printer.unprintable:
            click.echo(printer.unprintable[code], err=True)
    return all(bound.what != "failed" and _printed(printer, bound) == len(bound.volume.entries) for bound in done)


def _printed(printer: Printer, bound: Bound) -> int:
    return sum(entry.code not in printer.unprintable for entry in bound.volume.entries)
