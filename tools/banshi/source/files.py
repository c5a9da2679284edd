"""Which files a project has, and what kind each is by its place."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from banshi.errors import ProjectNotFound

_PLACES = (
    (re.compile(r"matters/[^/]+/[^/]+\.ya?ml"), "matter"),
    (re.compile(r"local/[^/]+/[^/]+\.ya?ml"), "overlay"),
    (re.compile(r"bundles/[^/]+\.ya?ml"), "bundle"),
    (re.compile(r"batches/[^/]+\.ya?ml"), "batch"),
    (re.compile(r"reform/targets\.yml"), "targets"),
    (re.compile(r"reform/tasks\.yml"), "tasks"),
    (re.compile(r"(city|regions|departments|halls|materials|laws|terms|events|calendar|retired|suppress)\.yml"), None),
)
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
        root: Folder that holds `guides/` and `schema/`.

    Attributes:
        remembers: Whether what is read may be kept for the next run.

    Raises:
        ProjectNotFound: one of them is missing.
    """

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        self.guides = self.root / "guides"
        self.schema = self.root / "schema"
        self.cache = self.root / ".cache" / "banshi"
        self.remembers = True
        for folder in (self.guides, self.schema):
            if not folder.is_dir():
                raise ProjectNotFound(f"在 {self.root} 里没有找到 {folder.name} 文件夹，请在项目的根目录运行。")

    def files(self) -> list[SourceFile]:
        """Every data file below `guides/`, sorted by name. Links and hidden files are left out."""
        return sorted(_walk(str(self.guides), ""))

    def read(self, name: str) -> bytes | None:
        """The bytes of a file by its path below `guides/`; None if there is none."""
        path = self.guides / name
        return path.read_bytes() if path.is_file() else None

    def assets(self) -> list[str]:
        """Every attachment, relative to `guides/assets/`."""
        folder = self.guides / "assets"
        found = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
        return sorted(path.relative_to(folder).as_posix() for path in found)


def kind_of(name: str) -> str | None:
    """The kind of file that belongs at a place below `guides/`."""
    for pattern, kind in _PLACES:
        if pattern.fullmatch(name):
            return kind or name.removesuffix(".yml")
    return None


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
            elif entry.name.endswith((".yml", ".yaml")) and entry.is_file():
                stat = entry.stat()
                yield SourceFile(name, kind_of(name), entry.path, stat.st_size, stat.st_mtime_ns)
