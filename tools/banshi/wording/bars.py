"""Bars beside the numbers of a table: parts of a whole, drawn on a scale of a hundred."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Piece(NamedTuple):
    """One piece of a bar.

    Attributes:
        look: What it stands for, as the style sheet calls it.
        start, length: In hundredths of the scale, ready to be written.
    """

    look: str
    start: str
    length: str


def bar(parts: Iterable[tuple[str, float]], whole: float) -> tuple[Piece, ...]:
    """A bar of several pieces, one after the other; empty pieces are left out, nothing sticks out at the end."""
    pieces: list[Piece] = []
    start = 0.0
    for look, amount in parts:
        length = min(100 * amount / whole, 100 - start) if whole > 0 else 0.0
        if length > 0:
            pieces.append(Piece(look, _number(start), _number(length)))
            start += length
    return tuple(pieces)


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
