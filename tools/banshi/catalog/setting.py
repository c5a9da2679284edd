"""What surrounds the matters, with look-ups by the names matters use."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Any

from banshi.model.calendar import WorkingCalendar
from banshi.model.setting import (
    City,
    Day,
    Department,
    DictionaryMaterial,
    Event,
    Hall,
    Law,
    LocalCalendar,
    ReformField,
    Region,
    Retired,
    Target,
    Task,
    Term,
)

SETTING_KINDS = (
    "city",
    "regions",
    "departments",
    "halls",
    "materials",
    "laws",
    "terms",
    "events",
    "calendar",
    "targets",
    "tasks",
    "retired",
)
"""Kinds of file a matter is judged and shown against. When one of them changes, every matter is judged again."""


class Setting:
    """City, regions, departments, halls, dictionary, laws, terms, calendar, targets and tasks.

    Args:
        files: Kind of file → its typed content; a file that is missing or wrong is simply absent.

    Attributes:
        lists: Kind of file → its records as they are written; look-ups keep only one record of a name.
    """

    def __init__(self, files: Mapping[str, Any]) -> None:
        self.lists: dict[str, list[Any]] = {kind: rows for kind, rows in files.items() if isinstance(rows, list)}
        self.city: City | None = files.get("city")
        self.regions: dict[str, Region] = {region.code: region for region in files.get("regions", ())}
        self.departments: dict[str, Department] = {item.id: item for item in files.get("departments", ())}
        self.halls: dict[str, Hall] = {hall.id: hall for hall in files.get("halls", ())}
        self.materials: dict[str, DictionaryMaterial] = {item.name: item for item in files.get("materials", ())}
        self.laws: dict[str, Law] = {law.name: law for law in files.get("laws", ())}
        self.terms: list[Term] = list(files.get("terms", ()))
        self.events: dict[str, Event] = {event.id: event for event in files.get("events", ())}
        self.local_calendar: LocalCalendar = files.get("calendar") or LocalCalendar()
        self.fields: dict[str, ReformField] = {field.name: field for field in files.get("targets", ())}
        self.tasks: list[Task] = list(files.get("tasks", ()))
        self.retired: dict[str, Retired] = {item.code: item for item in files.get("retired", ())}

    @cached_property
    def synonyms(self) -> dict[str, str]:
        """What people call a document → its standard name."""
        return {word: item.name for item in self.materials.values() for word in item.synonyms}

    @cached_property
    def calendar(self) -> WorkingCalendar:
        """Working days of this city."""
        return WorkingCalendar(
            holidays=_dates(self.local_calendar.holidays),
            workdays=_dates(self.local_calendar.workdays),
        )

    @cached_property
    def targets_of_matter(self) -> dict[str, list[tuple[ReformField, Target]]]:
        """Basic code → the targets that name it."""
        found: dict[str, list[tuple[ReformField, Target]]] = {}
        for field in self.fields.values():
            for target in field.targets:
                for code in target.matters:
                    found.setdefault(code, []).append((field, target))
        return found

    @cached_property
    def former(self) -> dict[str, list[Retired]]:
        """Basic code → rows of the codes its matter had before."""
        found: dict[str, list[Retired]] = {}
        for row in self.retired.values():
            if row.renumbered and row.replaced_by:
                found.setdefault(row.replaced_by, []).append(row)
        return found

    def targets_for(self, code: str, field_name: str | None) -> list[tuple[ReformField, Target]]:
        """Targets a matter has to meet: those that name it, and those of its field that name nobody."""
        named = self.targets_of_matter.get(code, [])
        field = self.fields.get(field_name) if field_name else None
        return named + [(field, target) for target in field.targets if not target.matters] if field else named


def _dates(days: Iterable[Day]) -> list[date]:
    """The days that exist; a rule reports the others."""
    found = []
    for day in days:
        with contextlib.suppress(ValueError):
            found.append(date.fromisoformat(day.date))
    return found
