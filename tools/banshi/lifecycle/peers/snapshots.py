"""Keeping snapshots of other cities beside the guides, and giving them up: all that were asked for, or none."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from banshi.disk.transaction import content, exchange
from banshi.errors import NotComparable
from banshi.lifecycle.peers.source import Found
from banshi.model.peer import Peer
from banshi.model.setting import City
from banshi.open_data.published import Whose, published
from banshi.source.peers import place_of, signed, written

_LONGEST_SOURCE = 500


class Taken(NamedTuple):
    """A snapshot that is ready to be kept."""

    peer: Peer
    place: str
    data: bytes


def take(found: Found, today: date, own: City | None, named: Whose | None = None) -> Taken:
    """Make a snapshot of an index.

    Args:
        found: The index.
        today: The day it was read.
        own: This city, which is no other one.
        named: Whose it is, where an older program did not write it down.

    Raises:
        NotComparable: it must not be taken.
    """
    data = published(found.data, found.source)
    whose = data.city or named
    if whose is None:
        said = "这份数据没有写明是哪个城市的（0.2.0 以前的程序生成的）。"
        raise NotComparable(f"{found.source}：{said}请用 --name 和 --region 写明。什么都没有写入。")
    if own and whose.region == own.region:
        raise NotComparable(f"{found.source} 是本市（{own.name}）自己的数据，不用和自己比。什么都没有写入。")
    peer = signed(
        Peer(
            name=whose.name,
            region=whose.region,
            source=_shown(found.source),
            site_url=found.site_url or whose.site_url,
            taken=today.isoformat(),
            date=data.date,
            licence=data.licence.name if data.licence else None,
            sha256=hashlib.sha256(found.data).hexdigest(),
            digest="0" * 64,
            matters=data.rows(),
        )
    )
    return Taken(peer, place_of(peer.region), written(peer))


def keep(guides: Path, snapshots: Sequence[Taken]) -> None:
    """Write snapshots.

    Raises:
        NotComparable: two are of the same city.
        NotChanged: the disk refuses; nothing was written.
    """
    places = [one.place for one in snapshots]
    twice = next((one.peer for one in snapshots if places.count(one.place) > 1), None)
    if twice:
        raise NotComparable(f"有两份数据都是 {twice.name}（{twice.region}）的，请只留一份。什么都没有写入。")
    after = {one.place: one.data for one in snapshots}
    exchange(guides, {place: content(guides / place) for place in after}, after, "guides/")


def give_up(guides: Path, region: str) -> None:
    """Remove a snapshot.

    Raises:
        NotComparable: there is none.
        NotChanged: the disk refuses.
    """
    place = place_of(region)
    there = content(guides / place)
    if there is None:
        raise NotComparable(f"没有 {region} 的快照，guides/{place} 不存在。")
    exchange(guides, {place: there}, {place: None}, "guides/")


def _shown(source: str) -> str:
    """A source in characters everybody can see; a name in another encoding has some that are not."""
    text = "".join(sign if sign.isprintable() else "□" for sign in source)
    return text[-_LONGEST_SOURCE:]
