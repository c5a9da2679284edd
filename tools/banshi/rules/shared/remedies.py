"""Mends that several rules propose."""

from __future__ import annotations

from collections.abc import Iterable

from banshi.model.finding import Path
from banshi.model.fix import Mend, setting
from banshi.rules.shared.closeness import closest
from banshi.source.mistyped import mistyped


def reworded(at: Path, text: str, *, safe: bool = True) -> Mend | None:
    """Write a free text anew; questions and options are named elsewhere too, so a person has to change them."""
    return setting(at, text, safe=safe) if text and at[0] != "questions" else None


def nearest(at: Path, name: str, known: Iterable[str]) -> Mend | None:
    """Write the known name that looks most like the one that is written; one that is only mistyped needs no look."""
    known = tuple(known)
    if meant := mistyped(name, known):
        return setting(at, meant)
    close = closest(name, known)
    return setting(at, close, safe=False) if close else None
