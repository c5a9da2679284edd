"""Which old file a new file continues: by its place, by its code, or, when the code changed, by what it calls itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from banshi.changes.state import State


class Pairing(NamedTuple):
    """One thing in both states.

    Attributes:
        kind: Kind of file.
        old_name: Where it was; new_name: where it is. The same unless it moved.
        old: Its old state; new: its new state. The record is None on the side where it does not exist.
        taken_over: The new one stood before and has taken the old one's people over.
    """

    kind: str
    old_name: str
    new_name: str
    old: State
    new: State
    taken_over: bool = False


def pair_up(pairings: Iterable[Pairing], heirs: Mapping[str, str] = MappingProxyType({})) -> Iterator[Pairing]:
    """Join a file that is gone with the one that continues it.

    A moved matter keeps its code. One whose code changed names the old one among its `local_codes`, keeps its name
    and department, or is named as the heir of the old one, whoever says that only the number changed.

    Args:
        pairings: The files, each with itself.
        heirs: Code that is gone → the code that took its place.
    """
    found = list(pairings)
    gone = [one for one in found if one.new.record is None]
    fresh = [one for one in found if one.old.record is None]
    yield from (one for one in found if one.old.record is not None and one.new.record is not None)
    for new in fresh:
        old = next((old for old in gone if old.kind == new.kind and _continues(new, old, heirs)), None)
        if old is None:
            yield new
            continue
        gone.remove(old)
        yield Pairing(new.kind, old.old_name, new.new_name, old.old, new.new)
    yield from gone


def _continues(new: Pairing, old: Pairing, heirs: Mapping[str, str]) -> bool:
    now, was = new.new.record, old.old.record
    if new.kind == "matter":
        same_name = (now.name, now.department) == (was.name, was.department)
        return now.code == was.code or was.code in now.local_codes or same_name or heirs.get(was.code) == now.code
    if new.kind == "bundle":
        return bool(now.slug == was.slug or now.name == was.name)
    if new.kind == "overlay":
        return (now.region, now.department) == (was.region, was.department)
    return False
