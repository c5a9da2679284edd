"""Whether a page's refusal is about what people say, or only mentions it."""

from __future__ import annotations

_SHORTEST = 3
_TAIL = "了的"
_MOSTLY = 0.75
"""How much of the case a page refuses a phrase has to be: `节能审查` in `没有达到节能审查规模的项目` is no refusal of it."""


def refusal(phrase: str, refused: list[str]) -> str | None:
    """The sentence that refuses the very case a phrase says, up to its first 的; None if none does."""
    said = phrase.rstrip(_TAIL)
    if len(said) < _SHORTEST:
        return None
    for text in refused:
        case = text.partition("的，")[0].rstrip("。").removesuffix("的").rstrip("了")
        if said in case and len(said) >= _MOSTLY * len(case):
            return text
    return None
