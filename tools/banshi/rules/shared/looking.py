"""Looking for words in the free texts of a file.

Most files have nothing to report. A rule about wording therefore asks first whether anything in the joined texts may look
wrong, and only then goes through them one by one.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache


@lru_cache(maxsize=1)
def characters_in(words: str) -> frozenset[str]:
    """The characters of a joined form; made once for the rules that ask in turn what it cannot hold."""
    return frozenset(words)


@lru_cache(maxsize=256)
def _by_character(signs: tuple[str, ...]) -> tuple[frozenset[str], dict[str, list[str]]]:
    """The last character of each sign, and the signs that end with it."""
    found: dict[str, list[str]] = {}
    for sign in signs:
        found.setdefault(sign[-1], []).append(sign)
    return frozenset(found), found


def standing(words: str, signs: tuple[str, ...]) -> Iterator[str]:
    """Those of some words that stand in a joined form, in no order: most are passed over by their last character."""
    characters = characters_in(words)
    ends, ending = _by_character(signs)
    for end in ends & characters:
        yield from (sign for sign in ending[end] if sign[0] in characters and sign in words)


def lines_with(words: str, signs: tuple[str, ...]) -> Iterator[str]:
    """Lines of a joined form that hold one of the signs; a line may come more than once."""
    for sign in standing(words, signs):
        at = words.find(sign)
        while at >= 0:
            start = words.rfind("\n", 0, at) + 1
            end = words.find("\n", at)
            if end < 0:
                end = len(words)
            yield words[start:end]
            at = words.find(sign, end)
