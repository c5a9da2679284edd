"""The editions a matter is printed in."""

from __future__ import annotations

from typing import NamedTuple


class Edition(NamedTuple):
    """One edition.

    Attributes:
        name: As people ask for it.
        key: As templates and file names know it.
        title: What the document calls itself after the matter's name.
    """

    name: str
    key: str
    title: str


COLOUR = Edition("彩色", "color", "办事指南")
MONO = Edition("黑白", "mono", "办事指南")
LARGE = Edition("大字版", "large", "办事指南（大字版）")
NOTICE = Edition("一次性告知单", "notice", "一次性告知单")
PROMISE = Edition("容缺承诺书", "promise", "容缺受理承诺书")

EDITIONS = {edition.name: edition for edition in (COLOUR, MONO, LARGE, NOTICE, PROMISE)}
"""Name → edition, in the order the help shows them."""
