"""The real guides as shapes: what a matter of ordinary size and form looks like, without the city."""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from banshi.rules.engine.inspection import inspect_project
from banshi.source.files import Project
from banshi.source.reader import read

CITY = "江海"


class Shapes:
    """The content of a project with its city's name replaced.

    Args:
        root: The project.

    Attributes:
        matters: Every matter no rule has anything to say about.
    """

    def __init__(self, root: Path) -> None:
        self._guides = root / "guides"
        self._city = str(read((self._guides / "city.yml").read_text(encoding="utf-8")).value["short_name"])
        self.matters: list[dict[str, Any]] = [self.value(name) for name in self._clean(root)]

    def value(self, name: str) -> Any:
        """A file's content, every scalar a text."""
        return read(self.text(name)).value

    def text(self, name: str) -> str:
        """A file's text."""
        return (self._guides / name).read_text(encoding="utf-8").replace(self._city, CITY)

    def _clean(self, root: Path) -> Iterator[str]:
        inspection = inspect_project(Project(root))
        faulty = {finding.file for finding in inspection.findings}
        # What is accepted for one real file is not accepted for its variants.
        accepted = [item.path for item in inspection.catalog.suppressions]
        for entry in inspection.catalog.entries:
            if entry.file not in faulty and not any(fnmatchcase(entry.file, path) for path in accepted):
                yield entry.file
