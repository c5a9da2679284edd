"""Matters in lists: one line each, and long lists cut."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, TypeVar

from banshi.catalog.burden_counts import handled_online
from banshi.catalog.entry import Entry
from banshi.model.department import Department
from banshi.wording.phrases import promise_words, trip_words

Item = TypeVar("Item")

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


def entry_row(entry: Entry, departments: dict[str, Department]) -> EntryRow:
    """One matter, seen from a page one folder below the root."""
    department = departments.get(entry.department)
    words = [*entry.aliases, entry.code, *entry.themes, entry.reform_field or ""]
    return EntryRow(
        f"../{entry.url}",
        entry.name,
        department.short_name if department else entry.department,
        promise_words(entry.promised),
        trip_words(entry.trip_count),
        "可网办" if handled_online(entry.online) else "",
        "暂停办理" if entry.status == "paused" else "",
        " ".join(word for word in words if word),
    )


def cut(items: Iterable[Item], most: int = LONGEST) -> tuple[list[Item], str]:
    """The first items of a list and, where some are left off, a sentence about the rest."""
    listed = list(items)
    if len(listed) <= most:
        return listed, ""
    return listed[:most], f"一共 {len(listed)} 项，这里列出前 {most} 项。"
