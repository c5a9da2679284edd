"""A project as it would be after changes that are not written yet, or as it was before changes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from banshi.source.files import Project, SourceFile, kind_of
from banshi.source.lookalikes import looks_like_a_guide


class Trial(Project):
    """A project some of whose files have other bytes.

    Args:
        project: The project on disk, which is not touched.
        changed: Path below `guides/` → its bytes in the trial, None for a file that is not there.
        folder: An empty folder to keep those bytes in while the trial is looked at.
    """

    def __init__(self, project: Project, changed: Mapping[str, bytes | None], folder: Path) -> None:
        super().__init__(project.root)
        self.remembers = False
        self._changed = changed
        self._paths = {name: folder / f"{number}.yml" for number, name in enumerate(changed)}
        for name, path in self._paths.items():
            if (data := changed[name]) is not None:
                path.write_bytes(data)

    def files(self) -> list[SourceFile]:
        """Every data file; changed ones are read from the trial's folder."""
        kept = [file for file in super().files() if file.name not in self._changed]
        there = (name for name, data in self._changed.items() if data is not None and _is_guide(name))
        return sorted(kept + [self._there(name) for name in there])

    def read(self, name: str) -> bytes | None:
        """The bytes of a file in the trial."""
        return self._changed[name] if name in self._changed else super().read(name)

    def readable(self, name: str) -> bool:
        """Whether a file may be opened, in the trial."""
        return self._changed[name] is not None if name in self._changed else super().readable(name)

    def below(self, folder: str) -> list[str]:
        """Every file in a folder, as it would be."""
        kept = [name for name in super().below(folder) if f"{folder}{name}" not in self._changed]
        there = (name for name, data in self._changed.items() if data is not None and name.startswith(folder))
        return sorted(kept + [name.removeprefix(folder) for name in there])

    def _there(self, name: str) -> SourceFile:
        stat = self._paths[name].stat()
        return SourceFile(name, kind_of(name), str(self._paths[name]), stat.st_size, stat.st_mtime_ns)


def _is_guide(name: str) -> bool:
    return looks_like_a_guide(name.rpartition("/")[2])
