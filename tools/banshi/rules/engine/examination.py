"""Examining data files: read, judged by the schema and, if they are matters, by the rules."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from banshi.catalog.entry import entry_of
from banshi.catalog.setting import Setting
from banshi.catalog.store import Stored, digest_of
from banshi.catalog.workers import processes_for, spread
from banshi.model.matter import Matter
from banshi.rules.engine.running import judge_matter
from banshi.source.document import Document
from banshi.source.files import SourceFile
from banshi.source.standard import Standard

_BATCH = 100

Examined = tuple[Stored, bytes | None]
"""What to remember of a file, and its typed content (None if it is not fit to be used)."""


class Examiner:
    """Reads a file and judges it.

    Args:
        standard: The schemas, or the folder they are in.
        setting: What matters are judged against; None when only other files are read.
        judged_by: Digest of `setting`.
    """

    def __init__(self, standard: Standard | Path, setting: Setting | None, judged_by: bytes) -> None:
        self._standard = Standard(standard) if isinstance(standard, Path) else standard
        self._setting = setting
        self.judged_by = judged_by

    def examine(self, file: SourceFile) -> Examined:
        """Read one file, and judge it if it is a matter."""
        with open(file.path, "rb") as stream:  # noqa: PTH123 - pathlib costs half as much again
            data = stream.read()
        document = Document(file.name, data, self._standard[file.kind or ""])
        stored = Stored(file.name, file.size, file.modified, digest_of(data), b"", document.findings, None)
        if document.value is None:
            stored.judged_by = self.judged_by
            return stored, None
        if file.kind != "matter":
            return stored, msgspec.msgpack.encode(document.value)
        assert self._setting is not None
        matter = msgspec.convert(document.value, Matter)
        stored.judged_by = self.judged_by
        stored.entry = entry_of(file.name, matter)
        if judged := list(judge_matter(matter, self._setting)):
            stored.findings = document.findings + document.position(judged)
        return stored, msgspec.msgpack.encode(matter)


def examine_all(examiner: Examiner, files: list[SourceFile]) -> Iterator[list[Examined]]:
    """Examine files in order, a batch at a time, in several processes when there are many.

    Args:
        examiner: What to do with each.
        files: Matters to read.
    """
    batches = [files[start : start + _BATCH] for start in range(0, len(files), _BATCH)]
    processes = processes_for(len(files), 2 * _BATCH)

    def examine(batch: list[SourceFile]) -> bytes:
        # One string of bytes crosses the pipe faster than thousands of pickled records.
        return msgspec.msgpack.encode([examiner.examine(file) for file in batch])

    for packed in spread(examine, batches, processes):
        yield msgspec.msgpack.decode(packed, type=list[tuple[Stored, bytes | None]])
