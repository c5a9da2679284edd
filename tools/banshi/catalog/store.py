"""What was read and judged before, so that an unchanged file costs a look at its size and time.

Two files: `index.msgpack` lists every data file with its findings and short form; `contents.bin` holds the
typed contents, appended one after the other and fetched by offset. Every content carries its digest, so a
torn or overwritten file is noticed and read again.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import time
from collections.abc import Iterable
from pathlib import Path

import msgspec

from banshi.catalog.entry import Entry
from banshi.disk.writing import put
from banshi.errors import BuildFailed
from banshi.model.finding import Finding
from banshi.source.files import SourceFile

_FILES = ("index.msgpack", "contents.bin")
_DIGEST = 16
_RACY = 2_000_000_000  # ns: a file touched this shortly before the index was written is read again


def digest_of(data: bytes) -> bytes:
    """The digest contents are known by: 16 bytes of BLAKE2b."""
    return hashlib.blake2b(data, digest_size=_DIGEST).digest()


class Stored(msgspec.Struct, array_like=True):
    """What is remembered of one data file.

    Attributes:
        digest: Of the file's bytes.
        judged_by: Digest of what a matter was judged against; empty for other files.
        content: Digest of the typed content, at `offset` and `length` in `contents.bin`; empty if there is none.
    """

    name: str
    size: int
    modified: int
    digest: bytes
    judged_by: bytes
    findings: list[Finding]
    entry: Entry | None
    content: bytes = b""
    offset: int = 0
    length: int = 0


class _Index(msgspec.Struct, array_like=True):
    engine: bytes
    written: int
    used: int
    files: list[Stored]


class Store:
    """The cache of one project.

    Args:
        folder: Where it is kept.
        engine: Digest of the code and schemas; what another engine remembered is forgotten.
    """

    def __init__(self, folder: Path, engine: bytes) -> None:
        self._folder = folder
        self._engine = engine
        self._index, self._contents = (folder / name for name in _FILES)
        self._written = 0
        self.known: dict[str, Stored] = {}
        self._load()

    def unchanged(self, file: SourceFile) -> Stored | None:
        """What is remembered of a file that has not been touched since."""
        stored = self.known.get(file.name)
        if stored is None or stored.size != file.size:
            return None
        if stored.modified == file.modified and file.modified < self._written - _RACY:
            return stored
        data = Path(file.path).read_bytes()
        if digest_of(data) != stored.digest:
            return None
        stored.modified = file.modified
        return stored

    def content(self, stored: Stored) -> bytes | None:
        """The typed content of a file as it was stored; None if it has none or it was damaged."""
        if not stored.length:
            return None
        with self._contents.open("rb") as file:
            file.seek(stored.offset)
            data = file.read(stored.length)
        return data if digest_of(data) == stored.content else None

    def reader(self) -> ContentReader:
        """Reads many contents through one open file."""
        return ContentReader(self._contents)

    def append(self, stored: Stored, content: bytes | None) -> None:
        """Remember one file; its content goes to disk at once."""
        self.append_all([(stored, content)])

    def append_all(self, files: Iterable[tuple[Stored, bytes | None]]) -> None:
        """Remember several files, writing their contents in one go."""
        self._folder.mkdir(parents=True, exist_ok=True)
        with self._contents.open("ab") as out:
            offset = out.seek(0, os.SEEK_END)
            for stored, content in files:
                if content is not None:
                    stored.content, stored.offset, stored.length = digest_of(content), offset, len(content)
                    out.write(content)
                    offset += len(content)
                self.known[stored.name] = stored

    def save(self, names: Iterable[str]) -> None:
        """Write the index, forgetting every file that is not in `names`."""
        kept = [self.known[name] for name in names if name in self.known]
        self.known = {stored.name: stored for stored in kept}
        used = sum(stored.length for stored in kept)
        self._folder.mkdir(parents=True, exist_ok=True)
        index = _Index(self._engine, time.time_ns(), used, kept)
        put(self._index, msgspec.msgpack.encode(index))

    def _load(self) -> None:
        try:
            index = msgspec.msgpack.decode(self._index.read_bytes(), type=_Index)
            size = self._contents.stat().st_size
        except (OSError, msgspec.MsgspecError):
            return self._forget()
        # Old contents pile up behind new ones; past twice what is in use it is cheaper to start again.
        if index.engine != self._engine or size > 2 * index.used + (1 << 24):
            return self._forget()
        if any(stored.offset + stored.length > size for stored in index.files):
            return self._forget()
        self._written = index.written
        self.known = {stored.name: stored for stored in index.files}

    def _forget(self) -> None:
        self._index.unlink(missing_ok=True)
        self._contents.unlink(missing_ok=True)


class ContentReader:
    """One open handle on the stored contents."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = path.open("rb")

    def __enter__(self) -> ContentReader:
        return self

    def __exit__(self, *exception: object) -> None:
        self._file.close()

    def read(self, stored: Stored) -> bytes:
        """The typed content of a file.

        Raises:
            BuildFailed: it was damaged since it was written; the next run reads everything anew.
        """
        self._file.seek(stored.offset)
        data = self._file.read(stored.length)
        if digest_of(data) != stored.content:
            self._path.unlink(missing_ok=True)
            raise BuildFailed(f"缓存里 {stored.name} 的内容坏了，已经清除，请再运行一次。")
        return data


def carry_over(source: Path, target: Path) -> None:
    """Begin a new store with what another one remembers; files are known again by their digests.

    Args:
        source: Folder of the other store; it may not exist.
        target: Folder of the new one, where nothing is yet.
    """
    for name in _FILES:
        if (source / name).is_file():
            target.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source / name, target / name)
