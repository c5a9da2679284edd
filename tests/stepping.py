"""A command stopped at each step it takes on the disk: killed like a process that is switched off, or refused by a full disk."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, TypeVar

from banshi.disk import swap as swapping
from banshi.errors import BanshiError

T = TypeVar("T")
_STEPS = ("replace", "rename", "link", "fsync", "unlink", "mkdir", "rmdir", "chmod", "open")
_NEED_NO_ROOM = ("unlink", "rmdir", "chmod", "fsync")
KILLED, REFUSED, DONE, STRANGE = 137, 2, 0, 70
"""How a run ended; the last is an exception nobody turned into a sentence."""


def steps_of(run: Callable[[], object]) -> int:
    """How many steps a run takes, counted in a process of its own."""
    read, write = os.pipe()
    if not (child := os.fork()):
        counted = _count(-1, kill=True)
        code = _ended(run)
        os.write(write, str(counted()).encode())
        os._exit(code)
    os.close(write)
    with os.fdopen(read) as pipe:
        told = pipe.read()
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == DONE
    return int(told)


def stopped(run: Callable[[], object], step: int, *, kill: bool) -> int:
    """Run in a process of its own until a step, and tell how it ended.

    Args:
        run: What writes.
        step: The steps before it are taken.
        kill: Die there; otherwise the disk has no room from there on.
    """
    if not (child := os.fork()):
        _count(step, kill=kill)
        os._exit(_ended(run))
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _ended(run: Callable[[], object]) -> int:
    try:
        run()
    except (BanshiError, OSError):
        return REFUSED
    except BaseException:  # whatever it is, it is what we are here for
        sys.excepthook(*sys.exc_info())
        return STRANGE
    return DONE


def _count(until: int, *, kill: bool) -> Callable[[], int]:
    taken = 0

    def wrap(name: str, real: Callable[..., object], writes: Callable[..., bool] = lambda *_, **__: True):
        def call(*arguments, **options):
            nonlocal taken
            if not writes(*arguments, **options):
                return real(*arguments, **options)
            if 0 <= until <= taken:
                if kill:
                    os._exit(KILLED)
                if name not in _NEED_NO_ROOM:
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(arguments[0]))
            taken += 1
            return real(*arguments, **options)

        return call

    for name in _STEPS:
        setattr(os, name, wrap(name, getattr(os, name), _opens_to_write if name == "open" else lambda *_, **__: True))
    io.open = wrap("open", io.open, _writes)
    swapping._exchange = wrap("unlink", swapping._exchange)
    return lambda: taken


def _writes(path: object, mode: str = "r", *_: object, **__: object) -> bool:
    return any(sign in mode for sign in "wax+")


def _opens_to_write(path: object, flags: int, *_: object, **__: object) -> bool:
    return bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))


def left_below(folder: Path, known: set[str]) -> list[str]:
    """What lies in a folder beside what belongs there."""
    return sorted(path.name for path in folder.iterdir() if path.name not in known)


class Trial(NamedTuple):
    """What came of stopping something at each of its steps."""

    tried: int
    lost: int


def every_step(
    fresh: Callable[[str], T], run: Callable[[T], object], fine: Callable[[T], bool], *, kill: bool, every: int = 1
) -> Trial:
    """Stop a run at each step, each time on a fresh place, and count what was lost.

    Args:
        fresh: Makes a place of a name.
        run: What is stopped there.
        fine: Recovers as the next command would, and tells whether nothing is lost.
    """
    first = fresh("first")
    steps = steps_of(lambda: run(first))
    lost = 0
    for step in range(0, steps, every):
        place = fresh(str(step))
        stopped(lambda place=place: run(place), step, kill=kill)
        try:
            lost += not fine(place)
        except Exception:  # what cannot be recovered is lost
            lost += 1
    return Trial(len(range(0, steps, every)), lost)
