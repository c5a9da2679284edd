"""What most people come for, as far as guides can know it: nobody counts visits here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from banshi.catalog.entry import Entry
from banshi.catalog.events import Happening


def popular(events: Iterable[Happening], entries: list[Entry]) -> Iterator[Entry]:
    """High-frequency matters: the first of every event, then every second one, and so on.

    Args:
        events: Of one audience, those that matter most first.
        entries: The matters to choose from; without events they come department by department in turn.
    """
    here = {entry.code for entry in entries}
    queues: list[list[Entry]] = [[entry for entry in one.named if entry.code in here] for one in events]
    if not any(queues):
        departments: dict[str, list[Entry]] = {}
        for entry in entries:
            departments.setdefault(entry.department, []).append(entry)
        queues = list(departments.values())
    seen: set[str] = set()
    for turn in zip_longest(*queues):
        for entry in turn:
            if entry is not None and entry.high_frequency and entry.code not in seen:
                seen.add(entry.code)
                yield entry
