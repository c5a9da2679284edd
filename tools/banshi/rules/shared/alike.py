"""Names that say the same in another order, with other signs or small words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TypeVar

Named = TypeVar("Named")

_IDLE = str.maketrans(dict.fromkeys("的之及和与或等、，。：；·（）()[]【】《》“”‘’\"'-—_/ \u3000", ""))
_DIGITS = re.compile(r"[0-9]+")


def likeness(name: str) -> str:
    """What names that say the same have in common: their characters without order, signs and small words.

    Digits keep their order: 第12号 is not 第21号.
    """
    bare = name.translate(_IDLE)
    return "".join(sorted(_DIGITS.sub("", bare))) + " ".join(_DIGITS.findall(bare))


def alike(named: Iterable[tuple[Named, str]]) -> Iterator[tuple[Named, Named, str]]:
    """Things named otherwise than an earlier one whose name says the same: the later, the earlier, and its name.

    Args:
        named: Things with their names.
    """
    # Sorting characters is dear and hardly any names are alike; the sum of characters does not depend on order either.
    sums: dict[int, list[tuple[Named, str]]] = {}
    for thing, name in named:
        sums.setdefault(sum(map(ord, name.translate(_IDLE))), []).append((thing, name))
    for group in sums.values():
        if len(group) == 1:
            continue
        seen: dict[str, tuple[Named, str]] = {}
        for thing, name in group:
            first, first_name = seen.setdefault(likeness(name), (thing, name))
            if first_name != name:
                yield thing, first, first_name
