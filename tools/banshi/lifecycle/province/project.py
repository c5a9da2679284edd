"""A province's portal as a project: guides made from what its cities publish, built by the same program as a city's."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

import msgspec

from banshi.catalog.loading import read_catalog
from banshi.disk.folder import fill
from banshi.disk.resources import EXAMPLE, SCHEMA
from banshi.disk.workers import Spread
from banshi.disk.writing import put
from banshi.errors import NotGathered
from banshi.lifecycle.new_city import taken_over
from banshi.lifecycle.province.cities import City
from banshi.lifecycle.province.line import Line, LineOrder, bring_together, read_line
from banshi.lifecycle.province.listing import ListedCity, ProvinceList
from banshi.lifecycle.province.offices import halls_of, overlays_of
from banshi.lifecycle.province.shares import Order, Shares, cut
from banshi.lifecycle.province.yaml_file import yaml_file
from banshi.model.format import FORMAT
from banshi.model.province import CatalogueMatter, Province, ProvinceBundle, ProvinceCity
from banshi.model.setting import Bundle
from banshi.source.files import Project
from banshi.source.peers import place_of, signed, written
from banshi.source.province import FILE
from banshi.source.standard import Standard as Schemas

Value = TypeVar("Value")
Files = dict[str, bytes]

_FRAME = Path(__file__).parents[1] / "city" / "mkdocs.yml"
_HOME = """\
---
description: {name}各市的办事指南：同一件事各市承诺几天、跑几次、在哪里办。
---

## 怎样用

1. 找到要办的事，在“在哪里办”里选自己的市：选一次，以后每一页都记着。
2. “各市怎么办”把每个市的承诺放在一起；窗口和电话以那个市自己的网站为准。

## 各市的网站

{cities}
"""


def gather(target: Path, listed: ProvinceList, here: Path, today: date, spread: Spread = map) -> tuple[Province, int]:
    """Put a portal's project in its place.

    Args:
        target: Its folder; missing, empty, or a portal made before.
        listed: The list.
        here: The folder the list is in, from which its folders are named.
        today: The day it is done.
        spread: How cities and lines are worked on; in order and here unless told.

    Returns:
        The record of the province, and of how many matters it is.

    Raises:
        NotGathered: the folder is something else, two cities are one, or what one publishes cannot be used.
    """
    if target.exists() and not (target / "guides" / FILE).is_file() and any(target.iterdir()):
        raise NotGathered(f"{target} 里有别的内容，没有改动。请换一个空的文件夹。")
    try:
        with TemporaryDirectory(prefix=".banshi-province-", dir=_above(target)) as folder:
            staging = Path(folder)
            catalogue, cities = _cut(listed, here, staging, spread)
            lines = _lines(catalogue, cities, staging, spread)
            files, province = _files(listed, catalogue, cities, lines, today)
            fill(target / "guides", chain(files.items(), _written(staging / "guides")))
            put(target / "mkdocs.yml", _FRAME.read_bytes())
    except OSError as error:
        raise NotGathered(f"{target} 写不了（{error.strerror}），原来的没有改动。") from error
    return province, sum(len(line.departments) for line in lines)


def _above(target: Path) -> Path:
    """The nearest folder above that is there: what is not finished lies beside the portal, where all workers see it."""
    return next(folder for folder in target.resolve().parents if folder.is_dir())


def _cut(listed: ProvinceList, here: Path, staging: Path, spread: Spread) -> tuple[Shares | None, list[Shares]]:
    """The catalogue and the cities, cut into shares."""
    above = [ListedCity(name=listed.name, folder=listed.catalogue)] if listed.catalogue else []
    orders = [
        Order(one, str((here / one.folder).resolve()), str(staging / f"city-{number}"))
        for number, one in enumerate([*above, *listed.cities])
    ]
    shares: list[Shares] = list(spread(cut, orders))
    catalogue, cities = (shares[0], shares[1:]) if above else (None, shares)
    codes = [city.region for city in cities]
    if twice := next((city for city in cities if codes.count(city.region) > 1), None):
        raise NotGathered(f"名单里有两个城市的行政区划代码都是 {twice.region}（{twice.name}）。什么都没有写入。")
    return catalogue, cities


def _lines(catalogue: Shares | None, cities: list[Shares], staging: Path, spread: Spread) -> list[Line]:
    """Every line that a city has; what only the catalogue has is nobody's promise yet."""
    orders = [
        LineOrder(line, catalogue, cities, str(staging / "guides"), str(staging / f"line-{line}.msgpack"))
        for line in sorted({line for city in cities for line in city.lines})
    ]
    return [read_line(path) for path in spread(bring_together, orders)]


