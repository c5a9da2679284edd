"""Departments: all of them, and one with its matters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from banshi.catalog.catalog import Catalog
from banshi.catalog.counting import Counts, counts
from banshi.catalog.entry import Entry
from banshi.model.setting import Department


class DepartmentView(NamedTuple):
    """A department and what it handles."""

    id: str
    name: str
    short_name: str
    uscc: str
    site: str
    note: str
    hotlines: tuple[tuple[str, str, str], ...]
    counts: Counts
    groups: tuple[tuple[str, list[Entry]], ...]
    """Kind of matter → its matters, high-frequency ones first."""


def department_views(catalog: Catalog) -> Iterator[DepartmentView]:
    """Every department, in the order of `departments.yml`."""
    for department in catalog.setting.departments.values():
        yield _view(department, catalog.by_department.get(department.id, []))


def _view(department: Department, entries: list[Entry]) -> DepartmentView:
    return DepartmentView(
        department.id,
        department.name,
        department.short_name,
        department.uscc or "",
        department.site or "",
        department.note or "",
        tuple((line.name, line.phone, line.note or "") for line in department.hotlines),
        counts(entries),
        tuple(_by_kind(entries).items()),
    )


def _by_kind(entries: list[Entry]) -> dict[str, list[Entry]]:
    groups: dict[str, list[Entry]] = {}
    for entry in sorted(entries, key=lambda entry: (not entry.high_frequency, entry.code)):
        groups.setdefault(entry.kind, []).append(entry)
    return groups
