"""Two states of the guides to compare: two revisions, a revision and the work tree, or two folders."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple, Protocol

from banshi.changes.repository import FileChange, Repository

_DATA = (".yml", ".yaml")
_NOT_DATA = ("pages/", "assets/")


class Couple(NamedTuple):
    """One file in both states.

    Attributes:
        name: Its path below `guides/`.
        before: Its old bytes, None if it is new.
        after: Its new bytes, None if it is gone.
    """

    name: str
    before: bytes | None
    after: bytes | None


class States(Protocol):
    """Two states of the guides."""

    base: str
    head: str
    folder: str
    """Where the guides lie in their repository, ending in a slash."""

    def differing(self) -> list[Couple]:
        """Data files whose bytes differ, by name."""
        ...

    def now(self, names: Iterable[str]) -> dict[str, bytes]:
        """The new bytes of files that exist, changed or not."""
        ...

    def then(self, names: Iterable[str]) -> dict[str, bytes]:
        """The old bytes of files that existed, changed or not."""
        ...

    def names(self) -> Iterable[str]:
        """Every data file of the new state."""
        ...


class Revisions:
    """Two revisions of a repository, or one and the work tree.

    Args:
        repository: The repository that keeps the guides.
        base: The old revision.
        head: The new revision; None is the work tree.
        guides: The folder `guides/` of the work tree.
        called: What people call the old revision; as it is written unless told.
    """

    def __init__(
        self, repository: Repository, base: str, head: str | None, guides: Path, called: str | None = None
    ) -> None:
        self.base, self.head, self.folder = called or base, head or "工作区", repository.prefix
        self._repository, self._base, self._head, self._guides = repository, base, head, guides

    def differing(self) -> list[Couple]:
        """Only what differs is read."""
        changes = [change for change in self._repository.changed(self._base, self._head) if is_data(change.name)]
        ids = {one for change in changes for one in (change.before, change.after) if one}
        contents = self._repository.read(ids)
        couples = (
            Couple(change.name, contents.get(change.before or ""), self._after(change, contents)) for change in changes
        )
        return [couple for couple in couples if couple.before != couple.after]

    def now(self, names: Iterable[str]) -> dict[str, bytes]:
        """What the new state says."""
        if self._head is None:
            return _on_disk(self._guides, names)
        return self._repository.read_named(self._head, names)

    def then(self, names: Iterable[str]) -> dict[str, bytes]:
        """What the old state said."""
        return self._repository.read_named(self._base, names)

    def names(self) -> Iterable[str]:
        """Every data file of the new state."""
        if self._head is None:
            return _names(self._guides)
        return [name for name in self._repository.files(self._head) if is_data(name)]

    def _after(self, change: FileChange, contents: Mapping[str, bytes]) -> bytes | None:
        if change.gone:
            return None
        if change.after is not None:
            return contents.get(change.after)
        return _on_disk(self._guides, [change.name]).get(change.name)


class Folders:
    """Two folders.

    Args:
        base: The old one: a project, or its `guides/`.
        head: The new one.
    """

    def __init__(self, base: Path, head: Path) -> None:
        self.base, self.head, self.folder = str(base), str(head), "guides/"
        self._before, self._after = guides_in(base), guides_in(head)

    def differing(self) -> list[Couple]:
        """Every data file of either folder is read."""
        names = sorted({*_names(self._before), *_names(self._after)})
        before, after = _on_disk(self._before, names), _on_disk(self._after, names)
        return [
            Couple(name, before.get(name), after.get(name)) for name in names if before.get(name) != after.get(name)
        ]

    def now(self, names: Iterable[str]) -> dict[str, bytes]:
        """What the new folder says."""
        return _on_disk(self._after, names)

    def then(self, names: Iterable[str]) -> dict[str, bytes]:
        """What the old folder said."""
        return _on_disk(self._before, names)

    def names(self) -> Iterable[str]:
        """Every data file of the new folder."""
        return _names(self._after)


def is_data(name: str) -> bool:
    """Whether a name below `guides/` is that of a data file."""
    hidden = name.startswith(".") or "/." in name
    return name.endswith(_DATA) and not name.startswith(_NOT_DATA) and not hidden


def guides_in(folder: Path) -> Path:
    """The guides of a folder: those of a project, or the folder itself."""
    return folder / "guides" if (folder / "guides").is_dir() else folder


def holds_guides(folder: Path) -> bool:
    """Whether a folder is a project or the guides of one."""
    return (folder / "guides").is_dir() or (folder / "matters").is_dir() or (folder / "city.yml").is_file()


def _names(guides: Path) -> list[str]:
    found = []
    for folder, folders, files in os.walk(guides):
        folders[:] = [name for name in folders if not name.startswith(".")]
        below = Path(folder).relative_to(guides).as_posix()
        found += [name if below == "." else f"{below}/{name}" for name in files]
    return [name for name in found if is_data(name) and not (guides / name).is_symlink()]


def _on_disk(guides: Path, names: Iterable[str]) -> dict[str, bytes]:
    found = {}
    for name in names:
        path = guides / name
        if path.is_file() and not path.is_symlink():
            found[name] = path.read_bytes()
    return found
