"""What each file says in people's own words: a matter, or any file around the matters.

A rule of the scope `text` is asked of every one of them in turn, so what is wrong in a sentence is wrong wherever it
stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from banshi.catalog.catalog import Catalog
from banshi.catalog.setting import Setting
from banshi.model.finding import Path
from banshi.model.matter import Matter
from banshi.model.record import Record
from banshi.model.setting import FILE_TYPES
from banshi.model.texts import joined, texts

_FOLDERS = {"targets": "reform/", "tasks": "reform/"}
_AS_PEOPLE_SAY = frozenset({"words", "synonyms"})
"""Fields of dictionaries that list what people call a thing, right or wrong."""


class Said:
    """The free texts of one file.

    Attributes:
        value: What it holds.
        setting: What surrounds it.
        words: All of them, one a line.
        file: Its name; None of a matter, which is judged alone.
        matter: The matter; None of any other file.
    """

    def __init__(
        self, value: Record | Sequence[Record], setting: Setting, file: str | None = None, at: Path = ()
    ) -> None:
        self.value = value
        self._at = at
        self.setting = setting
        self.words = joined(value)
        self.file = file
        self.matter = value if isinstance(value, Matter) else None

    def texts(self) -> list[tuple[Path, str]]:
        """Every text with its path."""
        return self._texts

    def written(self) -> list[tuple[Path, str]]:
        """Those of the office, not what a dictionary says people call a thing."""
        return self._written

    # Both are made once for all the rules that ask for them in turn.
    @cached_property
    def _texts(self) -> list[tuple[Path, str]]:
        found = texts(self.value)
        return [((*self._at, *at), text) for at, text in found] if self._at else found

    @cached_property
    def _written(self) -> list[tuple[Path, str]]:
        if self.matter is not None:
            return self._texts
        return [(at, text) for at, text in self._texts if _AS_PEOPLE_SAY.isdisjoint(at)]


def surroundings(catalog: Catalog) -> Iterator[Said]:
    """What every file says that is not a matter."""
    setting = catalog.setting
    if setting.city:
        yield Said(setting.city, setting, "city.yml")
    yield Said(setting.thesaurus, setting, "terms.yml")
    yield Said(setting.local_calendar, setting, "calendar.yml")
    for kind, rows in setting.lists.items():
        yield Said(rows, setting, f"{_FOLDERS.get(kind, '')}{kind}.yml", (FILE_TYPES[kind][1] or "",))
    if catalog.suppressions:
        yield Said(catalog.suppressions, setting, "suppress.yml", ("suppress",))
    for files in (catalog.asides, catalog.overlays, catalog.bundles, catalog.batches):
        for file, content in files.items():
            yield Said(content, setting, file)
