"""The free texts of a file: what people wrote in their own words, as against codes, numbers and fixed choices.

Most files have nothing to report. A rule about wording therefore asks `joined` first, one string that is made once
for all rules, and walks `texts` only when something in it looks wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from banshi.model.record import Record
from banshi.model.texts import plan_of, texts

__all__ = ["characters_in", "joined", "lines_with", "texts"]

_last: tuple[object, str] = (None, "")


def joined(value: Any) -> str:
    """All free texts of a record or a list of them, one a line; made once for the rules that ask of the same in turn."""
    global _last
    seen, text = _last
    # The record itself is kept, so no other can take its place in memory and be mistaken for it.
    if seen is not value:
        found: list[str] = []
        _gather(value, found)
        text = "\n".join(found)
        _last = (value, text)
    return text


def _collect(value: Record, found: list[str]) -> None:
    plain, deeper = plan_of(type(value))
    for name, _ in plain:
        if (text := getattr(value, name)) is not None:
            found.append(text)
    for name, _ in deeper:
        if inner := getattr(value, name):
            _gather(inner, found)


def _gather(inner: Any, found: list[str]) -> None:
    if isinstance(inner, str):
        found.append(inner)
    elif isinstance(inner, Record):
        _collect(inner, found)
    elif isinstance(inner, dict):
        for question, options in inner.items():
            found.append(question)
            _gather(options, found)
    else:
        for item in inner:
            _gather(item, found)


@lru_cache(maxsize=1)
def characters_in(words: str) -> frozenset[str]:
    """The characters of a joined form; made once for the rules that ask in turn what it cannot hold."""
    return frozenset(words)


def lines_with(words: str, signs: tuple[str, ...]) -> Iterator[str]:
    """Lines of a joined form that hold one of the signs; a line may come more than once."""
    characters = characters_in(words)
    for sign in signs:
        at = words.find(sign) if characters.issuperset(sign) else -1
        while at >= 0:
            start = words.rfind("\n", 0, at) + 1
            end = words.find("\n", at)
            if end < 0:
                end = len(words)
            yield words[start:end]
            at = words.find(sign, end)
