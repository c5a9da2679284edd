"""Where every key and value of a text begins and ends, for programs that change one and leave the rest alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import msgspec
from yaml.error import YAMLError
from yaml.events import AliasEvent

from banshi.errors import Unpatchable
from banshi.model.finding import Path
from banshi.source.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    events_of,
)

BYTE_ORDER_MARK = "\ufeff"


class Node(msgspec.Struct):
    """A scalar, map or list as it is written.

    Attributes:
        start, end: Offsets in characters; a block collection ends where its last value ends.
        column: 0-based column of its start.
        style: `"`, `'`, `|` or `>` of a scalar; `{` or `[` of a collection in brackets; empty if plain or in block form.
        text: What a scalar says.
        keys: The keys of a map, each a scalar; empty for a list.
        children: The values of a map or the items of a list; None for a scalar.
    """

    start: int
    end: int
    column: int
    style: str = ""
    text: str = ""
    keys: list[Node] = []
    children: list[Node] | None = None
    is_map: bool = False

    @property
    def in_brackets(self) -> bool:
        """Whether the collection is written on the line, as `[…]` or `{…}`."""
        return self.style in ("{", "[", "?")

    def index(self, step: str | int) -> int | None:
        """Which child a key or list index means; None if there is none."""
        if self.children is None or isinstance(step, str) != self.is_map:
            return None
        if isinstance(step, int):
            return step if 0 <= step < len(self.children) else None
        return next((place for place, key in enumerate(self.keys) if key.text == step), None)


class Outline:
    """The tree of a text.

    Args:
        text: A file's text, with its own line ends and byte order mark.

    Raises:
        Unpatchable: the text is not the strict subset of YAML, so nobody can say where things are.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        # libyaml does not count a byte order mark.
        self._shift = int(text.startswith(BYTE_ORDER_MARK))
        try:
            with events_of(text) as get:
                self.root = self._node(self._events(get))
        except (YAMLError, UnicodeEncodeError, RecursionError) as error:
            raise Unpatchable("文件的写法有错误，没法自动修改，请先改好写法。") from error

    def node(self, path: Path) -> Node | None:
        """The value at a path, None if it is not written down."""
        node = self.root
        for step in path:
            place = node.index(step)
            if place is None:
                return None
            node = (node.children or [])[place]
        return node

    def key(self, path: Path) -> Node | None:
        """The key at a path, None if it is not written down or is a list index."""
        parent = self.node(path[:-1]) if path else None
        place = parent.index(path[-1]) if parent else None
        return parent.keys[place] if parent and parent.is_map and place is not None else None

    def paths(self) -> Iterator[Path]:
        """The path of every value, in the order they are written."""
        yield from _paths(self.root, ())

    def _events(self, get: Callable[[], Any]) -> Callable[[], Any]:
        wanted = (ScalarEvent, MappingStartEvent, SequenceStartEvent, MappingEndEvent, SequenceEndEvent)

        def following() -> Any:
            while (event := get()) is not None:
                if isinstance(event, wanted):
                    return event
                if isinstance(event, AliasEvent):
                    break
            raise YAMLError("empty, or an alias")

        return following

    def _node(self, following: Callable[[], Any], event: Any = None) -> Node:
        event = event or following()
        start, end = event.start_mark.index + self._shift, event.end_mark.index + self._shift
        node = Node(start, end, event.start_mark.column)
        if isinstance(event, ScalarEvent):
            node.text, node.style = event.value, event.style or ""
            if node.style in ("|", ">"):
                node.end = start + len(self.text[start:end].rstrip())
            return node
        node.is_map = isinstance(event, MappingStartEvent)
        node.children, node.keys = [], []
        end_event = MappingEndEvent if node.is_map else SequenceEndEvent
        inner: Any = following()
        while not isinstance(inner, end_event):
            if node.is_map:
                node.keys.append(self._key(inner, following))
                inner = None
            node.children.append(self._node(following, inner))
            inner = following()
        if event.flow_style:
            # A lone pair inside brackets, `[a: b]`, is a map without braces.
            node.style = self.text[start] if self.text[start] in "{[" else "?"
            node.end = inner.end_mark.index + self._shift
        elif node.children:
            node.end = node.children[-1].end
        return node

    def _key(self, event: Any, following: Callable[[], Any]) -> Node:
        if not isinstance(event, ScalarEvent):
            raise YAMLError("a key that is no word")
        return self._node(following, event)


def _paths(node: Node, path: Path) -> Iterator[Path]:
    yield path
    for place, child in enumerate(node.children or ()):
        yield from _paths(child, (*path, node.keys[place].text if node.is_map else place))
