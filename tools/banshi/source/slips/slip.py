"""One slip: what is wrong with a line, and the line as it was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol

ENTRY = re.compile(r"(?P<head> *(?:- +)?(?:[A-Za-z_][\w-]*|[\u4e00-\u9fff]\w*): +)(?P<value>\S.*)")
"""A line with a key and a value on it."""


class Slip(NamedTuple):
    """A guess at what went wrong.

    Attributes:
        rule: Code of the Y rule.
        line: 0-based line to point at; column, length: what to underline.
        found, expected: Full Chinese sentences.
        advice: What to do, without the line as it should be, which is shown after it.
        lines: 0-based line → the line as it was meant; None for a line that goes.
        safe: Undoing it changes no meaning.
        shown: What to show as typed instead of the whole line.
        sole: Undoing it changes no meaning if the line can be read at no other depth.
    """

    rule: str
    line: int
    column: int
    length: int
    found: str
    expected: str
    advice: str
    lines: Mapping[int, str | None]
    safe: bool = True
    shown: str | None = None
    sole: bool = False


class Finder(Protocol):
    """Looks for one sort of slip at one line."""

    def __call__(self, lines: Sequence[str], number: int) -> Iterator[Slip]: ...


def indent(line: str) -> int:
    """Spaces before a line."""
    return len(line) - len(line.lstrip(" "))


def block(lines: Sequence[str], number: int, pattern: re.Pattern[str]) -> list[int]:
    """The lines from `number` on that are written alike: the same pattern at the same depth, deeper lines between."""
    first = pattern.match(lines[number])
    if first is None:
        return []
    depth, alike = indent(lines[number]), [number]
    for place in range(number + 1, len(lines)):
        line = lines[place]
        if not line.strip() or indent(line) > depth:
            continue
        if indent(line) < depth or not pattern.match(line):
            break
        alike.append(place)
    return alike
