"""Departments: all of them, and one with its matters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from banshi.catalog.burden_counts import Counts, counts
from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.model.department import Department, DepartmentLine
from banshi.wording.phrases import Link, sentence


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
    bundles: tuple[Link, ...]
    """Bundles it leads."""
    groups: tuple[tuple[str, list[Entry]], ...]
    """Kind of matter → its matters, high-frequency ones first."""


def department_views(catalog: Catalog) -> Iterator[DepartmentView]:
    """Every department, in the order of `departments.yml`."""
    for department in catalog.setting.departments.values():
        yield _view(department, catalog.by_department.get(department.id, []), tuple(_bundles(department, catalog)))


def _view(department: Department, entries: list[Entry], bundles: tuple[Link, ...]) -> DepartmentView:
    return DepartmentView(
        department.id,
        department.name,
        department.short_name,
        department.uscc or "",
        department.site or "",
        department.note or "",
        tuple((line.name, line.phone, _about(line)) for line in department.hotlines),
        counts(entries),
        bundles,
        tuple(_by_kind(entries).items()),
    )


def _about(line: DepartmentLine) -> str:
    """What can be asked there."""
    scope = f"只答{'、'.join(line.themes)}的事" if line.themes else "只答一部分事项" if line.matters else None
    return sentence(scope, line.note)


def _bundles(department: Department, catalog: Catalog) -> Iterator[Link]:
    for bundle in catalog.bundles.values():
        if bundle.lead == department.id and bundle.status != "retired":
            yield Link(bundle.name, f"../bundles/{bundle.slug}.html")


def _by_kind(entries: list[Entry]) -> dict[str, list[Entry]]:
    groups: dict[str, list[Entry]] = {}
    for entry in sorted(entries, key=lambda entry: (not entry.high_frequency, entry.code)):
        groups.setdefault(entry.kind, []).append(entry)
    return groups