def _written(guides: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(guides.rglob("*.yml")):
        yield path.relative_to(guides).as_posix(), path.read_bytes()


def _files(
    listed: ProvinceList, catalogue: Shares | None, shares: list[Shares], lines: list[Line], today: date
) -> tuple[Files, Province]:
    """Everything but the matters."""
    files: Files = {}
    schemas = Schemas(SCHEMA)

    def write(name: str, kind: str, value: Any) -> None:
        files[name] = yaml_file(name, schemas[kind], value)

    above = catalogue.city() if catalogue else None
    cities = [one.city() for one in shares]
    sources = [above, *cities] if above else cities
    codes = {code for line in lines for code in line.departments}
    regions = [{"code": city.peer.region, "name": city.name, "level": "市级"} for city in cities]
    write("regions.yml", "regions", {"regions": regions})
    departments = _departments(sources, {name for line in lines for name in line.departments.values()})
    write("departments.yml", "departments", {"departments": departments})
    halls: list[Any] = []
    for city in cities:
        own = halls_of(city, len(halls) + 1)
        halls += own.values()
        for department, overlay in overlays_of(city, lines, own).items():
            write(f"local/{city.peer.region}/{department}.yml", "overlay", overlay)
    write("halls.yml", "halls", {"halls": halls})
    write("materials.yml", "materials", {"materials": _first(sources, "materials", "name")})
    lists = {
        "events": list(_events(sources, codes)),
        "laws": _first(sources, "laws", "name"),
        "terms": _terms(sources),
    }
    for kind, rows in lists.items():
        if rows:
            write(f"{kind}.yml", kind, {kind: rows})
    if not all(lists.values()):
        files |= _true_everywhere([f"{kind}.yml" for kind, rows in lists.items() if not rows])
    write("calendar.yml", "calendar", {"holidays": [], "workdays": []})
    write("retired.yml", "retired", {"retired": []})
    write("city.yml", "city", _city(listed, departments[0]["id"] if departments else "gongkai"))
    bundles, listed_bundles = _bundles(cities)
    for bundle in bundles:
        write(f"bundles/{bundle.slug}.yml", "bundle", bundle)
    for city in cities:
        peer = msgspec.structs.replace(city.peer, taken=today.isoformat(), sha256=hashlib.sha256(city.data).hexdigest())
        files[place_of(peer.region)] = written(signed(peer))
    counts = {one.region: one.matters for one in shares}
    province = Province(
        name=listed.name,
        taken=today.isoformat(),
        cities=[
            ProvinceCity(
                name=city.name, region=city.peer.region, source=city.peer.source, matters=counts[city.peer.region],
                samples=city.peer.samples, site_url=city.peer.site_url, date=city.peer.date,
            )
            for city in cities
        ],
        catalogue=f"{above.name}的事项目录" if above else None,
        matters=[CatalogueMatter(code=one.code, name=one.name) for one in above.peer.matters] if above else [],
        bundles=listed_bundles,
        origins=_by_code(line.origins for line in lines),
        differing=_by_code(line.differing for line in lines),
    )  # fmt: skip
    files[FILE] = msgspec.json.format(msgspec.json.encode(province), indent=1) + b"\n"
    files["pages/index.md"] = _HOME.format(name=listed.name, cities=_sites(cities)).encode()
    return files, province


def _true_everywhere(names: Iterable[str]) -> Files:
    """What data does not tell, as every new city begins with it."""
    example = Project(EXAMPLE)
    example.remembers = False
    taken = taken_over(example, read_catalog(example))
    return {name: taken[name].encode() for name in names}


def _by_code(told: Iterable[Mapping[str, Value]]) -> dict[str, Value]:
    return dict(sorted(item for some in told for item in some.items()))


def _city(listed: ProvinceList, steward: str) -> dict[str, Any]:
    # Nobody approves changes of a portal, so it does not matter which department the standard's form is given.
    named = {"site_url": listed.site_url} if listed.site_url else {}
    return {
        "format": FORMAT,
        "name": listed.name,
        "short_name": listed.name.removesuffix("省"),
        "region": listed.region,
        "site_name": listed.site_name or f"{listed.name}政务服务办事指南",
        **named,
        "province_platform": {"name": "国家政务服务平台", "url": "https://gjzwfw.www.gov.cn/"},
        "hotline": listed.hotline,
        "steward": steward,
        "documents": [{"title": "优化营商环境条例", "date": "2019-10-22", "issuer": "国务院"}],
        "notice": listed.notice or "本站由各市公布的数据汇集而成，承诺、窗口和电话以各市自己的网站为准。",
    }


def _departments(sources: Iterable[City], wanted: Collection[str]) -> list[dict[str, Any]]:
    """Every department that has a matter, once, without the name of the city it was first read in."""
    found: dict[str, dict[str, Any]] = {}
    for city in sources:
        for one in city.departments:
            if one.id in wanted and one.id not in found:
                name = one.name.removeprefix(city.name) or one.name
                lines = list(one.business_lines)
                found[one.id] = {"id": one.id, "name": name, "short_name": one.short_name, "business_lines": lines}
    for missing in sorted(set(wanted) - set(found)):
        found[missing] = {"id": missing, "name": missing, "short_name": missing, "business_lines": []}
    return list(found.values())


def _first(sources: Iterable[City], key: str, by: str) -> list[Any]:
    """Records under their names; the first city that has one stands for all."""
    found: dict[str, Any] = {}
    for city in sources:
        for one in getattr(city, key):
            found.setdefault(getattr(one, by), one)
    return list(found.values())


def _events(sources: Iterable[City], codes: Collection[str]) -> Iterator[Any]:
    for event in _first(sources, "events", "id"):
        yield msgspec.structs.replace(event, matters=[code for code in event.matters if code in codes])


def _terms(sources: Iterable[City]) -> list[dict[str, Any]]:
    words: dict[str, dict[str, None]] = {}
    for city in sources:
        for term in city.thesaurus.terms:
            words.setdefault(term.official, {}).update(dict.fromkeys(term.words))
    return [{"official": official, "words": list(said)} for official, said in words.items()]


def _bundles(cities: Iterable[City]) -> tuple[list[Bundle], list[ProvinceBundle]]:
    """Bundles of the same item of a list, or of the same name, are one; the first city that has it is shown."""
    found: dict[tuple[str, ...], tuple[Bundle, list[str]]] = {}
    taken: set[str] = set()
    for city in cities:
        for bundle in city.bundles:
            key = (bundle.official_list, bundle.item) if bundle.official_list and bundle.item else (bundle.name,)
            if key not in found:
                slug, number = bundle.slug, 2
                while slug in taken:
                    slug, number = f"{bundle.slug[:34]}-{number}", number + 1
                taken.add(slug)
                own = msgspec.structs.replace(bundle, slug=slug, partners=[])
                found[key] = (own, [])
            found[key][1].append(city.peer.region)
    rows = [
        ProvinceBundle(slug=one.slug, name=one.name, cities=regions, official_list=one.official_list, item=one.item)
        for one, regions in found.values()
    ]
    return [one for one, _ in found.values()], rows


def _sites(cities: Iterable[City]) -> str:
    lines = []
    for city in cities:
        name, url = city.name, city.peer.site_url
        lines.append(f"- [{name}]({url})" if url else f"- {name}")
    return "\n".join(lines)
