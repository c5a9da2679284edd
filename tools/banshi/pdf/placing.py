"""Putting a PDF in its place whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from banshi.disk.faults import sentence
from banshi.disk.writing import put, sweep
from banshi.errors import NotPrinted

__all__ = ["place", "sweep"]


def place(path: Path, data: bytes, modified: int | None = None) -> os.stat_result:
    """Write a file so that nobody ever sees half of it.

    Args:
        path: Where it belongs; its folder is made.
        data: All of it.
        modified: Its time in nanoseconds; None leaves it now.

    Raises:
        NotPrinted: the disk is full or the folder cannot be written to.
    """
    try:
        return put(path, data, modified=modified)
    except OSError as error:
        raise NotPrinted(sentence(error, path)) from error
