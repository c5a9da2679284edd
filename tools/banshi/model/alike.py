"""Names that say the same in another order, with other signs or small words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TypeVar
from zlib import crc32

Named = TypeVar("Named")

_IDLE = str.maketrans(dict.fromkeys("的之及和与或等、，。：；·（）()[]【】《》“”‘’\"'-—_/ \u3000", ""))
_DIGITS = re.compile(r"[0-9]+")


def likeness(name: str) -> str:
    """What names that say the same have in common: their characters without order, signs and small words.

    Digits keep their order: 第12号 is not 第21号.
    """
    bare = name.translate(_IDLE)
    return "".join(sorted(_DIGITS.sub("", bare))) + " ".join(_DIGITS.findall(bare))


def likeness_number(name: str) -> int:
    """The same as a number of 32 bits, to be kept: names that say the same share it, hardly any others do."""
    return crc32(likeness(name).encode("utf-8", "surrogatepass"))


def alike(named: Iterable[tuple[Named, str, int]]) -> Iterator[tuple[Named, Named, str]]:
    """Things named otherwise than an earlier one whose name says the same: the later, the earlier, and its name.

    Args:
        named: Things with their names and the numbers of these.
    """
    seen: dict[int, tuple[Named, str]] = {}
    for thing, name, number in named:
        first, first_name = seen.setdefault(number, (thing, name))
        if first_name != name and likeness(first_name) == likeness(name):
            yield thing, first, first_name
