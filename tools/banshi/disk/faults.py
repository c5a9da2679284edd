"""What a disk says when it refuses, in one Chinese sentence that names the file and the next step."""

from __future__ import annotations

import errno
import os
from pathlib import Path

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_NO_PLACE = {errno.EEXIST, errno.ENOTDIR, errno.EISDIR}


def sentence(error: OSError, path: Path | str | None = None) -> str:
    """What went wrong.

    Args:
        error: What the system said.
        path: The file it is about, where the error does not say.
    """
    name = os.fsdecode(path or error.filename or error.filename2 or "")
    shown = "".join(sign if sign.isprintable() else "�" for sign in name)[:200]
    about = f"“{shown}”" if shown else "输出"
    if error.errno in _FULL:
        return f"磁盘空间不够，{about}没有写成；已经有的文件没有改动。请腾出空间，然后再运行一次。"
    if error.errno in _FORBIDDEN:
        return f"没有权限读写{about}。请换一个文件夹，或者请管理员开通权限。"
    if error.errno == errno.ENOENT:
        return f"没有找到{about}。请检查名字，然后再运行一次。"
    if error.errno in _NO_PLACE:
        return f"{about}那里不能放文件：文件和文件夹弄混了。请换一个地方。"
    if error.errno == errno.ELOOP:
        return f"{about}是绕圈的链接，读不了。请删掉这个链接。"
    if error.errno == errno.ENAMETOOLONG:
        return f"{about}的名字太长了。请改短。"
    if error.errno in (errno.EMFILE, errno.ENFILE):
        return "打开的文件太多，系统不再让打开。请关掉别的程序，然后再运行一次。"
    if error.errno in (errno.EADDRINUSE, errno.EADDRNOTAVAIL):
        return "这个端口正被别的程序用着。请换一个端口，或者关掉那个程序。"
    return f"{about}读写时出了错（{error.strerror or type(error).__name__}）。请检查磁盘，然后再运行一次。"
