"""A project as it would be after changes that are not written yet."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from banshi.source.files import Project, SourceFile


class Trial(Project):
    """A project some of whose files have other bytes.

    Args:
        project: The project on disk, which is not touched.
        changed: Path below `guides/` → its bytes in the trial. Only files that exist.
        folder: An empty folder to keep those bytes in while the trial is looked at.
    """

    def __init__(self, project: Project, changed: Mapping[str, bytes], folder: Path) -> None:
        super().__init__(project.root)
        self._changed = changed
        self._paths = {name: folder / f"{number}.yml" for number, name in enumerate(changed)}
        for name, path in self._paths.items():
            path.write_bytes(changed[name])

    def files(self) -> list[SourceFile]:
        """Every data file; changed ones are read from the trial's folder."""
        return [self._instead(file) for file in super().files()]

    def read(self, name: str) -> bytes | None:
        """The bytes of a file in the trial."""
        return self._changed.get(name) if name in self._changed else super().read(name)

    def _instead(self, file: SourceFile) -> SourceFile:
        path = self._paths.get(file.name)
        if path is None:
            return file
        stat = path.stat()
        return file._replace(path=str(path), size=stat.st_size, modified=stat.st_mtime_ns)
