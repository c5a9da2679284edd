"""Editions of a law: which are new, which went, which end, and what is said differently of one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from banshi.changes.difference import Difference
from banshi.changes.kinds import places
from banshi.model.finding import Path

OWN_FIELDS = frozenset({"version", "articles", "editions"})
"""What a row says of its editions, in short or in full."""


def compare_editions(at: Path, name: str, old: dict[str, Any], new: dict[str, Any]) -> Iterator[Difference]:
    """What differs between the editions of one law. Writing the only one in short or in full is the same.

    Args:
        at: Path of the row.
        name: The law.
        old: The row as it was read before; new: as it is read now.
    """
    before, after = _by_day(old), _by_day(new)
    for day, (index, edition) in before.items():
        if day not in after:
            yield Difference(places.EDITION.less, _place(at, old, index), name, _said(edition), gone=True)
    for day, (index, edition) in after.items():
        here = _place(at, new, index)
        if day not in before:
            yield Difference(places.EDITION.more, here, name, new=_said(edition))
        elif edition != (was := before[day][1]):
            yield from _one(here, name, was, edition)


def _one(here: Path, name: str, old: dict[str, Any], new: dict[str, Any]) -> Iterator[Difference]:
    ended, ends = str(old.get("until", "")), str(new.get("until", ""))
    if bool(ended) != bool(ends):
        kind = places.LAW_ENDS.more if ends else places.LAW_ENDS.less
        yield Difference(kind, here, name, ended, ends)
    rest = [{key: value for key, value in row.items() if key not in ("until", "replaced_by")} for row in (old, new)]
    if rest[0] != rest[1] or (ended and ends and old != new):
        yield Difference(places.EDITION_CHANGED, here, name, _said(old), _said(new))


def _by_day(row: dict[str, Any]) -> dict[str, tuple[int, dict[str, Any]]]:
    """The day an edition is known by → its place and what is said of it."""
    editions = row.get("editions")
    if not isinstance(editions, list):
        editions = [{"promulgated": row.get("version"), "articles": row.get("articles")}]
    plain = [edition for edition in editions if isinstance(edition, dict)]
    return {
        str(edition.get("promulgated") or edition.get("in_force")): (index, edition)
        for index, edition in enumerate(plain)
    }


def _place(at: Path, row: dict[str, Any], index: int) -> Path:
    return (*at, "editions", index) if isinstance(row.get("editions"), list) else at


def _said(edition: dict[str, Any]) -> str:
    """An edition in a few words."""
    words = (("promulgated", "公布"), ("in_force", "施行"), ("until", "失效"))
    parts = [f"{edition[key]}{word}" for key, word in words if edition.get(key)]
    parts += [f"{edition['articles']}条"] if edition.get("articles") else []
    parts += ["已核对"] if str(edition.get("verified", "")).lower() == "true" else []
    return "、".join(parts)
