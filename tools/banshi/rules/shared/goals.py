"""Walking through the targets of the reform plan."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.catalog.targets import subjects
from banshi.model.finding import Path
from banshi.model.setting import ReformField, Target


class Goal(NamedTuple):
    """One target with its place.

    Attributes:
        file: Path of the targets below `guides/`.
        at: Path of the target inside the file.
    """

    file: str
    at: Path
    field: ReformField
    target: Target


def goals(catalog: Catalog) -> Iterator[Goal]:
    """Every target of every field, in the order of the file."""
    for number, field in enumerate(catalog.setting.fields.values()):
        for index, target in enumerate(field.targets):
            yield Goal("reform/targets.yml", ("fields", number, "targets", index), field, target)


def matters_of(goal: Goal, catalog: Catalog) -> list[Entry]:
    """The public matters a target is about: those it names, or all of its field."""
    return subjects(goal.field, goal.target, catalog)
