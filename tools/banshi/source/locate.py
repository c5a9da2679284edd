"""Where in the text the value at a path stands.

Positions are looked up only when there is something to report, so clean files never pay for them.
"""

from __future__ import annotations

from typing import NamedTuple

from yaml.cyaml import CParser
from yaml.error import YAMLError
from yaml.events import AliasEvent

from banshi.model.finding import Path
from banshi.source.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)


class Span(NamedTuple):
    """0-based line and column of a key or value, and how many characters of that line it takes."""

    line: int
    column: int
    length: int


class Map:
    """Spans of every key and value of one document.

    Args:
        text: The text `read` was given.
    """

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._keys: dict[Path, Span] = {}
        self._values: dict[Path, Span] = {}
        # A text that cannot be read to its end still has the spans before the break.
        try:
            self._walk(CParser(text).get_event)
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

    def _walk(self, get) -> None:
        stack: list[list] = []  # [path, is_map, pending key or next index, where it starts if in brackets]
        while (event := get()) is not None:
            kind = type(event)
            if kind in (MappingEndEvent, SequenceEndEvent):
                path, _, _, start = stack.pop()
                if start is not None and start.line == event.end_mark.line:
                    self._values[path] = Span(start.line, start.column, event.end_mark.column - start.column)
            elif kind in (ScalarEvent, AliasEvent, MappingStartEvent, SequenceStartEvent):
                self._enter(stack, event, kind)

    def _enter(self, stack: list[list], event, kind: type) -> None:
        opens = kind in (MappingStartEvent, SequenceStartEvent)
        path: Path = ()
        if stack:
            top = stack[-1]
            if top[1] and top[2] is None and not opens:
                top[2] = event.value if kind is ScalarEvent else f"*{event.anchor}"
                self._keys[(*top[0], top[2])] = self._span(event)
                return
            path = (*top[0], top[2])
            top[2] = None if top[1] else top[2] + 1
        self._values[path] = self._span(event)
        if opens:
            is_map = kind is MappingStartEvent
            stack.append([path, is_map, None if is_map else 0, event.start_mark if event.flow_style else None])

    def _span(self, event) -> Span:
        start, end = event.start_mark, event.end_mark
        if isinstance(event, MappingStartEvent | SequenceStartEvent) and start.line < len(self._lines):
            # A block collection begins at its first entry; show that whole line.
            return Span(start.line, start.column, max(1, len(self._lines[start.line].rstrip()) - start.column))
        if start.line == end.line:
            return Span(start.line, start.column, end.column - start.column)
        return Span(start.line, start.column, max(1, len(self._lines[start.line].rstrip()) - start.column))
