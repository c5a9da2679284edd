"""libyaml's frequent events as plain records.

PyYAML's C parser makes an event by calling the class it finds under that name in its own module. The classes it finds
there are written in Python and take a fifth of all reading; these take the same arguments in the same order.
Nothing else is touched: PyYAML's loaders and dumpers written in C use no event objects, those in Python their own.
"""

from __future__ import annotations

import msgspec
import yaml._yaml

Mark = object


class ScalarEvent(msgspec.Struct, gc=False):
    """A key or a value."""

    anchor: str | None
    tag: str | None
    implicit: tuple[bool, bool]
    value: str
    start_mark: Mark = None
    end_mark: Mark = None
    style: str | None = None


class CollectionStartEvent(msgspec.Struct, gc=False):
    """The begin of a map or a list."""

    anchor: str | None
    tag: str | None
    implicit: bool
    start_mark: Mark = None
    end_mark: Mark = None
    flow_style: bool | None = None


class MappingStartEvent(CollectionStartEvent, gc=False):
    """The begin of a map."""


class SequenceStartEvent(CollectionStartEvent, gc=False):
    """The begin of a list."""


class CollectionEndEvent(msgspec.Struct, gc=False):
    """The end of a map or a list."""

    start_mark: Mark = None
    end_mark: Mark = None


class MappingEndEvent(CollectionEndEvent, gc=False):
    """The end of a map."""


class SequenceEndEvent(CollectionEndEvent, gc=False):
    """The end of a list."""


for event in (ScalarEvent, MappingStartEvent, MappingEndEvent, SequenceStartEvent, SequenceEndEvent):
    setattr(yaml._yaml, event.__name__, event)
