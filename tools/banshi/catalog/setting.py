"""What surrounds the matters, with look-ups by the names matters use."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any

from banshi.model.calendar import WorkingCalendar
from banshi.model.department import Department
from banshi.model.law import Law
from banshi.model.setting import (
    City,
    Day,
    DictionaryMaterial,
    Event,
    Hall,
    LocalCalendar,
    ReformField,
    Region,
    Retired,
    Target,
    Task,
)
from banshi.model.thesaurus import Term, Thesaurus
from banshi.model.upstream import Upstream

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
    "upstream",
)
"""Kinds of file a matter is judged and shown against. When one of them changes, every matter is judged again."""


class Setting:
    """City, regions, departments, halls, dictionary, laws, terms, calendar, targets and tasks.

    Args:
        files: Kind of file → its typed content; a file that is missing or wrong is simply absent.
        above: The same of catalogues from above, the nearest first: what it says counts where the city says nothing.

    Attributes:
        lists: Kind of file → the city's records as they are written; look-ups keep only one record of a name.
        upstream: The catalogues from above.
    """

    def __init__(self, files: Mapping[str, Any], above: Sequence[Mapping[str, Any]] = ()) -> None:
        def known(kind: str, key: str) -> dict[str, Any]:
            found = {getattr(row, key): row for row in files.get(kind, ())}
            for catalogue in above:
                for row in catalogue.get(kind, ()):
                    found.setdefault(getattr(row, key), row)
            return found

        self.lists: dict[str, list[Any]] = {kind: rows for kind, rows in files.items() if isinstance(rows, list)}
        self.city: City | None = files.get("city")
        self.regions: dict[str, Region] = {region.code: region for region in files.get("regions", ())}
        self.departments: dict[str, Department] = known("departments", "id")
        self.halls: dict[str, Hall] = {hall.id: hall for hall in files.get("halls", ())}
        self.materials: dict[str, DictionaryMaterial] = known("materials", "name")
        self.laws: dict[str, Law] = known("laws", "name")
        self.thesaurus: Thesaurus = files.get("terms") or Thesaurus()
        self.terms: list[Term] = self.thesaurus.terms
        self.events: dict[str, Event] = {event.id: event for event in files.get("events", ())}
        self.local_calendar: LocalCalendar = files.get("calendar") or LocalCalendar()
        self.fields: dict[str, ReformField] = {field.name: field for field in files.get("targets", ())}
        self.tasks: list[Task] = list(files.get("tasks", ()))
        self.retired: dict[str, Retired] = known("retired", "code")
        self.upstream: Upstream = files.get("upstream") or Upstream()

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
            complete=[int(year) for year in self.local_calendar.complete],
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
