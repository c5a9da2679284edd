"""Putting a file in its place whole or not at all: the one way any room writes a single file."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

_MARK = ".banshi-"


def put(path: Path, data: bytes, *, modified: int | None = None, kept: bool = False) -> os.stat_result:
    """Write a file beside its place and rename it, so that nobody ever sees half of it.

    Args:
        path: Where it belongs; its folder is made. The mode of a file that stands there stays.
        data: All of it.
        modified: Its time in nanoseconds; None leaves it now.
        kept: It must survive a power cut: it is on the disk before it is renamed.

    Raises:
        OSError: the disk is full or the folder cannot be written to; what stood there still stands.
    """
    beside = path.with_name(f"{_MARK}{os.getpid()}-{path.name}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("wb") as file:
            file.write(data)
            if kept:
                file.flush()
                os.fsync(file.fileno())
        if modified is not None:
            os.utime(beside, ns=(modified, modified))
        with contextlib.suppress(FileNotFoundError):
            beside.chmod(path.stat().st_mode)
        beside.replace(path)
        return path.stat()
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise


def sweep(folder: Path) -> None:
    """Remove what a killed run has left beside the files of a folder."""
    with contextlib.suppress(OSError):
        for left in folder.glob(f"{_MARK}*"):
            number = left.name.removeprefix(_MARK).partition("-")[0]
            if number.isdigit() and not alive(int(number)):
                left.unlink()


def alive(number: int) -> bool:
    """Whether a process of this machine still runs; one that has ended and was never asked for its exit code does not."""
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return not _ended(number)


def _ended(number: int) -> bool:
    """Linux keeps an ended process in its table until its parent asks; in a container often nobody ever does."""
    with contextlib.suppress(OSError):
        # The name in brackets may hold anything, brackets too; the state is the letter behind it.
        return Path(f"/proc/{number}/stat").read_bytes().rpartition(b")")[2].split()[:1] == [b"Z"]
    return False
