"""Rows of every table, department by department, kept between builds: one changed matter costs its department only."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

import msgspec

from banshi.catalog.entry import Entry
from banshi.catalog.store import Store
from banshi.disk.workers import processes_for, spread
from banshi.disk.writing import put
from banshi.model.matter import Matter
from banshi.open_data.cells import part
from banshi.open_data.cpsv import service
from banshi.open_data.tables.all import MATTER_TABLES
from banshi.open_data.tables.table import Row, View

CPSV = "cpsv"
"""Name of the part that holds services, beside those named after tables."""

_FEW = 400
"""Matters not worth a process of their own."""

_LENGTH = 4
_decode = msgspec.msgpack.Decoder(Matter).decode


class Piece(NamedTuple):
    """One table's rows of one department: digest of them, and where they are behind the shard's head."""

    digest: bytes
    offset: int
    length: int


class _Head(NamedTuple):
    """What a shard was made from, its pieces, and where the first begins in its file."""

    key: bytes
    pieces: dict[str, Piece]
    start: int


class Shards:
    """The rows of all matters.

    Args:
        folder: Where they are kept.
        store: Where the whole matters are.
        view: What rows are made from besides.
        departments: Department id → its public matters.
        key_of: Digest of everything the rows of some matters depend on.
    """

    def __init__(
        self,
        folder: Path,
        store: Store,
        view: View,
        departments: dict[str, list[Entry]],
        key_of: Callable[[Iterable[Entry]], bytes],
    ) -> None:
        self._folder = folder
        self._store = store
        self._view = view
        self._departments = departments
        self._heads: dict[str, _Head] = {}
        self._bring_up_to_date({name: key_of(entries) for name, entries in departments.items()})

    def digest(self, name: str) -> bytes:
        """Digest of one table's rows."""
        pieces = (head.pieces[name].digest for head in self._heads.values())
        return hashlib.blake2b(b"".join(pieces), digest_size=16).digest()

    def read(self, name: str) -> list[bytes]:
        """One table's rows, a piece for every department."""
        return [self.read_of(department, name) for department in self._departments]

    def read_of(self, department: str, name: str) -> bytes:
        """One table's rows of one department."""
        head = self._heads[department]
        piece = head.pieces[name]
        with self._path(department).open("rb") as file:
            file.seek(head.start + piece.offset)
            return file.read(piece.length)

    def _bring_up_to_date(self, keys: dict[str, bytes]) -> None:
        for department, key in keys.items():
            head = self._load(department)
            if head is not None and head.key == key:
                self._heads[department] = head
        stale = [department for department in keys if department not in self._heads]
        processes = processes_for(sum(len(self._departments[one]) for one in stale), _FEW)
        made = spread(lambda department: self._make(department, keys[department]), stale, processes)
        self._heads |= dict(zip(stale, made, strict=True))
        self._heads = {department: self._heads[department] for department in keys}

    def _load(self, department: str) -> _Head | None:
        with contextlib.suppress(OSError, msgspec.MsgspecError), self._path(department).open("rb") as file:
            size = int.from_bytes(file.read(_LENGTH), "big")
            return _Head(*msgspec.msgpack.decode(file.read(size), type=tuple[bytes, dict[str, Piece]]), _LENGTH + size)
        return None

    def _make(self, department: str, key: bytes) -> _Head:
        rows: dict[str, list[Row]] = {table.name: [] for table in MATTER_TABLES}
        services = []
        with self._store.reader() as reader:
            for entry in self._departments[department]:
                matter = _decode(reader.read(self._store.known[entry.file]))
                for table in MATTER_TABLES:
                    rows[table.name] += table.rows(matter, self._view)
                services.append(service(matter, self._view.catalog, self._view.release))
        return self._write(department, key, {name: part(of) for name, of in rows.items()} | {CPSV: b"".join(services)})

    def _write(self, department: str, key: bytes, parts: dict[str, bytes]) -> _Head:
        """Put a shard in its place in one step: another build may be reading it."""
        pieces, offset = {}, 0
        for name, data in parts.items():
            pieces[name] = Piece(hashlib.blake2b(data, digest_size=16).digest(), offset, len(data))
            offset += len(data)
        encoded = msgspec.msgpack.encode((key, pieces))
        put(self._path(department), len(encoded).to_bytes(_LENGTH, "big") + encoded + b"".join(parts.values()))
        return _Head(key, pieces, _LENGTH + len(encoded))

    def _path(self, department: str) -> Path:
        return self._folder / f"{department}.parts"
