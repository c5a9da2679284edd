"""One guide for every code of a province: whose standard stands, what is the longest promise, and who differs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import msgspec

from banshi.changes.same.standard import standard_of
from banshi.model.limit import parse_limit
from banshi.model.matter import Matter, Source

_IMMEDIATE = "即办件"


class Holder(NamedTuple):
    """A city and the matters it publishes, all of them or some."""

    name: str
    region: str
    matters: Mapping[str, Matter]


class Standard(NamedTuple):
    """The guide that stands for all.

    Attributes:
        origin: Region of the city whose guide it is; empty where it is the catalogue's.
        differing: Regions of the cities whose standard is another.
    """

    matter: Matter
    origin: str
    differing: list[str]


def standards(catalogue: Mapping[str, Matter], cities: Sequence[Holder]) -> dict[str, Standard]:
    """Every code that a city publishes; what only the catalogue has is nobody's promise yet."""
    holders: dict[str, list[Holder]] = {}
    for city in cities:
        for code in city.matters:
            holders.setdefault(code, []).append(city)
    return {code: _standard(code, catalogue.get(code), holders[code]) for code in sorted(holders)}


def _standard(code: str, above: Matter | None, cities: Sequence[Holder]) -> Standard:
    found = [(city, city.matters[code]) for city in cities]
    # A guide somebody has checked goes before a sample.
    base, origin = (above, "") if above else next(
        ((matter, city.region) for city, matter in found if matter.status == "published"),
        (found[0][1], found[0][0].region),
    )  # fmt: skip
    told = _fixed(base)
    differing = [city.region for city, matter in found if _fixed(matter) != told]
    return Standard(_for_all(base, [matter for _, matter in found], origin, cities), origin, differing)


def _fixed(matter: Matter) -> object:
    """What must be the same wherever the code is, as `banshi same` compares it."""
    told = standard_of(msgspec.to_builtins(matter))
    return told and told._replace(status="")


def _for_all(base: Matter, matters: Sequence[Matter], origin: str, cities: Sequence[Holder]) -> Matter:
    """The guide with the longest promise and the most trips of all, without what is one city's own."""
    promised = max((one.time_limit.promised for one in matters), key=lambda text: parse_limit(text).days)
    channels = base.channels
    if channels.online:
        channels = msgspec.structs.replace(channels, online=msgspec.structs.replace(channels.online, url=None))
    named = next((city.name for city in cities if city.region == origin), "")
    aliases = list(dict.fromkeys(alias for one in (base, *matters) for alias in one.aliases))
    statuses = {one.status for one in matters}
    source = [*base.source[:3], Source(title=f"{named}公布的办事指南" if named else "全省统一的事项目录")]
    return msgspec.structs.replace(
        base,
        time_limit=msgspec.structs.replace(base.time_limit, promised=promised),
        processing=base.processing if base.processing != _IMMEDIATE or promised == "即办" else "承诺件",
        trip_count=max(one.trip_count for one in matters),
        channels=channels,
        aliases=[alias for alias in aliases if alias != base.name][:20],
        status="published" if "published" in statuses else "sample" if "sample" in statuses else "paused",
        themes=base.themes or next((one.themes for one in matters if one.themes), []),
        high_frequency=any(one.high_frequency for one in matters),
        high_frequency_reason=next((one.high_frequency_reason for one in matters if one.high_frequency_reason), None),
        complaints=[] if origin else base.complaints, remedies=[] if origin else base.remedies, rating_url=None,
        local_codes=[], verified=None, changes=[], related=[], partners=[], source=source,
    )  # fmt: skip
