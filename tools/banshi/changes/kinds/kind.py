"""A kind of change: what it is called, which way it pushes, what its mirror is."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Direction(StrEnum):
    """Whether a change weighs on the citizen, frees them, or neither."""

    HEAVIER = "heavier"
    LIGHTER = "lighter"
    NEUTRAL = "neutral"

    @property
    def label(self) -> str:
        """The Chinese word shown to people."""
        return {"heavier": "加重", "lighter": "减轻", "neutral": "中性"}[self.value]

    @property
    def opposite(self) -> Direction:
        """The direction of the same change made backwards."""
        return {"heavier": Direction.LIGHTER, "lighter": Direction.HEAVIER}.get(self.value, Direction.NEUTRAL)


class Kind(NamedTuple):
    """One kind of change.

    Attributes:
        code: Its name for programs, never reused.
        name: Its name for people.
        direction: Which way it pushes.
        sentence: What is said of one change, with `{what}`, `{old}` and `{new}` in it.
        mirror: Code of the kind that the same change made backwards is of; its own for a change of wording.
        unclear: Programs cannot tell which way it pushes; a person has to read it.
        why_alone: Why it has no mirror but itself; empty if it has one.
    """

    code: str
    name: str
    direction: Direction
    sentence: str
    mirror: str
    unclear: bool = False
    why_alone: str = ""


class Pair(NamedTuple):
    """Two kinds that are each other's mirror.

    Attributes:
        more: The heavier one; of neutral pairs the one that adds something.
        less: The lighter one; of neutral pairs the one that takes something away.
    """

    more: Kind
    less: Kind


_Row = tuple[str, str, str]


def pair(heavier: _Row, lighter: _Row) -> Pair:
    """A heavier kind and its lighter mirror; each row is code, name, sentence."""
    return _pair(heavier, lighter, Direction.HEAVIER)


def even(more: _Row, less: _Row, *, unclear: bool = False) -> Pair:
    """Two kinds that mirror each other and neither weigh nor free, or of which only a person can tell."""
    return Pair(*(kind._replace(unclear=unclear) for kind in _pair(more, less, Direction.NEUTRAL)))


def read_backwards(heavier: _Row, unclear: _Row) -> Pair:
    """What is heavier one way and has to be read by a person the other way: fewer words may be fewer favours."""
    more, less = _pair(heavier, unclear, Direction.HEAVIER)
    return Pair(more, less._replace(direction=Direction.NEUTRAL, unclear=True))


def alone(row: _Row, why: str, *, unclear: bool = False) -> Kind:
    """A neutral kind that is its own mirror, and why no pair could be made of it."""
    return Kind(*row[:2], Direction.NEUTRAL, row[2], row[0], unclear, why)


def _pair(more: _Row, less: _Row, direction: Direction) -> Pair:
    return Pair(
        Kind(*more[:2], direction, more[2], less[0]),
        Kind(*less[:2], direction.opposite, less[2], more[0]),
    )
