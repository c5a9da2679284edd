"""A law and its editions: which of them is in force on a day, which ended, which is coming."""

from __future__ import annotations

from typing import NamedTuple

from banshi.model.record import Record


class Edition(Record, frozen=True):
    """A law as it was promulgated or amended once.

    Attributes:
        in_force: The first day it holds; unknown counts as the day of promulgation. One of the two is always known.
        until: The first day it no longer holds because another law repeals it.
        replaced_by: The law to look into then.
        articles: Number of the last article; None if the text was not seen.
        verified: Whether somebody compared these facts with the whole text.
    """

    promulgated: str | None = None
    in_force: str | None = None
    until: str | None = None
    replaced_by: str | None = None
    articles: int | None = None
    number: str | None = None
    source: str | None = None
    verified: bool = False
    note: str | None = None

    @property
    def begins(self) -> str:
        """The first day it holds, as far as it is known."""
        return self.in_force or self.promulgated or ""

    @property
    def named(self) -> str:
        """What it is known by among the editions of its law: the day it was made, or began."""
        return self.promulgated or f"{self.in_force}施行"


class Law(Record, frozen=True):
    """A law with the editions that are known, written in full or, if only one is known, in short."""

    name: str
    level: str
    version: str | None = None
    articles: int | None = None
    editions: list[Edition] = []
    note: str | None = None

    @property
    def history(self) -> list[Edition]:
        """Every known edition, the oldest first."""
        if self.editions:
            return sorted(self.editions, key=lambda edition: edition.begins)
        return [Edition(promulgated=self.version, articles=self.articles)]

    @property
    def most_articles(self) -> int | None:
        """The last article of its longest edition; None if the length of some edition is not known."""
        lengths = [edition.articles for edition in self.history]
        return None if None in lengths else max(length for length in lengths if length is not None)

    def on(self, day: str) -> Standing:
        """How the law stands on a day.

        Args:
            day: As in `2026-11-29`.
        """
        begun = [edition for edition in self.history if edition.begins <= day]
        coming = next((edition for edition in self.history if edition.begins > day), None)
        newest = begun[-1] if begun else None
        if newest is not None and newest.until is not None and newest.until <= day:
            return Standing(None, newest, coming)
        return Standing(newest, None, coming)


class Standing(NamedTuple):
    """How a law stands on a day.

    Attributes:
        now: The edition in force.
        ended: The last edition, if it was repealed by that day.
        coming: The edition that begins next.
    """

    now: Edition | None
    ended: Edition | None
    coming: Edition | None

    def ends_by(self, day: str) -> Edition | None:
        """The edition in force, if it will have been repealed by a later day."""
        return self.now if self.now is not None and self.now.until is not None and self.now.until <= day else None

    def begins_by(self, day: str) -> Edition | None:
        """The next edition, if it will have begun by a later day."""
        return self.coming if self.coming is not None and self.coming.begins <= day else None
