"""`banshi pdf --edition 小票 --image`: receipts as pictures."""

from __future__ import annotations

import click

from banshi.errors import NotPrinted, NotSet
from banshi.pdf.edition import RECEIPT
from banshi.pdf.placing import place
from banshi.pdf.printer import Job, Printer
from banshi.pdf.receipt import DOTS, DPI, receipt_picture


def draw(printer: Printer, jobs: list[Job]) -> bool:
    """Put every wanted receipt in its place as a PNG and say where; False if something could not be.

    Raises:
        NotPrinted: another edition was asked for, or there is no room on the disk.
    """
    if any(job.edition != RECEIPT for job in jobs):
        raise NotPrinted(f"--image 只用于{RECEIPT.name}，请同时写 --edition {RECEIPT.name}。")
    failed = 0
    for job in jobs:
        sheet = printer.sheet(job.entry, job.edition, dict(job.answers), job.place)
        try:
            place(job.path.with_suffix(".png"), receipt_picture(sheet))
        except NotSet as error:
            click.echo(str(error), err=True)
            failed += 1
    path = jobs[0].path.with_suffix(".png") if len(jobs) == 1 else jobs[0].path.parent
    left = f"，{failed} 份有不能印的字，没有生成" if failed else ""
    click.echo(f"{RECEIPT.name}的图片 {len(jobs) - failed} 份{left}，宽 {DOTS} 点，{DPI} dpi，放在 {path}。")
    return not failed
