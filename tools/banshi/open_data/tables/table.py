"""What a table is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter
from typing import Any, NamedTuple

from banshi.catalog.catalog import Catalog
from banshi.model.matter import Matter
from banshi.open_data.cells import cell
from banshi.open_data.release import Release
from banshi.source.standard import Standard

Row = Sequence[str]

WORDS = {"code": 15, "name": 32, "note": 44, "text": 44, "summary": 44, "basis": 36, "when": 28}
"""Key of a field → width of its column in characters, where it is not 14."""


class Field(NamedTuple):
    """A column.

    Attributes:
        label: What stands above it; where the standard has the field, its title there.
        width: In characters, for workbooks.
    """

    label: str
    width: int = 14


class View(NamedTuple):
    """What rows are made from besides the matter."""

    catalog: Catalog
    release: Release
    states: dict[str, str]
    """Value of `status` or `code_status` → its Chinese word."""
    counters: dict[int, tuple[str, ...]]
    """Identity of a window → its cells: hundreds of matters are handled at the same one."""


class Table(NamedTuple):
    """A table with rows from every matter.

    Attributes:
        name: Of its files.
        title: What people call it.
        note: One sentence for those who have to choose a file.
        fields: Its columns, from the standard.
        rows: Its rows for one matter.
    """

    name: str
    title: str
    note: str
    fields: Callable[[Standard], list[Field]]
    rows: Callable[[Matter, View], Iterator[Row]]


class CityTable(NamedTuple):
    """A table with rows from the city's own files; like `Table` otherwise.

    Attributes:
        applies: Whether a site has it at all.
    """

    name: str
    title: str
    note: str
    fields: Callable[[Standard], list[Field]]
    rows: Callable[[Catalog, Release], Iterator[Row]]
    applies: Callable[[Catalog], bool] = lambda catalog: True


def labelled(standard: Standard, kind: str, *paths: str) -> list[Field]:
    """Fields of a kind of file, named as the standard titles them.

    Args:
        standard: The schemas.
        kind: Such as `matter`.
        paths: Keys with dots between; a star goes into a list.
    """
    return [_field(standard, kind, path) for path in paths]


def _field(standard: Standard, kind: str, path: str) -> Field:
    keys = path.split(".")
    label = standard[kind].label(tuple(0 if key == "*" else key for key in keys))
    return Field(label, WORDS.get(keys[-1], 14))


IDENTITY = (Field("基本编码", 15), Field("事项名称", 32))
NUMBER = Field("序号", 6)


def details(name: str, title: str, note: str, path: str, *keys: str) -> Table:
    """A table with one row for every record in a list of a matter.

    Args:
        name, title, note: As for `Table`.
        path: Where the list is in a matter, such as `steps` or `time_limit.excluded`.
        keys: Keys of the records.
    """
    records = attrgetter(path)
    values: Callable[[Any], tuple[Any, ...]] = attrgetter(*keys)

    def fields(standard: Standard) -> list[Field]:
        return [*IDENTITY, NUMBER, *labelled(standard, "matter", *(f"{path}.*.{key}" for key in keys))]

    def rows(matter: Matter, view: View) -> Iterator[Row]:
        for number, record in enumerate(records(matter), 1):
            yield (matter.code, matter.name, str(number), *map(cell, values(record)))

    return Table(name, title, note, fields, rows)
