"""Examining data files: read, judged by the schema and, if they are matters, by whoever was handed in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePosixPath

import msgspec

from banshi.catalog.entry import entry_of
from banshi.catalog.setting import SETTING_KINDS, Setting
from banshi.catalog.store import Stored, digest_of
from banshi.disk.workers import processes_for, spread
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter
from banshi.model.setting import typed
from banshi.source.document import Document, Names, nobody
from banshi.source.files import SourceFile
from banshi.source.standard import Standard

_BATCH = 100
_SHARED = (*SETTING_KINDS, "suppress")
"""Kinds of file that others are judged against."""

Examined = tuple[Stored, bytes | None]
"""What to remember of a file, and its typed content (None if it is not fit to be used)."""


Judge = Callable[[Matter, Setting], Iterable[tuple[str, Severity, Problem]]]
"""Every problem of a matter, with the code and severity of the rule that found it."""


class Examiner:
    """Reads a file and judges it.

    Args:
        standard: The schemas.
        setting: What matters are judged against; None when only other files are read.
        judged_by: Digest of `setting`.
        judge: Finds problems in a matter; None finds none.
        names: Gives what people call departments and regions.
    """

    def __init__(
        self,
        standard: Standard,
        setting: Setting | None,
        judged_by: bytes,
        judge: Judge | None,
        names: Names = nobody,
    ) -> None:
        self._standard = standard
        self._setting = setting
        self.judged_by = judged_by
        self.judge = judge
        self._names = names

    def mark(self, file: SourceFile) -> bytes:
        """Digest of what a matter is judged against, or of what is made of one from above."""
        layer = self._setting.upstream.layer_of(file.name) if self._setting else None
        if self._setting is None or layer is None:
            return self.judged_by
        return digest_of(self._setting.upstream.mark(layer, PurePosixPath(file.name).stem))

    def examine(self, file: SourceFile) -> Examined:
        """Read one file, and judge it if it is a matter."""
        with open(file.path, "rb") as stream:  # noqa: PTH123 - pathlib costs half as much again
            data = stream.read()
        document = Document(file.name, data, self._standard[file.kind or ""], self._names)
        stored = Stored(file.name, file.size, file.modified, digest_of(data), b"", document.findings, None)
        if document.value is None:
            stored.judged_by = self.mark(file)
            return stored, _usable(file.kind or "", document) if file.kind in _SHARED else None
        if file.kind != "matter":
            return stored, msgspec.msgpack.encode(document.value)
        assert self._setting is not None
        matter = msgspec.convert(document.value, Matter)
        layer = self._setting.upstream.layer_of(file.name)
        if layer is not None:
            matter = self._setting.upstream.adapted(layer, matter)
        stored.judged_by = self.mark(file)
        stored.entry = entry_of(file.name, matter)
        # Whoever published a catalogue judges it; here nobody could mend it.
        if self.judge and layer is None and (judged := list(self.judge(matter, self._setting))):
            stored.findings = document.findings + document.position(judged)
        return stored, msgspec.msgpack.encode(matter)


def _usable(kind: str, document: Document) -> bytes | None:
    """What others need of a file with errors, so that its mistake is told once and not wherever it is used."""
    value = document.salvaged()
    try:
        typed(kind, value)
    except (msgspec.MsgspecError, TypeError, KeyError):
        return None
    return msgspec.msgpack.encode(value)


def examine_all(examiner: Examiner, files: list[SourceFile]) -> Iterator[list[Examined]]:
    """Examine files in order, a batch at a time, in several processes when there are many.

    Args:
        examiner: What to do with each.
        files: Matters to read.
    """
    processes = processes_for(len(files), 2 * _BATCH)
    # The first is examined here: what that imports and compiles, every other process inherits.
    yield [examiner.examine(file) for file in files[:1]]
    batches = [files[start : start + _BATCH] for start in range(1, len(files), _BATCH)]

    def examine(batch: list[SourceFile]) -> bytes:
        # One string of bytes crosses the pipe faster than thousands of pickled records.
        return msgspec.msgpack.encode([examiner.examine(file) for file in batch])

    for packed in spread(examine, batches, processes):
        yield msgspec.msgpack.decode(packed, type=list[tuple[Stored, bytes | None]])
