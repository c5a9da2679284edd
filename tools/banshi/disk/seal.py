"""What a finished site, or a verdict, was made from: while neither has changed, there is nothing to make.

A seal is only as good as the list of what it covers. It looks at every file's size and times, not at its contents, as
the ledger of pages does.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from stat import S_ISLNK

import msgspec

from banshi.disk.writing import put

_YOUNG = 2_500_000_000
"""Nanoseconds: some disks tell times in steps of two seconds, and a file may be saved twice in one step."""

_NEVER_OLD = 1 << 63

Said = list[tuple[int, str]]
"""Level and sentence of everything the making said; or what else it found, as numbers and texts."""


class Seal:
    """The seal on a finished folder, or on what was said where no folder was made.

    Args:
        path: File it is kept in.
        question: Everything else the folder's contents depend on: settings, versions.
        sources: Files and folders it is made from.
        made: The finished folder, if there is one.
    """

    def __init__(self, path: Path, question: bytes, sources: Iterable[Path], made: Path | None = None) -> None:
        self._path = path
        self._question = question
        self._sources = sorted(set(sources))
        self._made = [made] if made else []
        self._began = time.time_ns()
        self._before = b""

    def unbroken(self) -> Said | None:
        """What was said when the folder was made; None if anything has changed since, or it was never sealed."""
        self._began = time.time_ns()
        with contextlib.suppress(OSError, msgspec.MsgspecError):
            self._before, _ = self._look_at_sources()
            before, made, said = msgspec.msgpack.decode(self._path.read_bytes(), type=tuple[bytes, bytes, Said])
            if before == self._before and made == _digest(b"", self._made)[0]:
                return said
        return None

    def close(self, said: Said) -> None:
        """Seal the finished folder, unless a source was changed while it was made or just before.

        Args:
            said: What the making said, to be said again.
        """
        # Without a seal the next build does all the work once more, and that is all.
        with contextlib.suppress(OSError):
            before, youngest = self._look_at_sources()
            if before == self._before and youngest < self._began - _YOUNG:
                put(self._path, msgspec.msgpack.encode((before, _digest(b"", self._made)[0], said)))

    def _look_at_sources(self) -> tuple[bytes, int]:
        question = b"".join((self._question, *map(os.fsencode, self._made)))
        return _digest(question, self._sources)


def installed() -> str:
    """Name and version of every installed package."""
    names: set[str] = set()
    for folder in sys.path:
        with contextlib.suppress(OSError):
            names.update(name for name in os.listdir(folder or ".") if name.endswith(".dist-info"))  # noqa: PTH208 - once a build
    return f"{sys.version} {' '.join(sorted(names))}"


def _digest(question: bytes, places: Iterable[Path]) -> tuple[bytes, int]:
    """A digest of what is at these places, and the time of the newest file there, in nanoseconds."""
    digest, newest = hashlib.blake2b(question, digest_size=16), 0
    for place in places:
        for path, stat in _files(str(place)):
            # Whoever puts other contents under the old time of change cannot set the time of the file's own record.
            told = f"{path}\0{stat.st_size} {stat.st_mtime_ns} {stat.st_ctime_ns}\0"
            digest.update(told.encode("utf-8", "surrogateescape"))
            # What a link leads to may change unseen: where there is one, nothing counts as old.
            newest = max(newest, _NEVER_OLD if S_ISLNK(stat.st_mode) else stat.st_mtime_ns)
    return digest.digest(), newest


def _files(place: str) -> Iterator[tuple[str, os.stat_result]]:
    """Every file at a place, in one order, without what Python keeps of its own."""
    if not os.path.isdir(place):  # noqa: PTH112 - asked of every folder of a site
        with contextlib.suppress(OSError):
            yield place, os.stat(place)  # noqa: PTH116
        return
    with os.scandir(place) as entries:
        below = sorted(entries, key=lambda entry: entry.name)
    for entry in below:
        if entry.name == "__pycache__":
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _files(entry.path)
        else:
            with contextlib.suppress(OSError):
                yield entry.path, entry.stat(follow_symlinks=False)
