"""What a person would type instead of a character that must not be in a guide."""

from __future__ import annotations

import re

from banshi.model.fix import Edit, Fix

_HALF = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_LOST = ("\ufffd", "\ufffc")
"""They stand for something that is gone; taking them away would hide it."""


def halved(text: str) -> str:
    """Full-width digits, letters and signs as half-width ones."""
    return text.translate(_HALF)


def retype(name: str, text: str, hit: re.Match[str]) -> Fix | None:
    """How to mend a suspicious mark.

    Args:
        name: What sort of mark it is: `tab`, `colon`, `indent`, `wide`, `hidden`, `odd`, `emoji` or `blank`.
        text: The whole text.
        hit: Where the mark is.
    """
    start, end, seen = hit.start(), hit.end(), hit[0]
    if name == "tab":
        # How deep a person meant to indent is a guess.
        inside = bool(text[text.rfind("\n", 0, start) + 1 : start].strip())
        return Fix(inside, (Edit(start, end, " " if inside else "  "),))
    if name == "colon":
        spaced = text[end : end + 1] in (" ", "\n", "")
        return Fix(True, (Edit(end - 1, end, ":" if spaced else ": "),))
    if name == "indent":
        return Fix(False, (Edit(start, end, seen.replace("\u3000", " ")),))
    if name == "wide":
        return Fix(True, (Edit(start, end, halved(seen)),))
    if name == "odd":
        return Fix(True, (Edit(start, end, " "),))
    if name == "blank" or name == "emoji" or (name == "hidden" and seen not in _LOST):
        return Fix(True, (Edit(start, end, ""),))
    return None
