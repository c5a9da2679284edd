"""What each city of a province publishes, read back from its open data, or from its guides where they are at hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import msgspec

from banshi.catalog.catalog import Catalog
from banshi.errors import BanshiError, NotGathered
from banshi.lifecycle.province.listing import ListedCity
from banshi.model.department import Department
from banshi.model.law import Law
from banshi.model.matter import Matter
from banshi.model.peer import Peer
from banshi.model.setting import Bundle, DictionaryMaterial, Event, Hall, Overlay, Region
from banshi.model.thesaurus import Thesaurus
from banshi.open_data.matter_json import index_json
from banshi.open_data.published import MOST_BYTES, Published, published
from banshi.open_data.release import API, release_of
from banshi.rules.engine.inspection import inspect_project
from banshi.source.files import Project

Kind = TypeVar("Kind")


class City(NamedTuple):
    """Everything a city publishes that a portal shows.

    Attributes:
        overlays: Of all its offices; without windows where an older program published none.
        events, thesaurus: Only where its guides are at hand.
    """

    name: str
    peer: Peer
    data: bytes
    matters: dict[str, Matter]
    departments: list[Department]
    regions: list[Region]
    halls: list[Hall]
    materials: list[DictionaryMaterial]
    bundles: list[Bundle]
    overlays: list[Overlay]
    events: list[Event] = []
    thesaurus: Thesaurus = Thesaurus()
    laws: list[Law] = []


class _MatterFile(msgspec.Struct):
    matter: Matter
    offices: list[dict[str, Any]] = []


def read_city(listed: ListedCity, folder: Path) -> City:
    """Read a city.

    Args:
        listed: What the list says of it.
        folder: Where its data is.

    Raises:
        NotGathered: there is nothing to read, or what is there cannot be used.
    """
    called = f"{listed.name}（{listed.folder}）"
    try:
        if (folder / "guides").is_dir():
            return _from_guides(listed.name, called, folder)
        return _from_data(listed.name, called, folder)
    except NotGathered:
        raise
    except BanshiError as error:
        raise NotGathered(f"{called} 不能用。{error}") from error
    except OSError as error:
        raise NotGathered(f"{called} 读不了（{error.strerror}）。什么都没有写入。") from error


def _from_guides(name: str, called: str, folder: Path) -> City:
    inspection = inspect_project(Project(folder))
    catalog, setting = inspection.catalog, inspection.catalog.setting
    if inspection.faulty:
        said = f"指南有 {len(inspection.faulty)} 个文件有错误，请先在那里运行 banshi lint 改正"
        raise NotGathered(f"{called} 的{said}。什么都没有写入。")
    matters = dict(_whole(inspection.store, catalog))
    data = index_json(catalog, release_of(catalog))
    return City(
        name, _peer(name, called, published(data, called)), data, matters, list(setting.departments.values()),
        list(setting.regions.values()), list(setting.halls.values()), list(setting.materials.values()),
        [one for one in catalog.bundles.values() if one.status != "retired"], list(catalog.overlays.values()),
        list(setting.events.values()), setting.thesaurus, list(setting.laws.values()),
    )  # fmt: skip


def _whole(store: Any, catalog: Catalog) -> Iterator[tuple[str, Matter]]:
    if not catalog.public:
        return
    with store.reader() as reader:
        for entry in catalog.public:
            yield entry.code, msgspec.msgpack.decode(reader.read(store.known[entry.file]), type=Matter)


def _from_data(name: str, called: str, folder: Path) -> City:
    api = next((place for place in (folder / API, folder) if (place / "index.json").is_file()), None)
    if api is None or not (api / "matters").is_dir():
        said = "请写城市网站的文件夹、里面的 api/v1，或者城市项目的文件夹（里面有 guides）"
        raise NotGathered(f"{called} 里没有 api/v1 的数据，{said}。什么都没有写入。")
    data = _bytes(api / "index.json", called)
    index = published(data, called)
    files = {one.code: _file(api / "matters" / f"{one.code}.json", called) for one in index.rows()}
    if other := next((code for code, one in files.items() if one.matter.code != code), None):
        raise NotGathered(f"{called} 的 {other}.json 里是另一个编码的事项。什么都没有写入。")
    overlays = _rows(api, "offices", Overlay, called) or _bare_overlays(files)
    return City(
        name, _peer(name, called, index), data, {code: one.matter for code, one in files.items()},
        _rows(api, "departments", Department, called), _rows(api, "regions", Region, called),
        _rows(api, "halls", Hall, called), _rows(api, "materials", DictionaryMaterial, called),
        _rows(api, "bundles", Bundle, called), overlays,
    )  # fmt: skip


def _peer(name: str, called: str, index: Published) -> Peer:
    if index.city is None:
        raise NotGathered(f"{called} 的数据没有写明是哪个城市，请用新的程序生成一次。什么都没有写入。")
    return Peer(
        name=name, region=index.city.region, source=called, taken="2000-01-01", sha256="0" * 64, digest="0" * 64,
        date=index.date, site_url=index.city.site_url, matters=index.rows(),
    )  # fmt: skip


def _file(path: Path, called: str) -> _MatterFile:
    return _decoded(_bytes(path, called), _MatterFile, path.name, called)


def _rows(api: Path, key: str, kind: type[Kind], called: str) -> list[Kind]:
    """The records of a list; none where the file is not there."""
    path = api / f"{key}.json"
    if not path.is_file():
        return []
    rows = _decoded(_bytes(path, called), dict[str, Any], path.name, called).get(key)
    try:
        return msgspec.convert(rows, list[kind])  # type: ignore[valid-type]
    except msgspec.ValidationError:
        raise NotGathered(f"{called} 的 {path.name} 不合标准。什么都没有写入。") from None


def _decoded(data: bytes, kind: type[Kind], name: str, called: str) -> Kind:
    try:
        return msgspec.json.decode(data, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise NotGathered(f"{called} 的 {name} 不合标准。什么都没有写入。") from None


def _bytes(path: Path, called: str) -> bytes:
    if not path.is_file() or path.is_symlink():
        raise NotGathered(f"{called} 里缺少 {path.name}，不是一份完整的数据。什么都没有写入。")
    if path.stat().st_size > MOST_BYTES:
        raise NotGathered(f"{called} 的 {path.name} 超过 {MOST_BYTES // 1024 // 1024} MB，没有读。什么都没有写入。")
    return path.read_bytes()


def _bare_overlays(files: dict[str, _MatterFile]) -> list[Overlay]:
    """The offices an older program names with each matter; it published no windows."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for one in files.values():
        for office in one.offices:
            claim = {
                key: value for key, value in office.items() if key not in ("region", "department", "body", "windows")
            }
            place = (str(office.get("region")), str(office.get("department")))
            row = found.setdefault(
                place, {"region": place[0], "department": place[1], "body": office.get("body"), "matters": []}
            )
            row["matters"].append(claim)
    try:
        return msgspec.convert(list(found.values()), list[Overlay])
    except msgspec.ValidationError:
        return []
