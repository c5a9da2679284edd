"""libyaml's frequent events as plain records.

PyYAML's C parser makes an event by calling the class it finds under that name in its own module. The classes it finds
there are written in Python and take a fifth of all reading; these take the same arguments in the same order. They are
swapped in while one text is read, and back: whoever else uses PyYAML in this process finds it as it was.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import msgspec
import yaml._yaml

Mark = Any


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


_OURS = {
    event.__name__: event
    for event in (ScalarEvent, MappingStartEvent, MappingEndEvent, SequenceStartEvent, SequenceEndEvent)
}
_THEIRS = {name: getattr(yaml._yaml, name) for name in _OURS}
_module = vars(yaml._yaml)
# A preview server reads in several threads.
_turn = threading.Lock()


@contextmanager
def events_of(text: str) -> Iterator[Callable[[], Any]]:
    """What gives the events of a text, one at a time; None after the last.

    Raises:
        YAMLError: from the function, where libyaml cannot go on.
        UnicodeEncodeError: the text holds half a character.
    """
    with _turn:
        _module.update(_OURS)
        try:
            yield yaml._yaml.CParser(text).get_event
        finally:
            _module.update(_THEIRS)
