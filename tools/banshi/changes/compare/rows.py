"""Rows with a name: laid side by side, and what is left to say of them when nothing weighs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import msgspec

from banshi.changes.compare.situations import Situations
from banshi.changes.compare.ways import by_key
from banshi.changes.difference import Difference
from banshi.changes.kinds.ways import DETAIL, WORDING
from banshi.model.finding import Path

Key = Callable[[Any], str]

Paired = tuple[Any, Any, Path, dict[str, str]]
"""Old row or None, new row or None, path of the new one (of the old one if it is gone), `what` and `situation`."""


def paired_rows(
    at: Path,
    old: Sequence[Any],
    new: Sequence[Any],
    situations: Situations,
    key: Key,
    old_key: Key | None = None,
    shown: Key | None = None,
) -> Iterator[Paired]:
    """Lay rows side by side that have the same name and meet the same people.

    Args:
        at: Path of the list.
        old: Its old rows; new: its new rows.
        situations: The questions of both versions.
        key: Name of a row; old_key: name of an old row as it is called now.
        shown: What to call a row; the key unless told.
    """
    before, after = by_key(old, old_key or key), by_key(new, key)
    for name in dict.fromkeys((*after, *before)):
        ours, theirs = before.get(name, []), after.get(name, [])
        met = situations.align(
            [getattr(old[index], "when", None) for index in ours],
            [getattr(new[index], "when", None) for index in theirs],
        )
        for was, now, situation in met:
            row_before = old[ours[was]] if was is not None else None
            row_after = new[theirs[now]] if now is not None else None
            if row_before is None and row_after is None:
                continue
            index = theirs[now] if now is not None else ours[was]  # type: ignore[index]
            what = shown(row_after or row_before) if shown else str(name)
            yield row_before, row_after, (*at, index), {"what": what, "situation": situation}


def reworded(at: Path, old: Any, new: Any, fields: Sequence[str], what: str = "") -> Iterator[Difference]:
    """Fields of a record that only explain: whatever changed in them is a change of wording."""
    for field in fields:
        before, after = getattr(old, field), getattr(new, field)
        if before != after:
            yield Difference(WORDING, (*at, field), what, written(before), written(after), gone=not after)


def detail(at: Path, old: Any, new: Any, what: str = "") -> Iterator[Difference]:
    """A value that sorts or leads to a matter, and weighs nothing."""
    if old != new:
        yield Difference(DETAIL, at, what, old=written(old), new=written(new), gone=not new)


def written(value: Any) -> str:
    """A value in one line, for people."""
    if value is None or value == "" or value == []:
        return "未写"
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, list):
        return "、".join(written(one) for one in value)
    if isinstance(value, msgspec.Struct):
        if "__str__" in vars(type(value)):
            return str(value)
        return "，".join(written(one) for one in msgspec.structs.astuple(value) if one)
    if isinstance(value, dict):
        return "，".join(f"{key}：{written(one)}" for key, one in value.items())
    return str(value)
