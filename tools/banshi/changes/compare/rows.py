"""Rows with a name: laid side by side, and what is left to say of them when nothing weighs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import msgspec

from banshi.changes.compare.situations import Situations
from banshi.changes.compare.ways import by_key
from banshi.changes.difference import About, Difference
from banshi.changes.kinds.surroundings import UNWEIGHED
from banshi.changes.kinds.ways import DETAIL
from banshi.changes.kinds.words import TEXT
from banshi.model.finding import Path
from banshi.model.matter import Question, Source

Key = Callable[[Any], str]

Paired = tuple[Any, Any, Path, About]
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


def renamed(old: Sequence[Any], new: Sequence[Any], situations: Situations, key: Key) -> dict[str, int]:
    """Old name → place of the row that bears another: at the same place in a list as long, for the same people."""
    if len(old) != len(new):
        return {}
    before, after = {key(row) for row in old}, {key(row) for row in new}
    return {
        key(was): index
        for index, (was, now) in enumerate(zip(old, new, strict=True))
        if key(was) not in after
        and key(now) not in before
        and situations.translated(was.when) == situations.ways(now.when)
    }


def reworded(at: Path, old: Any, new: Any, fields: Sequence[str], what: str = "") -> Iterator[Difference]:
    """Fields of a record that only explain. Texts are told whole, to be weighed; of the rest a person judges."""
    for field in fields:
        before, after = getattr(old, field), getattr(new, field)
        if before == after:
            continue
        if isinstance(before or after, str):
            yield Difference(TEXT, (*at, field), what, before or "", after or "", gone=not after)
        else:
            yield Difference(UNWEIGHED, (*at, field), what, written(before), written(after), gone=not after)


def answered(old: Sequence[Question], new: Sequence[Question]) -> Iterator[Difference]:
    """Questions people often ask, laid side by side by what is asked; one asked in other words, by its answer."""
    before = {row.q: row for row in old}
    after = {row.q for row in new}
    left = [row for row in old if row.q not in after]
    for index, row in enumerate(new):
        was = before.get(row.q) or next((one for one in left if one.a == row.a), None)
        if was in left:
            left.remove(was)
        if was is None:
            yield Difference(TEXT, ("faq", index), row.q, "", _aloud(row))
        elif was.a != row.a:
            yield Difference(TEXT, ("faq", index, "a"), row.q, was.a, row.a)
        elif was.q != row.q:
            yield Difference(TEXT, ("faq", index), row.q, _aloud(was), _aloud(row))
    for row in left:
        yield Difference(TEXT, ("faq", old.index(row)), row.q, _aloud(row), "", gone=True)


def _aloud(row: Question) -> str:
    return f"{row.q.rstrip('？?')}？{row.a}"


def provenance(old: Sequence[Source], new: Sequence[Source]) -> Iterator[Difference]:
    """Where facts are said to come from."""
    if list(old) != list(new):
        yield Difference(TEXT, ("source",), "", _sources(old), _sources(new), gone=not new)


def _sources(rows: Sequence[Source]) -> str:
    return "；".join(written(row) for row in rows)


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
