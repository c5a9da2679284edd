"""Names by their sound, as the index of a Chinese book sorts them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

_OPENING = re.compile(r"^[^\w]+")
_OTHERS = "其他"

_Key = tuple[tuple[str, ...], tuple[str, ...], str]
"""What sorts a name: its syllables without and with their tones, and how it is written."""


def by_sound(names: Iterable[tuple[str, str]]) -> list[tuple[str, list[tuple[str, str]]]]:
    """Sort names by pinyin: syllable by syllable without tone, then by tone, then by character.

    Args:
        names: Name and whatever belongs to it.

    Returns:
        Letter → its names; what begins with no syllable comes last.
    """
    found: dict[str, list[tuple[_Key, tuple[str, str]]]] = {}
    for row in names:
        key = _key(row[0])
        first = key[0][0][:1].upper() if key[0] else ""
        found.setdefault(first if first.isascii() and first.isalpha() else _OTHERS, []).append((key, row))
    letters = sorted(found, key=lambda letter: (letter == _OTHERS, letter))
    return [(letter, [row for _, row in sorted(found[letter])]) for letter in letters]


def _key(name: str) -> _Key:
    # A third of a second, which commands that make no index need not wait for.
    from pypinyin import Style, lazy_pinyin

    # Letters and digits one by one; the library takes lists, which its types leave out.
    apart: Any = list
    said = _OPENING.sub("", name).lower()
    syllables = lazy_pinyin(said, style=Style.TONE3, errors=apart, neutral_tone_with_five=True)
    return (
        tuple(syllable.rstrip("12345") if len(syllable) > 1 else syllable for syllable in syllables),
        tuple(syllables),
        name,
    )
