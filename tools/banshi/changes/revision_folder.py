"""The guides of a revision as files, for what reads folders."""

from __future__ import annotations

from pathlib import Path

from banshi.changes.repository import Repository


def unpack(repository: Repository, revision: str, guides: Path) -> None:
    """Write the guides of a revision below a folder. Nothing is checked out; links and modules are left out.

    Args:
        repository: The repository that keeps the guides.
        revision: Which state of it.
        guides: An empty folder.

    Raises:
        HistoryUnavailable: the revision is unknown.
    """
    files = repository.files(revision)
    contents = repository.read(blob.id for blob in files.values())
    inside = guides.resolve()
    for name, blob in files.items():
        path = inside / name
        # Git itself makes no such names, but whoever sends a revision may.
        if path.resolve().is_relative_to(inside) and ".git" not in path.parts:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(contents[blob.id])
