"""Laying the standards of several cities side by side: where the same code says something else, and a name has several codes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from banshi.changes.same.standard import FIELDS, Standard

_LISTS = ("materials", "conditions", "results")


class CityStandards(NamedTuple):
    """What one city says.

    Attributes:
        city: Its name.
        where: Where it was read, as it was asked for.
        date: Of its data, where it says so.
        standards: Basic code → standard.
        fields: What could be read of it; a short index has no materials.
        unread: Files that could not be read.
    """

    city: str
    where: str
    date: str
    standards: Mapping[str, Standard]
    fields: frozenset[str]
    unread: tuple[str, ...] = ()


class Variant(NamedTuple):
    """One thing that is said, and by whom."""

    text: str
    cities: tuple[str, ...]


class Disagreement(NamedTuple):
    """One field of one code that is not the same.

    Attributes:
        name: The matter's name in the first city that has it.
        variants: Of a single value, every value; of a list, every row that not all cities have.
        compared: The cities that have the matter and say this field.
    """

    code: str
    name: str
    field: str
    variants: tuple[Variant, ...]
    compared: tuple[str, ...]


class ManyCodes(NamedTuple):
    """A name that has several codes."""

    name: str
    codes: tuple[Variant, ...]


class Sameness(NamedTuple):
    """What came of laying cities side by side.

    Attributes:
        cities: What was compared.
        shared: How many codes two cities or more have.
        same: How many of them say the same everywhere.
        samples: City → how many of its matters are samples.
        disagreements: By code, in the order of the fields.
        many_codes: By name.
    """

    cities: tuple[CityStandards, ...]
    shared: int
    same: int
    samples: Mapping[str, int]
    disagreements: tuple[Disagreement, ...]
    many_codes: tuple[ManyCodes, ...]


def sameness(cities: Sequence[CityStandards]) -> Sameness:
    """Compare every code that two cities or more have, and every name."""
    codes: dict[str, list[CityStandards]] = {}
    for city in cities:
        for code in city.standards:
            codes.setdefault(code, []).append(city)
    shared = {code: having for code, having in sorted(codes.items()) if len(having) > 1}
    found = {code: tuple(_disagreements(code, having)) for code, having in shared.items()}
    samples = {city.city: sum(one.status == "sample" for one in city.standards.values()) for city in cities}
    return Sameness(
        tuple(cities),
        len(shared),
        sum(not one for one in found.values()),
        samples,
        tuple(one for some in found.values() for one in some),
        tuple(_many_codes(cities)),
    )


def _disagreements(code: str, having: Sequence[CityStandards]) -> Iterator[Disagreement]:
    name = having[0].standards[code].name
    for field in FIELDS:
        said = {city.city: getattr(city.standards[code], field) for city in having if field in city.fields}
        if len(said) < 2 or len(set(said.values())) == 1:
            continue
        rows = _rows(said) if field in _LISTS else _values(said)
        yield Disagreement(code, name, field, tuple(rows), tuple(said))


def _values(said: Mapping[str, str]) -> Iterable[Variant]:
    """Every value, the one most cities have first."""
    by_value: dict[str, list[str]] = {}
    for city, value in said.items():
        by_value.setdefault(value, []).append(city)
    return sorted(
        (Variant(value, tuple(cities)) for value, cities in by_value.items()), key=lambda one: -len(one.cities)
    )


def _rows(said: Mapping[str, Sequence[str]]) -> Iterable[Variant]:
    """Every row that not all have."""
    by_row: dict[str, list[str]] = {}
    for city, rows in said.items():
        for row in rows:
            by_row.setdefault(row, []).append(city)
    return (Variant(row, tuple(cities)) for row, cities in sorted(by_row.items()) if len(cities) < len(said))


def _many_codes(cities: Sequence[CityStandards]) -> Iterator[ManyCodes]:
    names: dict[str, dict[str, list[str]]] = {}
    for city in cities:
        for code, one in city.standards.items():
            names.setdefault(one.name, {}).setdefault(code, []).append(city.city)
    for name, codes in sorted(names.items()):
        if len(codes) > 1:
            yield ManyCodes(name, tuple(Variant(code, tuple(having)) for code, having in sorted(codes.items())))
