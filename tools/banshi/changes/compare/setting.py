"""The files around the matters: row by row, where they are lists; otherwise key by key."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from banshi.changes.compare.rows import detail
from banshi.changes.compare.ways import switched
from banshi.changes.difference import Difference
from banshi.changes.kinds import places

_KEYS = ("code", "id", "number", "official", "date", "rule", "path")
_NAMES = ("name", "official", "content", "rule", "code", "id")


def compare_settings(old: dict[str, Any] | None, new: dict[str, Any] | None) -> Iterator[Difference]:
    """What differs between two states of any other file, as it was read; None is a file that is not there."""
    if old is None or new is None:
        yield Difference(places.FILE.more if old is None else places.FILE.less, (), gone=new is None)
        return
    for key in dict.fromkeys((*new, *old)):
        before, after = old.get(key), new.get(key)
        if before == after:
            continue
        if _is_rows(before) and _is_rows(after):
            yield from _rows(key, before or [], after or [])
        else:
            yield Difference(places.ROW_CHANGED, (key,), old=key, gone=key not in new)


def _is_rows(value: Any) -> bool:
    return value is None or (isinstance(value, list) and all(isinstance(row, dict) and _key(row) for row in value))


def _rows(key: str, old: list[dict], new: list[dict]) -> Iterator[Difference]:
    before, after = {_key(row): row for row in old}, {_key(row): row for row in new}
    for index, row in enumerate(old):
        if _key(row) not in after:
            yield Difference(places.ROW.less, (key, index), _name(row), gone=True)
    for index, row in enumerate(new):
        if _key(row) not in before:
            yield Difference(places.ROW.more, (key, index), _name(row))
        elif row != (was := before[_key(row)]):
            yield from _row((key, index), was, row)


def _row(at: tuple[str | int, ...], old: dict, new: dict) -> Iterator[Difference]:
    name = _name(new)
    spared_before, spared_now = old.get("replaced_by", ""), new.get("replaced_by", "")
    told = {"what": name, "old": str(spared_before), "new": str(spared_now)}
    yield from switched(places.REPLACED_BY, (*at, "replaced_by"), bool(spared_before), bool(spared_now), **told)
    for field in dict.fromkeys((*new, *old)):
        before, after = old.get(field), new.get(field)
        if before == after or (field == "replaced_by" and bool(spared_before) != bool(spared_now)):
            continue
        if isinstance(before or after, str):
            yield from detail((*at, field), before, after, name)
        else:
            yield Difference(places.ROW_CHANGED, (*at, field), name, field, gone=field not in new)


def _key(row: dict) -> str:
    """What a row is known by; its name, where it has nothing better."""
    known = [f"{key}={row[key]}" for key in _KEYS if isinstance(row.get(key), str | int)]
    return "\n".join(known) or str(row.get("name", ""))


def _name(row: dict) -> str:
    return next((str(row[key]) for key in _NAMES if isinstance(row.get(key), str | int)), "")
