"""When somebody is there: opening hours, laid side by side minute by minute of a week."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from banshi.changes.compare.rows import written
from banshi.changes.difference import About, Difference
from banshi.changes.kinds import places, surroundings
from banshi.model.finding import Path
from banshi.model.setting import Hours

_WEEK = "一二三四五六日"
_DAYS = re.compile(rf"周([{_WEEK}天])(?:\s*(?:至|到|-|—|~|～)\s*周?([{_WEEK}天]))?|每天|每日|全年无休")
_TIME = re.compile(r"([0-2]?[0-9])[:：]([0-5][0-9])\s*(?:-|—|–|~|～|至|到)\s*([0-2]?[0-9])[:：]([0-5][0-9])")

Slots = frozenset[tuple[str, int, int]]


def compare_hours(at: Path, old: Any, new: Any, name: str) -> Iterator[Difference]:
    """Hours that begin later, end earlier or leave a day out are heavier.

    Args:
        at: Where they stand.
        old: Hours before; new: hours now. Records, or rows as they were read.
        name: Whose they are.
    """
    told: About = {"old": _written(old), "new": _written(new), "gone": not new}
    before, after = _slots(old), _slots(new)
    if not before or not after:
        # Hours that were never written are unknown, not none; but what was written and is gone is lost.
        kind = (
            surroundings.HOURS.less if new and not old else surroundings.HOURS.more if old and not new else places.HOURS
        )
    elif after < before:
        kind = surroundings.HOURS.more
    elif after > before:
        kind = surroundings.HOURS.less
    else:
        kind = places.HOURS
    yield Difference(kind, at, name, **told)


def _slots(value: Any) -> Slots | None:
    """Every five minutes of a week, season by season; None where the words are not understood."""
    found: set[tuple[str, int, int]] = set()
    for row in value or []:
        days, time, season = _fields(row)
        week, spans = _weekdays(days), _TIME.findall(time)
        if not week or not spans:
            return None
        for first_hour, first, last_hour, last in spans:
            minutes = range(int(first_hour) * 60 + int(first), int(last_hour) * 60 + int(last), 5)
            found |= {(season, day, minute) for day in week for minute in minutes}
    return frozenset(found)


def _fields(row: Any) -> tuple[str, str, str]:
    if isinstance(row, Hours):
        return row.days, row.time, row.season or ""
    if isinstance(row, dict):
        return str(row.get("days", "")), str(row.get("time", "")), str(row.get("season", ""))
    return "", "", ""


def _weekdays(text: str) -> set[int]:
    found: set[int] = set()
    for match in _DAYS.finditer(text):
        if not match[1]:
            return set(range(7))
        first = _WEEK.index(match[1].replace("天", "日"))
        last = _WEEK.index((match[2] or match[1]).replace("天", "日"))
        found |= set(range(first, last + 1)) if first <= last else {*range(first, 7), *range(last + 1)}
    return found


def _written(value: Any) -> str:
    return "；".join(" ".join(part for part in _fields(row) if part) for row in value or []) or written(None)
