"""Filling a folder whole: made beside its place, then the two change places."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from banshi.disk.swap import swap


def fill(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Put a folder with exactly these files in the place of whatever stands there.

    Args:
        folder: Where it belongs.
        files: Path below it, and bytes.

    Raises:
        OSError: the disk refuses; what stood there still stands.
    """
    beside = folder.with_name(f".{folder.name}.{os.getpid()}")
    try:
        beside.mkdir(parents=True)
        for name, data in files:
            path = beside / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        swap(beside, folder)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
