"""One city's standards, wherever they are: a project, a repository, a published site, or its index alone."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Any

import msgspec

from banshi.changes.remote import HEAD, fetch, is_address
from banshi.changes.same.sameness import CityStandards
from banshi.changes.same.standard import FIELDS, Standard, standard_of
from banshi.changes.state import plain
from banshi.changes.versions import guides_in, holds_guides
from banshi.disk.workers import processes_for, spread
from banshi.errors import NotComparable
from banshi.lifecycle.peers.source import read_source
from banshi.lifecycle.upstream.shipment import top_of
from banshi.model.upstream import Upstream
from banshi.open_data.published import published
from banshi.open_data.release import API
from banshi.source.files import kind_of
from banshi.source.reader import read

_BATCH = 250
_MOST_BYTES = 5_000_000
"""Of one matter."""
_SHORT = frozenset({"name", "kind", "statutory"})
"""What a published index says of a matter without its own file."""

_Standards = list[tuple[str, Standard | None]]


def read_city(where: str, environment: Mapping[str, str]) -> CityStandards:
    """Everything a city says that has to be the same everywhere.

    Args:
        where: A project or its guides, a site or its `api/v1/`, an index, or the address of a repository.
        environment: The environment git is run in.

    Raises:
        NotComparable: there is nothing of that kind.
        HistoryUnavailable: git cannot get the repository.
    """
    path = Path(where)
    if path.is_dir() and (
        api := next((one for one in (path / API, path, path / "v1") if (one / "index.json").is_file()), None)
    ):
        return _published(where, api)
    if path.is_dir() and holds_guides(path):
        return _from_guides(where, guides_in(path))
    if path.is_dir() and (path / "HEAD").is_file():
        return _from_repository(where, str(path.resolve()), environment)
    if path.exists():
        return _from_index(where, read_source(where).data)
    if is_address(where):
        return _from_repository(where, where, environment)
    raise NotComparable(f"没有 {where} 这个文件夹或文件，它也不是 git 仓库的网址。")


def _from_guides(where: str, guides: Path) -> CityStandards:
    names = []
    for folder, folders, files in os.walk(guides):
        folders[:] = [one for one in folders if not one.startswith(".")]
        below = Path(folder).relative_to(guides).as_posix()
        names += [name if below == "." else f"{below}/{name}" for name in files]

    def content(name: str) -> bytes | None:
        path = guides / name
        return path.read_bytes() if path.is_file() and not path.is_symlink() else None

    return _from_files(where, names, content, guides.resolve().parent.name)


def _from_repository(where: str, address: str, environment: Mapping[str, str]) -> CityStandards:
    with TemporaryDirectory(prefix="banshi-") as folder:
        repository = fetch(address, Path(folder), environment)
        commit = repository.commit(HEAD)
        repository.prefix = ""
        blobs = repository.files(commit)
        top = top_of(blobs)
        if top is None:
            raise NotComparable(f"{where} 里没有事项（matters 文件夹），不是一个城市的指南。")
        wanted = {
            name.removeprefix(top): blob.id
            for name, blob in blobs.items()
            if name.startswith(top) and name.endswith(".yml")
        }
        contents = repository.read(wanted.values())
        return _from_files(where, wanted, lambda name: contents.get(wanted.get(name, "")), where)


def _from_files(where: str, names: Iterable[str], content: Callable[[str], bytes | None], called: str) -> CityStandards:
    """The standards of guides, those from above included: the nearest catalogue wins, as it does in the city itself."""
    matters = sorted(name for name in names if kind_of(name) == "matter")
    nearness = _nearness(content("upstream.yml"))
    ordered = sorted((name for name in matters if nearness(name) is not None), key=lambda name: (nearness(name), name))

    def work(batch: list[str]) -> bytes:
        return msgspec.msgpack.encode([(name, _read_guide(content(name))) for name in batch])

    found: dict[str, Standard] = {}
    unread = []
    for name, one in _spread(ordered, work):
        if one is None:
            unread.append(name)
        elif one.status != "retired":
            found.setdefault(one.code, one)
    city = plain(content("city.yml"))
    return CityStandards(str(city.get("name") or called), where, "", found, frozenset(FIELDS), tuple(unread))


def _nearness(data: bytes | None) -> Callable[[str], int | None]:
    """How far above the city a file comes from; None for a catalogue nobody names."""
    try:
        upstream = msgspec.convert(plain(data), Upstream, strict=False)
        order = [layer.folder for layer in upstream.nearest_first]
    except (msgspec.ValidationError, ValueError):
        order = []

    def nearness(name: str) -> int | None:
        if not name.startswith("upstream/"):
            return 0
        return next((number for number, folder in enumerate(order, 1) if name.startswith(folder)), None)

    return nearness


def _published(where: str, api: Path) -> CityStandards:
    """A site: the index says whose it is, each matter's own file says everything."""
    told = _from_index(where, read_source(str(api)).data)
    folder = api / "matters"
    files = sorted(folder.glob("*.json")) if folder.is_dir() else []
    if not files:
        return told

    def work(batch: list[str]) -> bytes:
        return msgspec.msgpack.encode([(name, _read_data(folder / name)) for name in batch])

    found, unread = {}, []
    for name, one in _spread([path.name for path in files], work):
        if one is None:
            unread.append(f"matters/{name}")
        elif one.status != "retired" and one.code in told.standards:
            found[one.code] = one
    return told._replace(standards=found, fields=frozenset(FIELDS), unread=tuple(unread))


def _from_index(where: str, data: bytes) -> CityStandards:
    index = published(data, where)
    rows = msgspec.json.decode(data)["matters"]
    told = [standard_of({**row, "time_limit": {"statutory": row.get("statutory")}}) for row in rows]
    name = index.city.name if index.city else PurePosixPath(where.rstrip("/")).name
    standards = {one.code: one for one in told if one is not None and one.status != "retired"}
    return CityStandards(name, where, index.date or "", standards, _SHORT)


def _read_guide(data: bytes | None) -> Standard | None:
    if data is None:
        return None
    try:
        value = read(data.decode("utf-8-sig")).value
    except (UnicodeDecodeError, ValueError, RecursionError):
        return None
    return standard_of(value) if isinstance(value, dict) else None


def _read_data(path: Path) -> Standard | None:
    if path.stat().st_size > _MOST_BYTES:
        return None
    try:
        value: Any = msgspec.json.decode(path.read_bytes())
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
    matter = value.get("matter") if isinstance(value, dict) else None
    return standard_of(matter) if isinstance(matter, dict) else None


def _spread(names: Sequence[str], work: Callable[[list[str]], bytes]) -> Iterable[tuple[str, Standard | None]]:
    batches = [list(names[start : start + _BATCH]) for start in range(0, len(names), _BATCH)]
    for packed in spread(work, batches, processes_for(len(names), 2 * _BATCH)):
        yield from msgspec.msgpack.decode(packed, type=_Standards)


def told_apart(cities: Sequence[CityStandards]) -> list[CityStandards]:
    """Cities of the same name are told apart by where they were read."""
    names = [city.city for city in cities]
    return [one._replace(city=f"{one.city}（{one.where}）") if names.count(one.city) > 1 else one for one in cities]
