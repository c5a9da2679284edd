"""Examining matters one by one, here or in several processes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import msgspec

from banshi.catalog.entry import entry_of
from banshi.catalog.setting import Setting
from banshi.catalog.store import Stored, digest_of
from banshi.model.matter import Matter
from banshi.rules.running import judge_matter
from banshi.source.document import Document
from banshi.source.files import SourceFile
from banshi.source.standard import Standard

_CHUNK = 100

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
        data = Path(file.path).read_bytes()
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


def examine_all(examiner: Examiner, files: list[SourceFile], jobs: int) -> Iterator[list[Examined]]:
    """Examine files in order, a batch at a time.

    Args:
        examiner: What to do with each.
        files: Matters to read.
        jobs: Processes to use.
    """
    batches = [files[start : start + _CHUNK] for start in range(0, len(files), _CHUNK)]
    if jobs < 2 or len(batches) < 2:
        for batch in batches:
            yield [examiner.examine(file) for file in batch]
        return
    with ProcessPoolExecutor(jobs, initializer=_start, initargs=(examiner,)) as pool:
        for packed in pool.map(_examine_batch, batches):
            yield msgspec.msgpack.decode(packed, type=list[tuple[Stored, bytes | None]])


_examiner: Examiner | None = None


def _start(examiner: Examiner) -> None:
    global _examiner
    _examiner = examiner


def _examine_batch(files: Iterable[SourceFile]) -> bytes:
    assert _examiner is not None
    # One string of bytes crosses the pipe faster than thousands of pickled records.
    return msgspec.msgpack.encode([_examiner.examine(file) for file in files])
