"""Fitting a sheet to the paper: how close it is set, and what is left to the page behind the QR code.

A sheet of paper has two sides, so two pages is what most matters should take; a page that is nearly empty is set away,
closer, or filled, wider. The steps themselves are in `templates/look.typ`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from banshi.pdf.edition import Edition

ROOMY, CLOSE, DENSE, TIGHT, WITHOUT_QUESTIONS, WIDE, WIDER = range(7)
"""The fits, as the templates count them."""
_AMOUNT = {ROOMY: 1.0, CLOSE: 0.9, DENSE: 0.83, TIGHT: 0.72, WITHOUT_QUESTIONS: 0.65}
"""How much of the roomy amount of paper each takes at least; closer is not tried where it cannot be enough."""
LEAST = 1 / 3
"""A last page less full than this looks like a mistake."""


class Extent(NamedTuple):
    """How much paper a sheet takes.

    Attributes:
        pages: How many.
        last: How full the last one is, from 0 to 1.
        lonely: Whether the last page holds nothing but the place to sign.
    """

    pages: int
    last: float
    lonely: bool = False

    @property
    def amount(self) -> float:
        """In pages."""
        return self.pages - 1 + self.last

    @property
    def good(self) -> bool:
        """Whether no page looks like a mistake."""
        return not self.lonely and (self.pages == 1 or self.last >= LEAST)


class Choice(NamedTuple):
    """A fit, and how much paper a sheet takes at it."""

    fit: int
    extent: Extent


def choose(measure: Callable[[int], Extent], edition: Edition, *, code: bool, questions: bool) -> Choice:
    """Find the fit that needs fewest sheets of paper and leaves no page nearly empty.

    Args:
        measure: Says how much paper it takes at a fit.
        edition: Large type may take many pages, the others want to stay on two sides.
        code: Whether it has a QR code, behind which questions can be left.
        questions: Whether it has questions.
    """
    found = [Choice(ROOMY, measure(ROOMY))]
    start = found[0].extent
    for fit in _ladder(start, edition, behind=code and questions):
        if found[-1].extent.good and found[-1].extent.pages <= _wanted(start, edition):
            break
        found.append(Choice(fit, measure(fit)))
    return min(found, key=lambda one: (_sheets(one, edition), not one.extent.good, one.extent.pages, found.index(one)))


def _wanted(start: Extent, edition: Edition) -> int:
    """Pages a sheet should take: two sides, one for a notice that nearly stays on one; of large type what comes."""
    if edition.key == "large":
        return start.pages
    return 1 if edition.single and start.amount * _AMOUNT[TIGHT] <= 1 else 2


def _ladder(start: Extent, edition: Edition, *, behind: bool) -> Iterator[int]:
    wanted = _wanted(start, edition)
    closer = [CLOSE, DENSE, TIGHT, *([WITHOUT_QUESTIONS] if behind else [])]
    if edition.key == "large":
        closer = [CLOSE, DENSE, TIGHT]
        wanted = start.pages - 1
    enough = [fit for fit in closer if start.amount * _AMOUNT[fit] <= wanted + 0.06]
    yield from enough
    yield from (WIDE, WIDER)
    if not enough:
        yield from closer[:-1] if behind else closer


def _sheets(one: Choice, edition: Edition) -> int:
    """Sheets of paper printed on both sides; a single side counts half a sheet for what may stay on one."""
    pages = one.extent.pages
    return pages if edition.single else -(-pages // 2)
