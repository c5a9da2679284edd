"""What people say and what it means: the words of `terms.yml`."""

from __future__ import annotations

from banshi.model.matter import Source
from banshi.model.record import Record


class Term(Record, frozen=True):
    """An official word and what people say."""

    official: str
    words: list[str]


class Trade(Record, frozen=True):
    """A line of business: what it is called, and what it needs besides the business licence."""

    words: list[str]
    matters: list[str] = []
    bundles: list[str] = []
    note: str | None = None


class Elsewhere(Record, frozen=True):
    """Something people look for that this city's guides do not hold.

    Attributes:
        handled_by: Who sees to it; None where nobody in government does.
        note: The way there, in one sentence.
        near: Codes of matters that are near, though not the same.
    """

    words: list[str]
    handled_by: str | None = None
    note: str | None = None
    near: list[str] = []


class Thesaurus(Record, frozen=True):
    """The whole file.

    Attributes:
        foreign: Words of other languages, and the Chinese ones a search puts in their place.
        person: What everybody needs who opens a shop.
        company: What everybody needs who founds a company or opens a factory.
        trades: Lines of business that need more.
    """

    terms: list[Term] = []
    foreign: list[Term] = []
    person: Trade | None = None
    company: Trade | None = None
    trades: list[Trade] = []
    elsewhere: list[Elsewhere] = []
    source: list[Source] = []
