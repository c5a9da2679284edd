"""What a booklet is: chapters of matters under one title, cut into volumes nobody needs both hands to lift."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from banshi.catalog.entry import Entry

MOST = 500
"""Matters of a volume at most."""
USUAL = 250
"""Matters of a volume if nobody says otherwise: some 600 pages, what can still be bound and held, and set in half the
time because two volumes are set side by side."""


class Group(NamedTuple):
    """Matters that stand together in a chapter; without a name they are all of it."""

    name: str
    entries: tuple[Entry, ...]


class Chapter(NamedTuple):
    """What has a divider and a tab of its own.

    Attributes:
        short: As it fits on a tab.
        phones: Telephones of who is responsible, in words; may be empty.
    """

    name: str
    short: str
    phones: str
    groups: tuple[Group, ...]

    @property
    def entries(self) -> list[Entry]:
        """Its matters in order."""
        return [entry for group in self.groups for entry in group.entries]


class Booklet(NamedTuple):
    """A booklet before it is cut.

    Attributes:
        key: Begins the names of its files.
        name: What it is called on its cover.
        subtitle: What is in it.
        about: First sentences of its preface.
        windows: Whether it says what windows need, instead of what applicants are told.
    """

    key: str
    name: str
    subtitle: str
    about: tuple[str, ...]
    chapters: tuple[Chapter, ...]
    windows: bool = False

    @property
    def entries(self) -> list[Entry]:
        """Its matters in order."""
        return [entry for chapter in self.chapters for entry in chapter.entries]


class Volume(NamedTuple):
    """One file.

    Attributes:
        number: From 1.
        total: How many there are.
        chapters: What is in this volume of the booklet.
    """

    booklet: Booklet
    number: int
    total: int
    chapters: tuple[Chapter, ...]

    @property
    def entries(self) -> list[Entry]:
        """Its matters in order."""
        return [entry for chapter in self.chapters for entry in chapter.entries]

    @property
    def words(self) -> str:
        """`第 1 册（共 3 册）`; empty where there is only one."""
        return f"第 {self.number} 册（共 {self.total} 册）" if self.total > 1 else ""


def without(volume: Volume, codes: Collection[str]) -> Volume:
    """The volume and its booklet without some matters; chapters that would be empty are gone."""
    return volume._replace(
        booklet=volume.booklet._replace(chapters=_spared(volume.booklet.chapters, codes)),
        chapters=_spared(volume.chapters, codes),
    )


def _spared(chapters: Iterable[Chapter], codes: Collection[str]) -> tuple[Chapter, ...]:
    found = []
    for chapter in chapters:
        groups = [
            group._replace(entries=tuple(entry for entry in group.entries if entry.code not in codes))
            for group in chapter.groups
        ]
        if any(group.entries for group in groups):
            found.append(chapter._replace(groups=tuple(group for group in groups if group.entries)))
    return tuple(found)


def volumes(booklet: Booklet, most: int = USUAL) -> list[Volume]:
    """Cut a booklet into as few volumes as possible, of about the same size, between chapters where that is possible.

    Args:
        booklet: Not empty.
        most: Matters of one volume.
    """
    rows = [
        (chapter, group, entry) for chapter in booklet.chapters for group in chapter.groups for entry in group.entries
    ]
    total, count = len(rows), -(-len(rows) // most)
    starts = {at for at in range(1, total) if rows[at][0] is not rows[at - 1][0]}
    cut = []
    start = 0
    for left in range(count, 0, -1):
        fair = start + (total - start) / left
        allowed = range(max(start + 1, total - (left - 1) * most), min(start + most, total) + 1)
        end = min(allowed, key=lambda at: (at not in starts, abs(at - fair))) if left > 1 else total
        cut.append(_chapters(rows[start:end], continued=start > 0 and start not in starts))
        start = end
    return [Volume(booklet, number, count, chapters) for number, chapters in enumerate(cut, 1)]


def _chapters(rows: Sequence[tuple[Chapter, Group, Entry]], *, continued: bool) -> tuple[Chapter, ...]:
    """The chapters of some rows, the first of which may have begun in the volume before."""
    found: list[Chapter] = []
    for chapter in {id(chapter): chapter for chapter, _, _ in rows}.values():
        mine = [(group, entry) for other, group, entry in rows if other is chapter]
        groups = {id(group): group for group, _ in mine}.values()
        parts = tuple(
            group._replace(entries=tuple(entry for other, entry in mine if other is group)) for group in groups
        )
        name = f"{chapter.name}（续）" if continued and not found else chapter.name
        found.append(chapter._replace(name=name, groups=parts))
    return tuple(found)
