"""The guides of a revision as files, for what reads folders."""

from __future__ import annotations

import os
from pathlib import Path

from banshi.changes.repository import Blob, Repository


def unpack(repository: Repository, revision: str, guides: Path, work_tree: Path | None = None) -> None:
    """Write the guides of a revision below a folder. Nothing is checked out; links and modules are left out.

    Args:
        repository: The repository that keeps the guides.
        revision: Which state of it.
        guides: An empty folder; nobody may write into its files.
        work_tree: The folder `guides/` of the work tree. Most files are the same there: these become second names of
            them, and whoever knows them by size and time knows them again.

    Raises:
        HistoryUnavailable: the revision is unknown.
    """
    inside = guides.resolve()
    files = {inside / name: (name, blob) for name, blob in repository.files(revision).items()}
    for folder in {path.parent for path in files}:
        # Git itself makes no such names, but whoever sends a revision may.
        if folder.resolve().is_relative_to(inside) and ".git" not in folder.parts:
            folder.mkdir(parents=True, exist_ok=True)
        else:
            files = {path: one for path, one in files.items() if path.parent != folder}
    files = {path: one for path, one in files.items() if path.name not in ("..", ".git")}
    if work_tree is not None and not repository.bare:
        differ = {change.name for change in repository.changed(revision)}
        same = [
            path for path, (name, blob) in files.items() if name not in differ and _linked(work_tree / name, path, blob)
        ]
        for path in same:
            del files[path]
    contents = repository.read(blob.id for _, blob in files.values())
    for path, (_, blob) in files.items():
        path.write_bytes(contents[blob.id])


def _linked(there: Path, path: Path, blob: Blob) -> bool:
    """Whether a file of the work tree could be given a second name.

    What git says is the same may have other ends of lines there, and then another size. Some disks know no second names.
    """
    try:
        if there.lstat().st_size != blob.size:
            return False
        os.link(there, path, follow_symlinks=False)
    except OSError:
        return False
    return True
