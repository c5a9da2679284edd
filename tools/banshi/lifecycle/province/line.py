"""One line of a province: the guide that stands for each of its codes, and what every city promises beyond it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from banshi.disk.resources import SCHEMA
from banshi.disk.writing import put
from banshi.lifecycle.province.shares import Shares
from banshi.lifecycle.province.standard import Holder, standards
from banshi.lifecycle.province.yaml_file import yaml_file
from banshi.model.limit import parse_limit
from banshi.model.matter import Matter
from banshi.model.setting import Claim
from banshi.source.file_schema import FileSchema
from banshi.source.standard import Standard as Schemas


class LineOrder(NamedTuple):
    """A line to be brought together.

    Attributes:
        line: Kind and business line.
        catalogue: What the cities take over.
        cities: In the order of the list.
        guides: Where they go.
        into: The file for what is known of the line.
    """

    line: str
    catalogue: Shares | None
    cities: list[Shares]
    guides: str
    into: str


class Line(NamedTuple):
    """What is known of a line.

    Attributes:
        departments: Code → whose matter it is.
        origins: Code → region of the city whose guide it is; codes of the catalogue are left out.
        differing: Code → regions of the cities whose standard is another.
        claims: Region → code → what the city promises.
    """

    departments: dict[str, str]
    origins: dict[str, str]
    differing: dict[str, list[str]]
    claims: dict[str, dict[str, Claim]]


_line = msgspec.msgpack.Decoder(Line)


@cache
def _schema() -> FileSchema:
    return Schemas(SCHEMA)["matter"]


def read_line(path: str) -> Line:
    """What `bring_together` has put down."""
    return _line.decode(Path(path).read_bytes())


def bring_together(order: LineOrder) -> str:
    """Write the guides of a line.

    Returns:
        The file with what is known of it.

    Raises:
        NotGathered: what some city publishes is no guide.
        OSError: the disk refuses.
    """
    holders = [Holder(city.name, city.region, city.share(order.line)) for city in order.cities]
    above = order.catalogue.share(order.line) if order.catalogue else {}
    chosen = standards(above, holders)
    for code, one in chosen.items():
        name = f"matters/{one.matter.department}/{code}.yml"
        data = yaml_file(name, _schema(), one.matter)
        put(Path(order.guides) / name, data)
    known = Line(
        departments={code: one.matter.department for code, one in chosen.items()},
        origins={code: one.origin for code, one in chosen.items() if one.origin},
        differing={code: one.differing for code, one in chosen.items() if one.differing},
        claims={
            holder.region: {code: _claim(matter, chosen[code].matter) for code, matter in holder.matters.items()}
            for holder in holders
        },
    )
    put(Path(order.into), msgspec.msgpack.encode(known))
    return order.into


def _claim(matter: Matter, standard: Matter) -> Claim:
    """What the city promises beyond the longest promise of all."""
    own, whole = parse_limit(matter.time_limit.promised), parse_limit(standard.time_limit.promised)
    online = matter.channels.online
    return Claim(
        code=matter.code,
        promised=matter.time_limit.promised if whole.longer_than(own) else None,
        trip_count=matter.trip_count if matter.trip_count < standard.trip_count else None,
        online_url=online.url if online else None,
    )
