"""The free texts of a file: what people wrote in their own words, as against codes, numbers and fixed choices.

Most files have nothing to report. A rule about wording therefore asks `joined` first, one string that is made once
for all rules, and walks `texts` only when something in it looks wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from banshi.model.finding import Path
from banshi.model.texts import texts as gathered

_last: tuple[object, list[tuple[Path, str]], str] = (None, [], "")


def texts(value: Any) -> list[tuple[Path, str]]:
    """Every free text of a whole file with its path; made once for the rules that ask of the same in turn.

    Args:
        value: A record or a list of them.
    """
    return _seen(value)[1]


def joined(value: Any) -> str:
    """All free texts of a record or a list of them, one a line; made once as well."""
    return _seen(value)[2]


def _seen(value: Any) -> tuple[object, list[tuple[Path, str]], str]:
    global _last
    # The record itself is kept, so no other can take its place in memory and be mistaken for it.
    if _last[0] is not value:
        found = gathered(value)
        _last = (value, found, "\n".join(text for _, text in found))
    return _last


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
