"""A drawing of how costs grow with size: both axes in powers of ten, one line for each thing measured."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from html import escape

_WIDTH, _HEIGHT, _LEFT, _RIGHT, _TOP, _BOTTOM = 900, 560, 70, 250, 20, 50
_COLOURS = (
    "#0b5cad",
    "#b3261e",
    "#1b7f3b",
    "#8a5a00",
    "#6a3fb5",
    "#007a87",
    "#a3346b",
    "#4d4d4d",
    "#5c7a00",
    "#c2410c",
)
_LINE = 16
"""Pixels between two names."""

Points = Sequence[tuple[float, float]]
"""Size and cost, both above zero."""


def chart(lines: Mapping[str, Points], across: str, up: str) -> str:
    """An SVG.

    Args:
        lines: Name → points.
        across: What the sizes are.
        up: What the costs are.
    """
    every = [point for points in lines.values() for point in points]
    wide, high = (
        _Axis([x for x, _ in every], _LEFT, _WIDTH - _RIGHT),
        _Axis([y for _, y in every], _HEIGHT - _BOTTOM, _TOP),
    )
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" font-family="sans-serif" font-size="12">',
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#fff"/>',
        *(_rule(wide.at(tick), _TOP, wide.at(tick), _HEIGHT - _BOTTOM) for tick in wide.ticks),
        *(_rule(_LEFT, high.at(tick), _WIDTH - _RIGHT, high.at(tick)) for tick in high.ticks),
        *(_words(wide.at(tick), _HEIGHT - _BOTTOM + 18, f"{tick:,.0f}", "middle") for tick in wide.ticks),
        *(_words(_LEFT - 6, high.at(tick) + 4, f"{tick:,g}", "end") for tick in high.ticks),
        _words((_LEFT + _WIDTH - _RIGHT) / 2, _HEIGHT - 12, across, "middle"),
        _words(8, 14, up, "start"),
    ]
    ends = _apart({name: high.at(points[-1][1]) for name, points in lines.items()})
    for number, (name, points) in enumerate(lines.items()):
        colour = _COLOURS[number % len(_COLOURS)]
        corners = " ".join(f"{wide.at(x):.1f},{high.at(y):.1f}" for x, y in points)
        parts.append(f'<polyline points="{corners}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{wide.at(x):.1f}" cy="{high.at(y):.1f}" r="3" fill="{colour}"/>' for x, y in points]
        parts.append(_words(_WIDTH - _RIGHT + 10, ends[name] + 4, name, "start", colour))
    return "\n".join([*parts, "</svg>\n"])


class _Axis:
    """Where values of one axis are drawn.

    Args:
        values: All of them.
        start: Pixel of the lower end.
        end: Pixel of the upper end.
    """

    def __init__(self, values: Sequence[float], start: float, end: float) -> None:
        self._low, self._high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)) + 1e-9)
        self._start, self._end = start, end

    @property
    def ticks(self) -> list[float]:
        """Powers of ten."""
        return [10.0**power for power in range(self._low, self._high + 1)]

    def at(self, value: float) -> float:
        """The pixel of a value."""
        share = (math.log10(value) - self._low) / max(1, self._high - self._low)
        return self._start + share * (self._end - self._start)


def _apart(places: Mapping[str, float]) -> dict[str, float]:
    """Places of names, moved down where two would be written over each other."""
    found: dict[str, float] = {}
    last = -math.inf
    for name, place in sorted(places.items(), key=lambda item: item[1]):
        last = found[name] = max(place, last + _LINE)
    return found


def _rule(x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="#ddd"/>'


def _words(x: float, y: float, text: str, anchor: str, colour: str = "#222") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{colour}">{escape(text)}</text>'
