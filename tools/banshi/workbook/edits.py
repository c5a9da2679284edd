"""The smallest changes that lead from one content of a file to another, and what they make of its bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from banshi.model.finding import Path
from banshi.source.draft import Draft
from banshi.source.file_schema import FileSchema


class Step(NamedTuple):
    """One change of a file.

    Attributes:
        act: set (write a value, adding its key if need be), insert (an item of a list), rename (a key), reorder (a list)
            or remove.
        path: What is changed; for an insertion, where the new item will stand.
        value: The new value; of a list in another order, the old index of each item.
    """

    act: str
    path: Path
    value: Any = None


def steps(old: Any, new: Any, path: Path = ()) -> Iterator[Step]:
    """Changes from one map to another; what is added comes before what is taken away, so no map is empty between."""
    if not isinstance(old, Mapping) or not isinstance(new, Mapping):
        if old != new:
            yield Step("set", path, new)
        return
    for key, value in new.items():
        if key not in old:
            yield Step("set", (*path, key), value)
        elif old[key] != value:
            yield from steps(old[key], value, (*path, key))
    for key in old:
        if key not in new:
            yield Step("remove", (*path, key))


def patched(data: bytes, schema: FileSchema, changes: Iterable[Step]) -> bytes:
    """A file after changes, one by one; every line no change is about stays as it was.

    Raises:
        Unpatchable: a change finds nothing to change, or would change more than it says.
    """
    draft = Draft(data)
    for change in changes:
        *above, last = change.path
        if change.act == "remove":
            draft.remove(change.path)
        elif change.act == "insert":
            assert isinstance(last, int)
            draft.insert(tuple(above), last, change.value)
        elif change.act == "reorder":
            draft.reorder(change.path, change.value)
        elif change.act == "rename":
            draft.rename(change.path, change.value)
        else:
            draft.set(change.path, change.value, key_order(schema, tuple(above)))
    return draft.data


def key_order(schema: FileSchema, path: Path) -> list[str]:
    """Keys of a map in the order of its schema; none for a list."""
    node = schema.resolve(list(schema.nodes(path))[-1])
    return list({**node.get("properties", {}), **node.get("then", {}).get("properties", {})})
