"""Cities cut into shares: what surrounds a city's matters, and its matters by kind and business line, each a file.

A province's matters together fit no memory; those of one line do. Shares lie in a folder that everybody who works on the
portal sees, and what is told of them is small.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import msgspec

from banshi.disk.writing import put
from banshi.lifecycle.province.cities import City, read_city
from banshi.lifecycle.province.listing import ListedCity
from banshi.model.code import split_code
from banshi.model.matter import Matter

_matters = msgspec.msgpack.Decoder(dict[str, Matter])
_city = msgspec.msgpack.Decoder(City)


class Order(NamedTuple):
    """A city to be cut.

    Attributes:
        folder: Where its data is.
        into: Where its shares go.
    """

    listed: ListedCity
    folder: str
    into: str


class Shares(NamedTuple):
    """A city that was cut.

    Attributes:
        folder: Where its shares are.
        lines: Which there are.
        matters: How many matters it has.
    """

    name: str
    region: str
    folder: str
    lines: list[str]
    matters: int

    def city(self) -> City:
        """The city without its matters."""
        return _city.decode(_around(Path(self.folder)).read_bytes())

    def share(self, line: str) -> dict[str, Matter]:
        """Its matters of a line, by code; none where it has no such line."""
        return _matters.decode(_share(Path(self.folder), line).read_bytes()) if line in self.lines else {}


def cut(order: Order) -> Shares:
    """Read a city and put its shares down.

    Raises:
        NotGathered: there is nothing to read, or what is there cannot be used.
        OSError: the disk refuses.
    """
    city = read_city(order.listed, Path(order.folder))
    into = Path(order.into)
    lines: dict[str, dict[str, Matter]] = {}
    for code, matter in city.matters.items():
        lines.setdefault(line_of(code), {})[code] = matter
    for line, matters in lines.items():
        put(_share(into, line), msgspec.msgpack.encode(matters))
    put(_around(into), msgspec.msgpack.encode(city._replace(matters={})))
    return Shares(city.name, city.peer.region, str(into), sorted(lines), len(city.matters))


def line_of(code: str) -> str:
    """Kind and business line of a code, which are the same in every city."""
    parts = split_code(code)
    return parts.kind + parts.line


def _around(folder: Path) -> Path:
    return folder / "city.msgpack"


def _share(folder: Path, line: str) -> Path:
    return folder / f"line-{line}.msgpack"
