"""Putting a file in its place whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
from pathlib import Path

from banshi.errors import NotPrinted

_MARK = ".banshi-"


def place(path: Path, data: bytes, modified: int | None = None) -> os.stat_result:
    """Write a file beside its place and rename it, so that nobody ever sees half of it.

    Args:
        path: Where it belongs; its folder is made.
        data: All of it.
        modified: Its time in nanoseconds; None leaves it now.

    Raises:
        NotPrinted: the disk is full or the folder cannot be written to.
    """
    beside = path.with_name(f"{_MARK}{os.getpid()}-{path.name}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("wb") as file:
            file.write(data)
        if modified is not None:
            os.utime(beside, ns=(modified, modified))
        beside.replace(path)
        return path.stat()
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise NotPrinted(_sentence(path, error)) from error


def sweep(folder: Path) -> None:
    """Remove what a killed run has left beside the files of a folder."""
    with contextlib.suppress(OSError):
        for left in folder.glob(f"{_MARK}*"):
            if not _alive(left.name):
                left.unlink()


def _alive(name: str) -> bool:
    """Whether the process that writes this file still runs."""
    number = name.removeprefix(_MARK).partition("-")[0]
    if not number.isdigit():
        return True
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _sentence(path: Path, error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"磁盘空间不够，{path.name} 没有写成；已经有的文件没有改动。请腾出空间，然后再运行一次。"
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"没有权限写入 {path.parent}，{path.name} 没有写成。请换一个文件夹，或者请管理员开通权限。"
    if error.errno in (errno.EEXIST, errno.ENOTDIR, errno.EISDIR):
        return f"{path.parent} 不是可以放文件的文件夹，{path.name} 没有写成。请换一个文件夹。"
    return f"{path} 没有写成：{error.strerror or error}。"
