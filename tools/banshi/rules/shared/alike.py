"""Names that say the same in another order, with other signs or small words."""

from __future__ import annotations

import re
import unicodedata

_IDLE = re.compile(r"[\W_的之及和与或、等]+")
_DIGITS = re.compile(r"[0-9]+")


def likeness(name: str) -> str:
    """What names that say the same have in common: their characters without order, signs and small words.

    Digits keep their order: 第12号 is not 第21号.
    """
    bare = _IDLE.sub("", unicodedata.normalize("NFKC", name)).lower()
    return "".join(sorted(_DIGITS.sub("", bare))) + " ".join(_DIGITS.findall(bare))
