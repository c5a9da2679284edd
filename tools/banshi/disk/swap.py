"""Putting a finished folder in the place of another, so that there is never half a site."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def next_to(site: Path) -> Path:
    """The folder a new site is built in: beside the old one, so that a rename can swap them."""
    return site.with_name(f".{site.name}.next")


def swap(finished: Path, site: Path) -> None:
    """Put `finished` in the place of `site` and remove what stood there.

    Killed at any moment, `site` is either the old or the new one, whole.
    """
    if not site.exists():
        finished.rename(site)
        return
    old = finished
    if not _exchange(finished, site):
        # Two renames; `restore` mends the moment between them.
        old = _aside(site)
        shutil.rmtree(old, ignore_errors=True)
        site.rename(old)
        finished.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def restore(site: Path) -> None:
    """Bring back a site that an earlier swap was killed in the middle of."""
    aside = _aside(site)
    if aside.exists():
        if site.exists():
            shutil.rmtree(aside, ignore_errors=True)
        else:
            aside.rename(site)


def _aside(site: Path) -> Path:
    return site.with_name(f".{site.name}.old")


def _exchange(one: Path, other: Path) -> bool:
    """Swap two folders in one step, where the system can (Linux 3.15, renameat2)."""
    if sys.platform != "linux":
        return False
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    failed: int = rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return failed == 0
