"""The editions a matter is printed in."""

from __future__ import annotations

from typing import NamedTuple


class Edition(NamedTuple):
    """One edition.

    Attributes:
        name: As people ask for it.
        key: As templates and file names know it.
        title: What the document calls itself after the matter's name.
        single: Whether it should stay on one side of one sheet where it can.
    """

    name: str
    key: str
    title: str
    single: bool = False


COLOUR = Edition("彩色", "color", "办事指南")
MONO = Edition("黑白", "mono", "办事指南")
LARGE = Edition("大字版", "large", "办事指南（大字版）")
NOTICE = Edition("一次性告知单", "notice", "一次性告知单", single=True)
NOTICE_MONO = Edition("一次性告知单（黑白）", "notice-mono", "一次性告知单", single=True)
PROMISE = Edition("容缺承诺书", "promise", "容缺受理承诺书", single=True)
CORRECTION = Edition("补正告知书", "correction", "补正材料告知书", single=True)
REFUSAL = Edition("不予受理告知书", "refusal", "不予受理告知书", single=True)
RECEIPT = Edition("小票", "receipt", "办事小票", single=True)

EDITIONS = {
    edition.name: edition
    for edition in (COLOUR, MONO, LARGE, NOTICE, NOTICE_MONO, CORRECTION, REFUSAL, PROMISE, RECEIPT)
}
"""Name → edition, in the order the help shows them."""
FOR_ONE = (NOTICE, NOTICE_MONO, CORRECTION, REFUSAL, PROMISE, RECEIPT)
"""Papers for one applicant, handed out at a window or taken from a terminal."""
