"""A file being changed by a program: byte order mark, line ends, comments, order and quotes stay as people left them."""

from __future__ import annotations

import copy
from collections.abc import Callable, Sequence
from typing import Any

from banshi.errors import Unpatchable
from banshi.model.finding import Path
from banshi.model.fix import Edit
from banshi.source.outline import BYTE_ORDER_MARK, Outline
from banshi.source.patch import append_item, apply, insert_item, insert_key, remove, rename_key, reorder, set_value
from banshi.source.reader import read


class Draft:
    """The bytes of one data file, changed a step at a time.

    Every step reads the file again and is refused unless exactly what was asked has changed.

    Args:
        data: The file's bytes.

    Raises:
        Unpatchable: it cannot be read.
    """

    def __init__(self, data: bytes) -> None:
        try:
            self._text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            raise Unpatchable("文件不是 UTF-8 编码，没法自动修改。") from error
        self._outline = Outline(self._text)
        self._value = _value(self._text)

    @property
    def data(self) -> bytes:
        """The bytes as they are now."""
        return self._text.encode("utf-8")

    def get(self, path: Path) -> Any:
        """What is written at a path, every scalar as text; None if nothing is."""
        value = self._value
        for step in path:
            known = step in value if isinstance(value, dict) else isinstance(value, list) and step in range(len(value))
            if not known:
                return None
            value = value[step]
        return copy.deepcopy(value)

    def set(self, path: Path, value: Any, order: Sequence[str] = ()) -> None:
        """Write a value at a path; a missing key is added.

        Args:
            path: Where. The map around a missing key must be there.
            value: Text, whole number, yes/no, list or map.
            order: Where to put a missing key: after the keys that come before it here. Empty puts it last.
        """
        *around, last = path
        if isinstance(last, str) and self._outline.key(path) is None:
            edit = insert_key(self._outline, tuple(around), last, value, order)
        else:
            edit = set_value(self._outline, path, value)
        self._take(edit, path, lambda parent: _put(parent, last, value))

    def append(self, path: Path, value: Any) -> None:
        """Add an item to the end of a list that is there."""
        self._take(append_item(self._outline, path, value), (*path, 0), lambda items: items.append(_as_read(value)))

    def insert(self, path: Path, place: int, value: Any) -> None:
        """Add an item to a list that is there, at an index."""
        edit = insert_item(self._outline, path, place, value)
        self._take(edit, (*path, 0), lambda items: items.insert(place, _as_read(value)))

    def remove(self, path: Path) -> None:
        """Take out a key with its value, or an item of a list."""
        self._take(remove(self._outline, path), path, lambda parent: parent.__delitem__(path[-1]))

    def rename(self, path: Path, new: str) -> None:
        """Write another key before the value at a path."""
        self._take(rename_key(self._outline, path, new), path, lambda parent: _put(parent, new, parent.pop(path[-1])))

    def reorder(self, path: Path, order: Sequence[int]) -> None:
        """Put the items of a list into another order: `order[n]` is the old index of the new item `n`."""

        def change(items: Any) -> None:
            items[:] = [items[old] for old in order]

        self._take(reorder(self._outline, path, order), (*path, 0), change)

    def _take(self, edit: Edit | Sequence[Edit], path: Path, change: Callable[[Any], object]) -> None:
        wanted = copy.deepcopy(self._value)
        parent = wanted
        for step in path[:-1]:
            parent = parent[step]
        change(parent)
        text = apply(self._text, [edit] if isinstance(edit, Edit) else edit)
        outline = Outline(text)
        if _value(text) != wanted:
            raise Unpatchable(f"没法只改“{'.'.join(map(str, path))}”这一处而不动别处，请手工修改。")
        self._text, self._outline, self._value = text, outline, wanted


def _value(text: str) -> Any:
    return read(text.removeprefix(BYTE_ORDER_MARK).replace("\r\n", "\n").replace("\r", "\n")).value


def _put(parent: Any, step: str | int, value: Any) -> None:
    parent[step] = _as_read(value)


def _as_read(value: Any) -> Any:
    """A value as the reader gives it back: every scalar a text."""
    if isinstance(value, dict):
        return {str(key): _as_read(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_as_read(item) for item in value]
    return str(value).lower() if isinstance(value, bool) else str(value)
