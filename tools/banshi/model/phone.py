"""Telephone numbers as people have them: 0592-12366, 110, two in one line, with an extension."""

from __future__ import annotations

import re
from typing import NamedTuple

_BETWEEN = "、"
_EXTENSION = re.compile(r"(?:转|-)([0-9]{1,6})$")
_AREA = re.compile(r"0[0-9]{2,3}-[0-9]{5,8}")


class Phone(NamedTuple):
    """One number.

    Attributes:
        text: As it is written.
        dialled: What a telephone dials; a comma waits before the extension (RFC 3601 calls it a pause).
    """

    text: str
    dialled: str


def phones(text: str | None) -> tuple[Phone, ...]:
    """Every number of a line, in its order."""
    return tuple([Phone(one, _dialled(one)) for one in (text or "").split(_BETWEEN) if one])


def _dialled(number: str) -> str:
    extension = _EXTENSION.search(number)
    # 0469-1234567 ends in a hyphen and digits too, but they are the number itself.
    if extension and (number[extension.start()] == "转" or _AREA.fullmatch(number[: extension.start()])):
        return f"{number[: extension.start()]},{extension[1]}"
    return number
