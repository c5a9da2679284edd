"""Matters in lists: one line each, grouped, and counted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from banshi.catalog.entry import Entry
from banshi.model.setting import Department
from banshi.render.views.wording import days_saved, trip_words

LONGEST = 100
"""Lists on pages about something else are cut here, with a sentence saying so: nobody reads on."""

WHOLE = 1500
"""Up to here the list of all matters shows all of them; beyond, the first of each department."""


class EntryRow(NamedTuple):
    """One matter in a list.

    Attributes:
        words: What the filter box looks through besides the name: aliases, code, theme, field.
    """

    url: str
    name: str
    department: str
    promised: str
    trips: str
    online: str
    tag: str
    words: str


class Counts(NamedTuple):
    """How many matters there are and how light they are."""

    total: int
    at_most_once: int
    never: int
    online: int
    high_frequency: int
    days_saved: float
    """Working days saved against the statute, on average over matters the law sets a limit for."""

    def share(self, count: int) -> str:
        """A count as a whole percentage; never rounded up to 100."""
        return f"{100 * count // self.total}%" if self.total else "—"


def entry_row(entry: Entry, departments: dict[str, Department]) -> EntryRow:
    """One matter, seen from a page one folder below the root."""
    department = departments.get(entry.department)
    words = [*entry.aliases, entry.code, *entry.themes, entry.reform_field or ""]
    return EntryRow(
        f"../{entry.url}",
        entry.name,
        department.short_name if department else entry.department,
        entry.promised,
        trip_words(entry.trip_count),
        "可网办" if is_online(entry) else "",
        "暂停办理" if entry.status == "paused" else "",
        " ".join(word for word in words if word),
    )


def is_online(entry: Entry) -> bool:
    """Whether something can be done online beyond asking."""
    return entry.online not in (None, "互联网咨询")


def counts(entries: Sequence[Entry]) -> Counts:
    """Count a list of matters. A trip saved by going online counts: the applicant may choose."""
    fewest = [min((entry.trip_count, *_online_trips(entry))) for entry in entries]
    saved = [days_saved(entry.statutory, entry.promised) for entry in entries if entry.statutory != "无"]
    return Counts(
        total=len(entries),
        at_most_once=sum(trips <= 1 for trips in fewest),
        never=sum(trips == 0 for trips in fewest),
        online=sum(map(is_online, entries)),
        high_frequency=sum(entry.high_frequency for entry in entries),
        days_saved=sum(saved) / len(saved) if saved else 0.0,
    )


def cut(items: Iterable, most: int = LONGEST) -> tuple[list, str]:
    """The first items of a list and, where some are left off, a sentence about the rest."""
    listed = list(items)
    if len(listed) <= most:
        return listed, ""
    return listed[:most], f"一共 {len(listed)} 项，这里列出前 {most} 项。"


def _online_trips(entry: Entry) -> tuple[int, ...]:
    return () if entry.online_trips is None else (entry.online_trips,)
