"""Changing several files together: whole or not at all, also when the machine is switched off in between.

Everything new and everything old is first put into a folder of its own, `.banshi-change`, with a journal that says what
goes where. From the moment the journal stands the change is decided: whoever comes next finishes it. Should the disk
refuse half-way, it is decided the other way, and whoever comes next undoes it. When nothing is left to do the folder goes.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from banshi.disk.faults import sentence
from banshi.disk.writing import alive, put
from banshi.errors import NotChanged

Contents = Mapping[str, bytes | None]
"""Path below a folder → bytes; None where there is no file."""

FOLDER = ".banshi-change"
_JOURNAL = "journal.json"
_FORWARD = "forward"
"""There while the change is to be made; without it, it is to be undone."""
_OWNER = "owner"


def exchange(root: Path, before: Contents, after: Contents, shown: str = "") -> None:
    """Write every file, or none.

    Args:
        root: The folder the paths are below.
        before: The files as they must be now.
        after: The same files as they are to be.
        shown: What people see before a path, such as `guides/`.

    Raises:
        NotChanged: a file is not as it must be, or the disk refuses; nothing has changed.
    """
    recover(root)
    for name, data in before.items():
        if content(root / name) != data:
            raise NotChanged(f"{shown}{name} 刚刚被别人改过，什么都没有写入，请再运行一次。")
    stage = root / FOLDER
    try:
        _stage(root, stage, {name: before.get(name) for name in after}, after)
    except OSError as error:
        shutil.rmtree(stage, ignore_errors=True)
        raise NotChanged(f"什么都没有改动。{sentence(error)}") from error
    try:
        _finish(root, stage)
    except OSError as error:
        with contextlib.suppress(OSError):
            # To take a file away needs no room on a disk that is full.
            (stage / _FORWARD).unlink(missing_ok=True)
            _finish(root, stage)
        if (stage / _FORWARD).exists():
            raise NotChanged(f"改了一半就停住了。{sentence(error)}再运行一次任何命令就会接着做完。") from error
        done = "已经恢复原样，什么都没有改动" if not stage.exists() else "再运行一次任何命令就会恢复原样"
        raise NotChanged(f"没有写成（{error.strerror or type(error).__name__}），{done}。") from error


def recover(root: Path) -> bool:
    """Finish or undo what a run that was killed left half done.

    Returns:
        Whether there was anything.

    Raises:
        NotChanged: another command is at it now, or the disk refuses.
    """
    stage = root / FOLDER
    if not stage.is_dir() or stage.is_symlink():
        return False
    owner = _owner(stage)
    if owner is not None and owner != os.getpid() and alive(owner):
        raise NotChanged("另一个命令正在改动这些文件，请等它做完，再运行一次。")
    try:
        if (stage / _JOURNAL).is_file():
            _finish(root, stage)
        else:
            shutil.rmtree(stage)
    except OSError as error:
        raise NotChanged(f"上一次没有做完的改动恢复不了。{sentence(error)}") from error
    return True


def content(path: Path) -> bytes | None:
    """The bytes of a file; None if there is none."""
    return path.read_bytes() if path.is_file() else None


def _stage(root: Path, stage: Path, before: Contents, after: Contents) -> None:
    """Put everything aside and, last of all, the journal."""
    root.mkdir(parents=True, exist_ok=True)
    stage.mkdir()
    put(stage / _OWNER, str(os.getpid()).encode(), kept=True)
    rows = []
    for number, (name, data) in enumerate(after.items()):
        for letter, bytes_ in (("new", data), ("old", before[name])):
            if bytes_ is not None:
                put(stage / f"{number}.{letter}", bytes_, kept=True)
        rows.append(
            {"name": name, "new": data is not None, "old": before[name] is not None, "made": _missing(root, name)}
        )
    put(stage / _FORWARD, b"", kept=True)
    put(stage / _JOURNAL, json.dumps(rows, ensure_ascii=False).encode("utf-8", "surrogateescape"), kept=True)


def _missing(root: Path, name: str) -> int:
    """How many folders above a file are still to be made."""
    parents = [parent for parent in (root / name).parents if parent != root and root in parent.parents]
    return sum(not parent.exists() for parent in parents)


def _finish(root: Path, stage: Path) -> None:
    """Bring every file into the state the journal names. Doing it twice is doing it once."""
    goes = "new" if (stage / _FORWARD).exists() else "old"
    for number, row in enumerate(_journal(stage)):
        path = root / row["name"]
        if row[goes]:
            _move(stage / f"{number}.{goes}", path)
        else:
            path.unlink(missing_ok=True)
            _leave(path, row["made"] if goes == "old" else 0)
    # The journal goes first: without it the folder is waste.
    (stage / _JOURNAL).unlink()
    shutil.rmtree(stage, ignore_errors=True)


def _move(staged: Path, path: Path) -> None:
    """Put a staged file in its place; one that is not there any more has been."""
    if not staged.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    with contextlib.suppress(FileNotFoundError):
        staged.chmod(path.stat().st_mode)
    os.replace(staged, path)  # noqa: PTH105 - the rename is the point


def _leave(path: Path, folders: int) -> None:
    """Take away the folders that were made for a file."""
    for _, parent in zip(range(folders), path.parents, strict=False):
        with contextlib.suppress(OSError):
            parent.rmdir()


def _journal(stage: Path) -> list[dict[str, Any]]:
    read: list[dict[str, Any]] = json.loads((stage / _JOURNAL).read_bytes().decode("utf-8", "surrogateescape"))
    return read


def _owner(stage: Path) -> int | None:
    with contextlib.suppress(OSError, ValueError):
        return int((stage / _OWNER).read_text(encoding="ascii"))
    return None
