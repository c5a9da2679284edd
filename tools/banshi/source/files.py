"""Which files a project has, and what kind each is by its place."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from banshi.disk.resources import SCHEMA
from banshi.errors import ProjectNotFound
from banshi.source.lookalikes import looks_like_a_guide

PLACES = {
    "matter": "matters/*/*.yml",
    "overlay": "local/*/*.yml",
    "bundle": "bundles/*.yml",
    "batch": "batches/*.yml",
    "targets": "reform/targets.yml",
    "tasks": "reform/tasks.yml",
    **{name: f"{name}.yml" for name in (
        "city", "regions", "departments", "halls", "materials", "laws", "terms", "events", "calendar", "retired",
        "suppress", "upstream",
    )},
}  # fmt: skip
"""Kind of file → where it belongs below `guides/`; `*` is one name."""
FROM_ABOVE = {kind: f"upstream/*/{PLACES[kind]}" for kind in ("matter", "materials", "laws", "departments", "retired")}
"""Kind of file → where it belongs when it comes from a catalogue above the city."""
_PATTERNS = tuple(
    # `.yaml` is no ending of ours, but somebody's guide: it is read, and told to change its name.
    (re.compile(place.replace(".yml", r"\.ya?ml" if place.endswith("*.yml") else r"\.yml").replace("*", "[^/]+")), kind)
    for places in (PLACES, FROM_ABOVE)
    for kind, place in places.items()
)
DATA_FILES = tuple(place for place in PLACES.values() if "*" not in place)
"""Dictionaries and lists of which there is one each."""
OPTIONAL = ("upstream.yml",)
"""Those a city need not have."""
_NOT_DATA = ("pages", "assets")


class SourceFile(NamedTuple):
    """A data file of a project.

    Attributes:
        name: Path below `guides/`, forward slashes.
        kind: Kind of file, such as `matter`; None when nothing belongs at this place.
        path: Where it is on disk.
        size: Bytes.
        modified: Nanoseconds since the epoch.
    """

    name: str
    kind: str | None
    path: str
    size: int
    modified: int


class Project:
    """Where the parts of a project are.

    Args:
        root: Folder that holds `guides/`.

    Attributes:
        schema: The standard: the project's own folder, or else the one the engine came with.
        remembers: Whether what is read may be kept for the next run.

    Raises:
        ProjectNotFound: there are no guides.
    """

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        self.guides = self.root / "guides"
        own = self.root / "schema"
        self.schema = own if own.is_dir() else SCHEMA
        self.cache = self.root / ".cache" / "banshi"
        self.remembers = True
        if not self.guides.is_dir():
            raise ProjectNotFound(f"在 {self.root} 里没有找到 guides 文件夹，请在项目的根目录运行。")

    def files(self) -> list[SourceFile]:
        """Every data file below `guides/`, sorted by name. Links and hidden files are left out."""
        return sorted(_walk(str(self.guides), ""))

    def read(self, name: str) -> bytes | None:
        """The bytes of a file by its path below `guides/`; None if there is none."""
        path = self.guides / name
        return path.read_bytes() if path.is_file() else None

    def readable(self, name: str) -> bool:
        """Whether a file may be opened to quote from it, by its path below `guides/`."""
        # Imported late: a verdict that stands is said in less time than that takes.
        from banshi.source.prose import readable

        return readable(self.guides / name)

    def assets(self) -> list[str]:
        """Every attachment, relative to `guides/assets/`."""
        return self.below("assets/")

    def below(self, folder: str) -> list[str]:
        """Every file in a folder of the guides, relative to it. Links are left out.

        Args:
            folder: Path below `guides/`, ending in a slash.
        """
        top = self.guides / folder
        found = (path for path in top.rglob("*") if path.is_file() and not path.is_symlink())
        return sorted(path.relative_to(top).as_posix() for path in found)


def kind_of(name: str) -> str | None:
    """The kind of file that belongs at a place below `guides/`."""
    return next((kind for pattern, kind in _PATTERNS if pattern.fullmatch(name)), None)


def _walk(folder: str, prefix: str) -> Iterator[SourceFile]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(".") or entry.is_symlink():
                continue
            # A name in another encoding, such as one unpacked from an old archive, could not be shown or stored.
            name = prefix + os.fsencode(entry.name).decode("utf-8", "replace")
            if entry.is_dir():
                if prefix or entry.name not in _NOT_DATA:
                    yield from _walk(entry.path, name + "/")
            elif looks_like_a_guide(entry.name) and entry.is_file():
                stat = entry.stat()
                yield SourceFile(name, kind_of(name), entry.path, stat.st_size, stat.st_mtime_ns)
