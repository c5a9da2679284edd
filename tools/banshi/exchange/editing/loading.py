"""The files a workbook shows."""

from __future__ import annotations

from pathlib import Path

from banshi.exchange.editing.rows import DataFile
from banshi.source.files import Project
from banshi.source.reader import read
from banshi.source.text import decode

_KINDS = ("matter", "overlay")


def data_files(project: Project, department: str | None = None) -> tuple[list[DataFile], list[str]]:
    """Matters and overlays as they are written now.

    Args:
        project: Where they are.
        department: Only those of one department; None for all.

    Returns:
        The files, and names of those that cannot be read.
    """
    files, unread = [], []
    for source in project.files():
        if source.kind not in _KINDS:
            continue
        text, _ = decode(Path(source.path).read_bytes())
        reading = None if text is None else read(text)
        if reading is None or reading.broken or not isinstance(reading.value, dict):
            unread.append(source.name)
        elif department in (None, reading.value.get("department")):
            files.append(DataFile(source.name, source.kind or "", reading.value))
    return files, unread
