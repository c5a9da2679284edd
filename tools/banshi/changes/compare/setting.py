"""The files around the matters: record by record and field by field. No field of theirs changes without being told."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from banshi.changes.compare.laws import OWN_FIELDS, compare_editions
from banshi.changes.compare.opening import compare_hours
from banshi.changes.compare.rows import detail, written
from banshi.changes.compare.ways import limits, members, ordered, switched
from banshi.changes.compare.words import weighed
from banshi.changes.difference import About, Difference
from banshi.changes.kinds import places, records, surroundings, words
from banshi.changes.kinds.kind import Pair
from banshi.changes.kinds.time import LIMIT_REWORDED
from banshi.model.finding import Path

Row = dict[str, Any]
"""A row of a list, as it is written."""

_KEYS = ("code", "id", "number", "official", "date", "rule", "path")
_NAMES = ("name", "official", "content", "rule", "code", "id", "title")
LEANED_ON = frozenset(
    ["city", "regions", "departments", "halls", "materials", "laws", "calendar", "targets", "tasks", "retired"]
)
"""Kinds of file on which matters rest, so that one that is gone takes something from all of them."""
_ROWS = {
    ("calendar", "holidays"): surroundings.HOLIDAY,
    # One working day less is one day less on which somebody is there.
    ("calendar", "workdays"): Pair(surroundings.WORKDAY.less, surroundings.WORKDAY.more),
    # Which days are off is told by the two lists; that a year is whole decides about every other day of it.
    ("calendar", "complete"): places.ROW,
    ("targets", "targets"): Pair(surroundings.TARGET.less, surroundings.TARGET.more),
    ("targets", "fields"): Pair(surroundings.TARGET.less, surroundings.TARGET.more),
    ("tasks", "tasks"): Pair(surroundings.TARGET.less, surroundings.TARGET.more),
    ("terms", "terms"): places.ROW,
    ("events", "events"): places.ROW,
}
"""(kind of file, key of a list) → the kinds of a row that came and one that went."""
_FINDING = frozenset(
    {
        ("materials", "synonyms"),
        ("terms", "words"),
        ("events", "icon"),
        ("events", "themes"),
        ("events", "matters"),
        ("departments", "business_lines"),
        ("departments", "short_name"),
        ("departments", "uscc"),
        ("city", "slogan"),
        ("city", "site_name"),
        ("city", "short_name"),
        ("city", "format"),
        ("upstream", "aliases"),
        ("upstream", "themes"),
        ("upstream", "reform_field"),
        ("upstream", "high_frequency"),
    }
)
"""(kind of file, field) of what only sorts, or leads to something."""
_TEXTS = frozenset(
    [
        "note",
        "summary",
        "content",
        "notice",
        "reason",
        "holder",
        "issuer",
        "title",
        "name",
        "lead_note",
        "measured_by",
        "terms_note",
    ]
)
_DAY = re.compile(r"([12][0-9]{3})年(?:([0-9]{1,2})月)?")


def compare_settings(old: dict[str, Any] | None, new: dict[str, Any] | None, kind: str = "") -> Iterator[Difference]:
    """What differs between two states of any other file, as it was read; None is a file that is not there.

    Args:
        old: What it said.
        new: What it says now.
        kind: Its kind.
    """
    if old is None or new is None:
        pair = places.FILE
        if kind in LEANED_ON and any((old or new or {}).values()):
            pair = Pair(surroundings.WHOLE.less, surroundings.WHOLE.more)
        found = iter([Difference(pair.more if old is None else pair.less, (), gone=new is None)])
        yield from weighed(found, old, new) if new is not None else found
        return
    yield from weighed(_record(kind, (), old, new, ""), old, new)


def _record(kind: str, at: Path, old: dict[str, Any], new: dict[str, Any], name: str) -> Iterator[Difference]:
    law = "editions" in old or "editions" in new
    if law:
        yield from compare_editions(at, name, old, new)
    for field in dict.fromkeys((*new, *old)):
        before, after = old.get(field), new.get(field)
        if before == after or (law and field in OWN_FIELDS):
            continue
        where = (*at, field)
        if special := _SPECIAL.get((kind, field)):
            yield from special(where, before, after, name)
        elif (kind, field) in _FINDING:
            yield from detail(where, before, after, name)
        elif (before or after) and _is_rows(before) and _is_rows(after):
            yield from _rows(kind, where, before or [], after or [])
        elif isinstance(before or {}, dict) and isinstance(after or {}, dict):
            yield from _record(kind, where, before or {}, after or {}, name)
        elif isinstance(before or after, str) and field in _TEXTS:
            yield Difference(words.TEXT, where, name, str(before or ""), str(after or ""), gone=not after)
        else:
            yield Difference(
                surroundings.UNWEIGHED, where, name, written(before), written(after), gone=after in (None, "", [])
            )


def _is_rows(value: Any) -> bool:
    return value is None or (isinstance(value, list) and all(isinstance(row, dict) and _key(row) for row in value))


def _rows(kind: str, at: Path, old: list[Row], new: list[Row]) -> Iterator[Difference]:
    pair = _ROWS.get((kind, str(at[-1])), surroundings.LEANED_ON)
    before, after = {_key(row): row for row in old}, {_key(row): row for row in new}
    for index, row in enumerate(old):
        if _key(row) in after:
            continue
        if kind == "retired":
            told: About = {"what": str(row.get("code")), "old": _whole(row), "new": "没有了"}
            yield Difference(records.RETIRED_LOST, (*at, index), **told, gone=True)
        else:
            yield Difference(pair.less, (*at, index), _name(row), gone=True)
    for index, row in enumerate(new):
        if _key(row) not in before:
            yield Difference(pair.more, (*at, index), _name(row))
        elif row != (was := before[_key(row)]):
            if kind == "retired":
                both: About = {"what": str(row.get("code")), "old": _whole(was), "new": f"写的是“{_whole(row)}”"}
                yield Difference(records.RETIRED_LOST, (*at, index), **both)
            else:
                yield from _record(kind, (*at, index), was, row, _name(row))


def _replaced(at: Path, old: Any, new: Any, name: str) -> Iterator[Difference]:
    told: About = {"what": name, "old": str(old or ""), "new": str(new or "")}
    if bool(old) == bool(new):
        yield Difference(surroundings.UNWEIGHED, at, **told)
    else:
        yield from switched(places.REPLACED_BY, at, bool(old), bool(new), **told)


def _taken(at: Path, old: Any, new: Any, name: str) -> Iterator[Difference]:
    """Which state of a catalogue is here; what it says is told file by file."""

    def told(value: Any) -> str:
        if not isinstance(value, dict):
            return "还没有取来"
        state = value.get("revision") or str(value.get("commit") or "")[:10]
        digest = str(value.get("digest") or "").removeprefix("sha256:")[:10]
        return "，".join(filter(None, (str(state), f"{value.get('on')} 取来", f"摘要 {digest}")))

    yield from detail(at, told(old), told(new), name)


def _matters(pair: Pair) -> Callable[[Path, Any, Any, str], Iterator[Difference]]:
    def compare(at: Path, old: Any, new: Any, name: str) -> Iterator[Difference]:
        before, after = _list(old), _list(new)
        yield from members(pair, at, before, after, what=name)
        if sorted(before) == sorted(after):
            yield from detail(at, old, new, name)

    return compare


def _limit(at: Path, old: Any, new: Any, name: str) -> Iterator[Difference]:
    if old and new:
        yield from limits(surroundings.TARGET_LEVEL, LIMIT_REWORDED, at, str(old), str(new), what=name)
    else:
        kind = surroundings.TARGET_LEVEL.less if new else surroundings.TARGET_LEVEL.more
        yield Difference(kind, at, name, str(old or "没有"), str(new or "没有"), gone=not new)


def _most(at: Path, old: Any, new: Any, name: str) -> Iterator[Difference]:
    before, after = (float(one) if str(one or "").isdecimal() else float("inf") for one in (old, new))
    told: About = {"what": name, "old": str(old or "没有"), "new": str(new or "没有")}
    yield from ordered(surroundings.TARGET_LEVEL, at, before, after, **told)


def _deadline(at: Path, old: Any, new: Any, name: str) -> Iterator[Difference]:
    before, after = (_DAY.search(str(one or "")) for one in (old, new))
    told: About = {"what": name, "old": str(old or "没有"), "new": str(new or "没有")}
    if before and after and (first := _month(before)) != (second := _month(after)):
        yield from ordered(surroundings.DEADLINE, at, first, second, **told)
    else:
        yield Difference(surroundings.UNWEIGHED, at, **told, gone=not new)


def _month(found: re.Match[str]) -> tuple[int, int]:
    return int(found[1]), int(found[2] or 12)


_SPECIAL: dict[tuple[str, str], Callable[[Path, Any, Any, str], Iterator[Difference]]] = {
    ("halls", "hours"): compare_hours,
    ("upstream", "taken"): _taken,
    ("materials", "replaced_by"): _replaced,
    ("targets", "limit"): _limit,
    ("targets", "most"): _most,
    ("targets", "matters"): _matters(surroundings.TARGET_MATTER),
    ("targets", "deadline"): _deadline,
    ("tasks", "deadline"): _deadline,
    ("batch", "matters"): _matters(surroundings.BATCH_MATTER),
}
"""(kind of file, field) → what weighs it."""


def _list(value: Any) -> Sequence[str]:
    return [str(one) for one in value] if isinstance(value, list) else []


def _key(row: Row) -> str:
    """What a row is known by; its name, where it has nothing better."""
    known = [f"{key}={row[key]}" for key in _KEYS if isinstance(row.get(key), str | int)]
    return "\n".join(known) or str(row.get("name", "") or row.get("title", ""))


def _name(row: Row) -> str:
    return next((str(row[key]) for key in _NAMES if isinstance(row.get(key), str | int)), "")


def _whole(row: Row) -> str:
    return "，".join(f"{key}：{written(value)}" for key, value in row.items())
