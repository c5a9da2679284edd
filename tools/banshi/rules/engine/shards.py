"""Shards of a project for a cluster: the matters of a department, or some of them, worked on by a worker."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from banshi.catalog.entry import Entry
from banshi.catalog.store import digest_of
from banshi.errors import NotSpread
from banshi.rules.engine.inspection import Inspection, inspect_project
from banshi.source.files import Project

_MOST = 200
"""Matters of a shard: seconds of work, so that one that dies costs little."""


class Shard(NamedTuple):
    """Some matters of a project.

    Attributes:
        root: The project's folder, the same on every machine.
        seen: Digest of what the guides say where the work was asked for.
        codes: Which matters.
    """

    root: str
    seen: str
    codes: list[str]


def seen(inspection: Inspection) -> str:
    """Digest of what the guides of a project say."""
    known = inspection.store.known
    parts = [inspection.setting_digest, *(known[entry.file].content for entry in inspection.catalog.public)]
    return digest_of(b"".join(parts)).hex()


def by_department(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    """Entries of one department at a time, of a large one some."""
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        found.setdefault(entry.department, []).append(entry)
    for some in found.values():
        yield from (some[start : start + _MOST] for start in range(0, len(some), _MOST))


def opened(shard: Shard) -> tuple[Project, Inspection]:
    """The project of a shard, in a worker, which reads it once.

    Raises:
        NotSpread: the guides here are not what was seen where the work was asked for.
    """
    project, inspection, digest = _read(shard.root, shard.seen)
    if digest != shard.seen:
        raise NotSpread(
            f"有一台机器上的 {shard.root} 和这里的内容不一样，没有做完。"
            "请让各台机器在同一路径看到同一个文件夹，做的时候不要改动指南。"
        )
    return project, inspection


@lru_cache(maxsize=1)
def _read(root: str, wanted: str) -> tuple[Project, Inspection, str]:
    """Read anew where other content is wanted."""
    project = Project(Path(root))
    inspection = inspect_project(project)
    return project, inspection, seen(inspection)
