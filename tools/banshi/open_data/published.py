"""Reading open data back: the index another city publishes, judged before anything of it is believed."""

from __future__ import annotations

import re
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from banshi.errors import NotComparable
from banshi.model.peer import Day, Line, Measures, PeerMatter, Promise, RegionCode, SiteUrl
from banshi.model.record import Record
from banshi.open_data.release import DATA_VERSION

MOST_BYTES = 96 * 1024 * 1024
"""The index of 50,000 matters has 60 MB."""

_AT = re.compile(r" - at `\$(.*)`")
_INDEX = re.compile(r"\[([0-9]+)\]")


class _Version(Record, frozen=True):
    data_version: Any = None
    matters: Any = None


class Whose(Record, frozen=True):
    """The city that published it."""

    name: Line
    region: RegionCode
    site_url: SiteUrl | None = None


class _Licence(Record, frozen=True):
    name: Line


class _Row(PeerMatter, frozen=True):
    """A line of the index; programs before 0.2.0 wrote no measures, and only the general promise counts there."""

    promised: Promise | None = None


class Published(Record, frozen=True):
    """What the index of a city says that others may compare themselves with."""

    data_version: int
    matters: Annotated[list[_Row], Meta(max_length=100_000)]
    city: Whose | None = None
    date: Day | None = None
    licence: _Licence | None = None

    def rows(self) -> list[PeerMatter]:
        """Its matters, by code."""
        return sorted(map(_matter, self.matters), key=lambda one: one.code)


def published(data: bytes, called: str) -> Published:
    """Read an index.

    Args:
        data: The bytes of `api/v1/index.json`.
        called: What people call the file, for what is said of it.

    Raises:
        NotComparable: it is none, of another version, or says what no guide can say.
    """
    try:
        head = msgspec.json.decode(data, type=_Version)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise NotComparable(f"{called} 不是办事指南的开放数据：它不是一份 JSON。什么都没有写入。") from None
    if not isinstance(head.data_version, int) or head.matters is None:
        raise NotComparable(f"{called} 不是办事指南的事项总表（api/v1/index.json）。什么都没有写入。")
    if head.data_version != DATA_VERSION:
        said = f"{called} 是第 {head.data_version} 版的数据，这个程序读的是第 {DATA_VERSION} 版。"
        raise NotComparable(f"{said}请升级程序，或者请对方提供这一版。什么都没有写入。")
    try:
        found = msgspec.json.decode(data, type=Published)
    except msgspec.ValidationError as error:
        raise NotComparable(f"{called} 里{_place(str(error))}不合标准，没有收下。什么都没有写入。") from None
    codes = [one.code for one in found.matters]
    if len(set(codes)) < len(codes):
        raise NotComparable(f"{called} 里同一个基本编码出现了几次，不知道该用哪一个。什么都没有写入。")
    return found


def _place(said: str) -> str:
    """Where in the file something is wrong, in words; nothing of its content, which may be anything."""
    path = _AT.search(said)
    at = path[1] if path else ""
    number = _INDEX.search(at)
    key = at.rpartition(".")[2] if re.fullmatch(r"[\[\].a-z0-9_]*", at) else ""
    key = key if key.isidentifier() else ""
    where = f"第 {int(number[1]) + 1} 个事项" if number else ""
    return f"{where}的 {key} " if where and key else where or (f" {key} " if key else "有内容")


def _matter(row: _Row) -> PeerMatter:
    said = row.measures
    if said == Measures() and row.promised:
        said = Measures(promised=row.promised)
    return PeerMatter(code=row.code, name=row.name, status=row.status, measures=said)
