"""Mending: what a rule would change (`Mend`, by place in the document), and the same as characters (`Fix`)."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

import msgspec

Place = tuple[str | int, ...]


class Edit(NamedTuple):
    """Characters `start` up to `end` of a text become `new`."""

    start: int
    end: int
    new: str


class Step(NamedTuple):
    """One change at one place of a document.

    Attributes:
        do: `set` a value or a missing key; `remove` a key or an item; `rename` a key; `append` to a list;
            `reorder` a list, `value[n]` being the old index of the new item `n`; `move` the whole file, alone.
        at: Path of the value, key, item or list.
        value: What to write; for `remove`, whether a list that would be left empty goes too.
    """

    do: Literal["set", "remove", "rename", "append", "reorder", "move"]
    at: Place
    value: Any = None


class Mend(NamedTuple):
    """How to mend a problem.

    Attributes:
        steps: What to change.
        safe: Nobody needs to look at it: what the text means stays the same.
    """

    steps: tuple[Step, ...]
    safe: bool = True


class Fix(msgspec.Struct, frozen=True):
    """A mend as edits of one file's text.

    Attributes:
        safe: Nobody needs to look at it.
        edits: Offsets count the characters of the file's text without byte order mark, line ends counted as one.
        resave: Encoding to read the file with, so that it is saved as UTF-8 with `\\n` line ends; None if it is not.
        move: Path below `guides/` the file is to have; None where it stays.
    """

    safe: bool
    edits: tuple[Edit, ...] = ()
    resave: str | None = None
    move: str | None = None


def setting(at: Place, value: Any, *, safe: bool = True) -> Mend:
    """Write a value at a place."""
    return Mend((Step("set", at, value),), safe)


def removing(*places: Place, safe: bool = True, empty_list_too: bool = True) -> Mend:
    """Take keys or items out."""
    return Mend(tuple(Step("remove", at, empty_list_too) for at in places), safe)


def moving(name: str, *, safe: bool = True) -> Mend:
    """Give the file another path below `guides/`, if no file has it."""
    return Mend((Step("move", (), name),), safe)


def renaming(at: Place, key: str, *, safe: bool = True) -> Mend:
    """Write another key before a value."""
    return Mend((Step("rename", at, key),), safe)
