"""A pack as it lies there: a folder, or a zip that is read without unpacking it."""

from __future__ import annotations

import os
import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple, Protocol

from banshi.errors import PackUnreadable
from banshi.kiosk.names import fault


class Item(NamedTuple):
    """Something found in a pack.

    Attributes:
        path: Its name as it is written there.
        size: Bytes it says it has.
        fault: Why it is no plain file, as part of a sentence; None for a plain file.
    """

    path: str
    size: int
    fault: str | None = None


READ_ERRORS = (OSError, EOFError, zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError)
"""What reading a damaged file may raise; `zipfile` says `RuntimeError` for an encrypted one."""


class Container(Protocol):
    """A pack that can be listed and read."""

    path: Path

    def items(self) -> Iterator[Item]:
        """Everything in it, folders aside."""

    def open(self, path: str) -> BinaryIO:
        """The content of one file."""

    def close(self) -> None:
        """Let go of it."""


class Folder:
    """A pack that is a folder."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def items(self) -> Iterator[Item]:
        """Everything below the folder; links are named, never followed."""
        yield from self._walk(str(self.path), "")

    def open(self, path: str) -> BinaryIO:
        """One file."""
        return (self.path / path).open("rb")

    def close(self) -> None:
        """Nothing is held."""

    def _walk(self, folder: str, prefix: str) -> Iterator[Item]:
        with os.scandir(folder) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                # A name in another encoding could not be written in the manifest or printed.
                name = prefix + os.fsencode(entry.name).decode("utf-8", "replace")
                if entry.is_symlink() or _is_junction(entry):
                    yield Item(name, 0, "它是一个链接，会指到资料包外面")
                elif entry.is_dir(follow_symlinks=False):
                    yield from self._walk(entry.path, f"{name}/")
                elif entry.is_file(follow_symlinks=False):
                    yield Item(name, entry.stat(follow_symlinks=False).st_size)
                else:
                    yield Item(name, 0, "它不是普通文件")


class Zip:
    """A pack that is a zip file.

    Raises:
        PackUnreadable: it is truncated, or no zip file.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self._zip = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, ValueError, NotImplementedError):
            raise PackUnreadable(f"{path.name} 不是完整的 zip 文件，可能没有拷贝完，请重新拷贝。") from None

    def items(self) -> Iterator[Item]:
        """Everything in the file."""
        for info in self._zip.infolist():
            # `filename` was cleaned of what follows a null character; `orig_filename` is what is written there.
            name = info.orig_filename
            kind = stat.S_IFMT(info.external_attr >> 16)
            if kind == stat.S_IFLNK:
                yield Item(name, 0, "它是一个链接，会指到资料包外面")
            elif info.flag_bits & 1:
                yield Item(name, info.file_size, "它加了密码")
            elif not info.is_dir() or fault(name.rstrip("/")):
                yield Item(name, info.file_size)

    def open(self, path: str) -> BinaryIO:
        """One file, unpacked as it is read."""
        return self._zip.open(path)  # type: ignore[return-value]

    def close(self) -> None:
        """Close the file."""
        self._zip.close()


def container(path: Path) -> Folder | Zip:
    """The pack at a place.

    Raises:
        PackUnreadable: there is neither a folder nor a zip file.
    """
    if path.is_dir():
        return Folder(path)
    if not path.is_file():
        raise PackUnreadable(f"没有找到 {path}，请写资料包的文件夹或 zip 文件。")
    return Zip(path)


def _is_junction(entry: os.DirEntry[str]) -> bool:
    """Whether it is a junction, Windows' other kind of link."""
    attributes = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0)
    return bool(attributes & getattr(stat, "FILE_ATTRIBUTE_REPARSE_POINT", 0x400))
