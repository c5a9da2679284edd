"""Putting pages on disk: a page that has not changed is linked from the site that stands, not written again."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from pathlib import Path

import msgspec

from banshi.disk.writing import put

Record = tuple[bytes, int, int]
"""Key the page was made under, size, and modification time in nanoseconds."""


class Ledger:
    """What is known of the pages of the standing site.

    Args:
        path: File it is kept in.
        site: The standing site's folder; a ledger about another folder is worth nothing.
    """

    def __init__(self, path: Path, site: Path) -> None:
        self._path = path
        self._site = str(site)
        self.records: dict[str, Record] = {}
        with contextlib.suppress(OSError, msgspec.MsgspecError):
            about, records = msgspec.msgpack.decode(path.read_bytes(), type=tuple[str, dict[str, Record]])
            if about == self._site:
                self.records = records

    def save(self, records: dict[str, Record]) -> None:
        """Remember the pages of the site that now stands."""
        put(self._path, msgspec.msgpack.encode((self._site, records)))


class Publisher:
    """Fills the folder of a new site.

    Args:
        target: The new site's folder.
        standing: The folder of the site that stands now.
        known: The standing site's records.
    """

    def __init__(self, target: Path, standing: Path, known: dict[str, Record]) -> None:
        self._target = str(target)
        self._standing = str(standing)
        self._known = known
        self._folders: set[str] = set()
        self.records: dict[str, Record] = {}

    def put(self, url: str, key: bytes, make: Callable[[], bytes]) -> None:
        """Put one file in its place.

        Args:
            url: Its place below the site's root.
            key: Digest of everything the file depends on.
            make: Makes its bytes; only called when the standing site cannot serve.
        """
        if not self.take(url, key):
            self.records[url] = self.write(url, key, make())

    def take(self, url: str, key: bytes) -> bool:
        """Link a file from the standing site, if it was made under the same key and nobody touched it since."""
        known = self._known.get(url)
        if known is None or known[0] != key or not self._link(url, known):
            return False
        self.records[url] = known
        return True

    def write(self, url: str, key: bytes, data: bytes) -> Record:
        """Write a file. The record is returned, not kept: the caller may be another process."""
        path = self._place(url)
        if url in self.records:
            os.unlink(path)  # noqa: PTH108 - it was linked: never write into a file the standing site shares
        with open(path, "wb") as file:  # noqa: PTH123 - pathlib costs as much as the write
            file.write(data)
        stat = os.stat(path)  # noqa: PTH116
        return key, stat.st_size, stat.st_mtime_ns

    def _place(self, url: str) -> str:
        path = f"{self._target}/{url}"
        folder = path.rpartition("/")[0]
        if folder not in self._folders:
            os.makedirs(folder, exist_ok=True)  # noqa: PTH103
            self._folders.add(folder)
        return path

    def _link(self, url: str, known: Record) -> bool:
        old = f"{self._standing}/{url}"
        try:
            stat = os.stat(old)  # noqa: PTH116
            if (stat.st_size, stat.st_mtime_ns) != known[1:]:
                return False
            os.link(old, self._place(url))
        except OSError:
            return False
        return True
