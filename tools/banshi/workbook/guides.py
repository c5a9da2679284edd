"""The files a workbook shows."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from banshi.model.upstream import is_from_above
from banshi.source.files import Project
from banshi.source.reader import read
from banshi.source.text import decode
from banshi.workbook.rows import DataFile

_KINDS = ("matter", "overlay")


def data_files(
    project: Project, department: str | None = None, *, changed: Mapping[str, bytes | None] = MappingProxyType({})
) -> tuple[list[DataFile], list[str]]:
    """Matters and overlays as they are written now.

    Args:
        project: Where they are.
        department: Only those of one department; None for all.
        changed: Files that are about to have other bytes.

    Returns:
        The files, and names of those that cannot be read.
    """
    files, unread = [], []
    for source in (one for one in project.files() if not is_from_above(one.name)):
        if source.kind not in _KINDS:
            continue
        data = changed.get(source.name, b"") or Path(source.path).read_bytes()
        text, _ = decode(data)
        reading = None if text is None else read(text)
        if reading is None or reading.broken or not isinstance(reading.value, dict):
            unread.append(source.name)
        elif department in (None, reading.value.get("department")):
            files.append(DataFile(source.name, source.kind or "", reading.value))
    return files, unread
