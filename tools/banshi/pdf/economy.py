"""How much paper the matters take, edition by edition: the figures the fit is judged by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from banshi.catalog.entry import Entry
from banshi.errors import NotSet
from banshi.pdf.edition import COLOUR, LARGE, MONO, NOTICE, Edition
from banshi.pdf.fit import LEAST, Extent
from banshi.pdf.printer import Printer

MEASURED = (COLOUR, MONO, LARGE, NOTICE)


class Economy(NamedTuple):
    """What one edition takes.

    Attributes:
        pages: Pages → how many matters take so many.
        empty: Matters whose last page is less than a third full, or holds nothing but the place to sign.
    """

    edition: Edition
    pages: dict[int, int]
    empty: tuple[str, ...]

    @property
    def total(self) -> int:
        """Matters."""
        return sum(self.pages.values())

    @property
    def one_sheet(self) -> int:
        """Matters on one or two pages."""
        return sum(count for pages, count in self.pages.items() if pages <= 2)


def economies(printer: Printer, entries: Iterable[Entry]) -> Iterator[Economy]:
    """Measure the editions; matters that cannot be printed are not counted."""
    jobs = [(entry, edition) for edition in MEASURED for entry in entries if entry.code not in printer.unprintable]
    taken: dict[Edition, dict[str, Extent]] = {edition: {} for edition in MEASURED}

    def measure(batch: list[tuple[Entry, Edition]]) -> list[tuple[str, Edition, Extent]]:
        found = []
        for entry, edition in batch:
            try:
                found.append((entry.code, edition, printer.fitted(printer.sheet(entry, edition), edition).extent))
            except NotSet:
                continue
        return found

    for found in printer.spread(measure, jobs):
        for code, edition, extent in found:
            taken[edition][code] = extent
    for edition, extents in taken.items():
        pages = Counter(extent.pages for extent in extents.values())
        empty = tuple(
            code
            for code, extent in extents.items()
            if extent.lonely or (extent.pages > 1 and extent.last < LEAST and edition != NOTICE)
        )
        yield Economy(edition, dict(sorted(pages.items())), empty)


def table(rows: Iterable[Economy]) -> Iterator[str]:
    """The figures as lines of a table, and what is nearly empty by its code."""
    rows = list(rows)
    yield "版式\t事项\t一页\t两页\t三页\t四页以上\t两页以内\t末页不到三分之一"
    for row in rows:
        share = f"{100 * row.one_sheet // row.total}%" if row.total else "没有事项"
        counts = [row.pages.get(pages, 0) for pages in (1, 2, 3)]
        more = sum(count for pages, count in row.pages.items() if pages > 3)
        yield "\t".join(map(str, (row.edition.name, row.total, *counts, more, share, len(row.empty))))
    for row in rows:
        if row.empty:
            yield f"{row.edition.name}的末页不到三分之一：{'、'.join(row.empty)}。"
