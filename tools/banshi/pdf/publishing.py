"""PDFs as part of a site: beside the pages, in the same build, linked from the standing site when they still hold."""

from __future__ import annotations

from banshi.catalog.entry import Entry
from banshi.errors import NotPrinted
from banshi.pdf.edition import COLOUR, NOTICE, Edition
from banshi.pdf.press import Press, file_name
from banshi.render.publishing import Publisher, Record

ON_THE_SITE = (COLOUR, NOTICE)
"""What a site carries of every matter: the guide, and the sheet the window ticks."""

_Sheet = tuple[Entry, Edition, bytes]


def publish_paper(press: Press, publisher: Publisher) -> int:
    """Put the PDFs of a site at `pdf/<code>.pdf` and `pdf/<code>-notice.pdf`.

    Args:
        press: Prints the site's matters, or takes them from its shelf.
        publisher: The site that is being made.

    Returns:
        How many had to be put there anew.

    Raises:
        NotPrinted: one could not be made.
    """
    wanted = (
        (entry, edition, press.source(entry, edition)) for entry in press.catalog.public for edition in ON_THE_SITE
    )
    stale = [sheet for sheet in wanted if not publisher.take(_url(sheet), sheet[2])]

    def publish(batch: list[_Sheet]) -> dict[str, Record]:
        made = {}
        for sheet in batch:
            pdf = press.pdf(sheet[0], sheet[1])
            assert pdf is not None, "only letters of promise can be empty"
            try:
                made[_url(sheet)] = publisher.write(_url(sheet), sheet[2], pdf)
            except OSError as error:
                raise NotPrinted(f"{_url(sheet)} 没有写成：{error.strerror or error}。") from error
        return made

    for records in press.spread(publish, stale):
        publisher.records.update(records)
    return len(stale)


def _url(sheet: _Sheet) -> str:
    return f"pdf/{file_name(sheet[0].code, sheet[1])}"
