"""Bringing guides to the format this engine reads: every migration they have not had, in order."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from importlib import import_module
from pkgutil import iter_modules
from typing import NamedTuple

import banshi.lifecycle.migrations as folder
from banshi.errors import NotChanged
from banshi.lifecycle.plan import Edits, Plan
from banshi.model.format import FORMAT
from banshi.model.upstream import is_from_above
from banshi.source.files import Project, SourceFile

_NAME = re.compile(r"m([0-9]{4})_[a-z_]+")
_CITY = "city.yml"


class Migration(NamedTuple):
    """One change of the format.

    Attributes:
        number: From 1, without gaps.
        title: What changes and why, in Chinese.
        migrate: Lays out the changed files.
    """

    number: int
    title: str
    migrate: Callable[[Edits, Sequence[SourceFile]], None]


def all_migrations() -> list[Migration]:
    """Every migration there is, in order."""
    found = []
    for module in sorted(iter_modules(folder.__path__), key=lambda module: module.name):
        form = _NAME.fullmatch(module.name)
        if form is not None:
            loaded = import_module(f"{folder.__name__}.{module.name}")
            found.append(Migration(int(form[1]), (loaded.__doc__ or "").strip(), loaded.migrate))
    return found


def stated_format(edits: Edits) -> int | None:
    """The number in `city.yml`; None if there is none.

    Raises:
        NotChanged: there is no `city.yml`, or the number is none.
        Unpatchable: it cannot be read.
    """
    if not edits.has(_CITY):
        raise NotChanged("没有 guides/city.yml，不知道指南是哪个格式版本。")
    value = edits.draft(_CITY).get(("format",))
    if value is None:
        return None
    if not isinstance(value, str) or not re.fullmatch(r"[1-9][0-9]{0,3}", value):
        raise NotChanged(f"guides/city.yml 里的格式版本（format）写成了“{value}”，要写整数。")
    return int(value)


def pending(stated: int | None, known: Sequence[Migration]) -> list[Migration]:
    """Migrations that guides of a format have not had.

    Raises:
        NotChanged: the guides are newer than the engine.
    """
    if stated is not None and stated > FORMAT:
        raise NotChanged(f"指南的格式版本是 {stated}，比程序（{FORMAT}）新，没有改动。请升级程序。")
    return [migration for migration in known if migration.number > (stated or 0)]


def migrate(project: Project, known: Sequence[Migration] | None = None) -> tuple[list[Migration], Plan]:
    """Plan every migration that is missing.

    Args:
        project: Where the guides are.
        known: The migrations there are; all of this engine if not given.

    Returns:
        The migrations, and what they change together.

    Raises:
        NotChanged: the guides are newer than the engine, or name no format that is one.
        Unpatchable: a file to change cannot be read.
    """
    edits = Edits(project.guides)
    missing = pending(stated_format(edits), all_migrations() if known is None else known)
    files = [file for file in project.files() if not is_from_above(file.name)]
    for migration in missing:
        migration.migrate(edits, files)
        edits.draft(_CITY).set(("format",), migration.number, ("format",))
    return missing, edits.plan()
