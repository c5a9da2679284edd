"""Whether a page's refusal is about what people say, or only mentions it."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

_SHORTEST = 3
_TAIL = "了的"
_MOSTLY = 0.75
"""How much of the case a page refuses a phrase has to be: `节能审查` in `没有达到节能审查规模的项目` is no refusal of it."""


def refusal(phrase: str, refused: list[str]) -> str | None:
    """The sentence that refuses the very case a phrase says, up to its first 的; None if none does."""
    said = plain(phrase)
    if len(said) < _SHORTEST:
        return None
    for text in refused:
        case = _case(text)
        if said in case and len(said) >= _MOSTLY * len(case):
            return text
    return None


def plain(phrase: str) -> str:
    """What people say, without the particles it ends in."""
    return phrase.rstrip(_TAIL)


def refused_phrases(text: str) -> Iterator[str]:
    """Every plain phrase that a sentence refuses: whoever has thousands of phrases looks these up among them."""
    case = _case(text)
    for length in range(max(_SHORTEST, ceil(_MOSTLY * len(case))), len(case) + 1):
        for start in range(len(case) - length + 1):
            yield case[start : start + length]


def _case(text: str) -> str:
    return text.partition("的，")[0].rstrip("。").removesuffix("的").rstrip("了")
