"""Whether a text was told again from end to end: put otherwise in many places, with hardly anything of it left out.

Who slips a demand into a text leaves the rest as it stands, or drops what stood in the way. Who says the same more
plainly changes words everywhere and keeps what they say. One sign of a demand is then no proof of one.
"""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher
from functools import lru_cache

from banshi.changes.words.plain import IDLE, numbered, plain

_KEPT_BY_PLACES = ((4, 0.75), (3, 0.9))
"""In how many places a text has to differ, and what share of the old one has to be left: the fewer, the more."""
_SHARE = 0.4
"""What share of the new text has to come from the old one."""


@lru_cache(maxsize=2048)
def retold(old: str, new: str) -> bool:
    """Whether the new text tells the old one in other words.

    Args:
        old: What was written.
        new: What is written now.
    """
    before, after = (IDLE.sub("", numbered(plain(text))) for text in (old, new))
    if not before or not after:
        return False
    common = (Counter(before) & Counter(after)).total()
    if common < _SHARE * len(after):
        return False
    steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    places = sum(tag != "equal" for tag, *_ in steps)
    return any(places >= least and common >= share * len(before) for least, share in _KEPT_BY_PLACES)
