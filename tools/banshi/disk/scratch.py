"""A copy of a folder for a library that reads files: it lives as long as the process, and no other process sees it."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import mkdtemp


class Scratch:
    """The copy.

    Args:
        original: What is copied.

    Attributes:
        folder: Where it is.
    """

    def __init__(self, original: Path) -> None:
        from multiprocessing.util import Finalize  # most runs need none

        self.folder = Path(mkdtemp(prefix="banshi-"))
        # A forked child ends without what Python does at exit, but this it does.
        Finalize(self, shutil.rmtree, (self.folder, True), exitpriority=0)
        shutil.copytree(original, self.folder, dirs_exist_ok=True)

    def put(self, name: str, text: str) -> None:
        """Write a file, or write it anew."""
        (self.folder / name).write_text(text, encoding="utf-8")
