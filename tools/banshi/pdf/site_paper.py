"""PDFs as part of a site: beside the pages, in the same build, linked from the standing site when they still hold."""

from __future__ import annotations

from collections.abc import Collection

from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.disk.ledger import Publisher, Record
from banshi.errors import NotPrinted
from banshi.pdf.booklet import Volume, volumes, without
from banshi.pdf.booklet_printer import BookletPrinter
from banshi.pdf.booklet_printer import file_name as volume_name
from banshi.pdf.booklets import booklets
from banshi.pdf.edition import COLOUR, NOTICE, Edition
from banshi.pdf.printer import Printer, file_name

ON_THE_SITE = (COLOUR, NOTICE)
"""What a site carries of every matter: the guide, and the sheet the window ticks."""

_Sheet = tuple[Entry, Edition, bytes]


def publish_paper(printer: Printer, publisher: Publisher) -> int:
    """Put the PDFs of a site at `pdf/<code>.pdf` and `pdf/<code>-notice.pdf`, and its booklets beside them.

    Args:
        printer: Prints the site's matters, or takes them from its cache; those it cannot print are left out.
        publisher: The site that is being made.

    Returns:
        How many had to be put there anew.

    Raises:
        NotPrinted: one could not be made.
    """
    # Booklets first: they want processes of their own, which a process that has set a sheet cannot start.
    bound = publish_booklets(printer, publisher)
    wanted = (
        (entry, edition, printer.source(entry, edition))
        for entry in printer.catalog.public
        if entry.code not in printer.unprintable
        for edition in ON_THE_SITE
    )
    stale = [sheet for sheet in wanted if not publisher.take(_url(sheet), sheet[2])]

    def publish(batch: list[_Sheet]) -> dict[str, Record]:
        made = {}
        for sheet in batch:
            pdf = printer.pdf(sheet[0], sheet[1])
            assert pdf is not None, "only letters of promise can be empty"
            try:
                made[_url(sheet)] = publisher.write(_url(sheet), sheet[2], pdf)
            except OSError as error:
                raise NotPrinted(f"{_url(sheet)} 没有写成：{error.strerror or error}。") from error
        return made

    for records in printer.spread(publish, stale):
        publisher.records.update(records)
    return bound + len(stale)


def publish_booklets(printer: Printer, publisher: Publisher) -> int:
    """Put every booklet at `pdf/<key>.pdf`, in volumes at `pdf/<key>-1.pdf` and so on.

    Args:
        printer: Knows the site's matters.
        publisher: The site that is being made.

    Returns:
        How many volumes had to be put there anew.

    Raises:
        NotPrinted: one could not be made.
    """
    booklet_printer = BookletPrinter(printer)
    wanted = [volume for booklet in booklets(printer.catalog) for volume in volumes(booklet)]
    wanted = [volume for volume in wanted if without(volume, printer.unprintable).entries]
    keys = {volume_name(volume): booklet_printer.source(volume) for volume in wanted}
    stale = [volume for volume in wanted if not publisher.take(f"pdf/{volume_name(volume)}", keys[volume_name(volume)])]

    def publish(volume: Volume) -> tuple[str, Record]:
        url = f"pdf/{volume_name(volume)}"
        pdf = booklet_printer.pdf(volume)
        try:
            return url, publisher.write(url, keys[volume_name(volume)], pdf)
        except OSError as error:
            raise NotPrinted(f"{url} 没有写成：{error.strerror or error}。") from error

    publisher.records.update(booklet_printer.spread(publish, stale))
    return len(stale)


def booklet_links(catalog: Catalog, unprintable: Collection[str] = ()) -> dict[str, list[tuple[str, str]]]:
    """Key of a booklet → words and place of each of its volumes, for the pages that lead to them.

    Args:
        catalog: Whose matters they hold.
        unprintable: Codes of those that cannot be on paper; a volume of nothing else is not there.
    """
    found = {
        booklet.key: [
            (volume.words, f"pdf/{volume_name(volume)}")
            for volume in volumes(booklet)
            if without(volume, unprintable).entries
        ]
        for booklet in booklets(catalog)
    }
    return {key: links for key, links in found.items() if links}


def _url(sheet: _Sheet) -> str:
    return f"pdf/{file_name(sheet[0].code, sheet[1])}"
