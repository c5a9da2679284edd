"""Where in the text the value at a path stands.

Positions are looked up only when there is something to report, so clean files never pay for them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from yaml.error import YAMLError
from yaml.events import AliasEvent

from banshi.model.finding import Path
from banshi.source.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    events_of,
)

_STARTS = (MappingStartEvent, SequenceStartEvent)
_ENDS = (MappingEndEvent, SequenceEndEvent)
_PLAIN = (ScalarEvent, AliasEvent)


class Span(NamedTuple):
    """0-based line and column of a key or value, and how many characters of that line it takes."""

    line: int
    column: int
    length: int


@dataclass(slots=True)
class _Open:
    """A map or list that has not ended yet.

    Attributes:
        path: Where it is.
        following: Index of a list's next item, or the key a map's next value belongs to; None while a key is awaited.
        bracket: Where it begins, if it is written in brackets.
    """

    path: Path
    following: str | int | None
    bracket: Any


class Map:
    """Spans of the keys and values of one document.

    Args:
        text: The text `read` was given.
        wanted: Paths that will be asked for, None is any; whole collections that lead to none of them are passed over.
    """

    def __init__(self, text: str, wanted: Iterable[Path] | None = None) -> None:
        self._lines = text.split("\n")
        self._near = None if wanted is None else {tuple(path[:end]) for path in wanted for end in range(len(path) + 1)}
        self._keys: dict[Path, Span] = {}
        self._values: dict[Path, Span] = {}
        # A text that cannot be read to its end still has the spans before the break.
        try:
            with events_of(text) as get:
                self._walk(get)
        except (YAMLError, UnicodeEncodeError):
            return

    def span(self, path: Path, *, on_key: bool = False) -> Span:
        """The span of the value (or key) at `path`, or of its nearest ancestor that was written down."""
        path = tuple(path)
        if on_key and path in self._keys:
            return self._keys[path]
        while path and path not in self._values:
            path = path[:-1]
        if path in self._values and (span := self._values[path]).length:
            return span
        return self._keys.get(path) or self._values.get(path) or Span(0, 0, 1)

    def _walk(self, get: Callable[[], Any]) -> None:
        stack: list[_Open] = []
        passing_over = 0
        while (event := get()) is not None:
            kind = type(event)
            if passing_over:
                passing_over += (kind in _STARTS) - (kind in _ENDS)
            elif kind in _ENDS:
                left = stack.pop()
                start = left.bracket
                if start is not None and start.line == event.end_mark.line:
                    self._values[left.path] = Span(start.line, start.column, event.end_mark.column - start.column)
            elif kind in _STARTS or kind in _PLAIN:
                passing_over = self._enter(stack, event, kind)

    def _enter(self, stack: list[_Open], event: Any, kind: type) -> bool:
        """Note a key or a value; true where a collection begins that nobody will ask for."""
        opens = kind in _STARTS
        path: Path = ()
        if stack:
            top = stack[-1]
            if top.following is None and not opens:
                top.following = event.value if kind is ScalarEvent else f"*{event.anchor}"
                self._keys[(*top.path, top.following)] = self._span(event)
                return False
            if top.following is None:
                # A map or a list as a key, which the reading refuses.
                raise YAMLError("complex key")
            path = (*top.path, top.following)
            top.following = top.following + 1 if isinstance(top.following, int) else None
        if self._near is not None and path not in self._near:
            return opens
        self._values[path] = self._span(event)
        if opens:
            bracket = event.start_mark if event.flow_style else None
            stack.append(_Open(path, None if kind is MappingStartEvent else 0, bracket))
        return False

    def _span(self, event: Any) -> Span:
        start, end = event.start_mark, event.end_mark
        if isinstance(event, MappingStartEvent | SequenceStartEvent) and start.line < len(self._lines):
            # A block collection begins at its first entry; show that whole line.
            return Span(start.line, start.column, max(1, len(self._lines[start.line].rstrip()) - start.column))
        if start.line == end.line:
            return Span(start.line, start.column, end.column - start.column)
        return Span(start.line, start.column, max(1, len(self._lines[start.line].rstrip()) - start.column))
