"""One row of what to bring, and what makes it lighter."""

from __future__ import annotations

from collections.abc import Iterator

from banshi.model.record import Citation, Record, WhenField

SHOWN = "电子证照"
"""The way to do without paper that still asks for something: the document itself, or its picture on the phone."""

NOTHING_TO_BRING = frozenset({"数据共享", "告知承诺"})
"""The ways that leave nothing to bring: offices ask each other, or the applicant gives their word."""


class Defer(Record, frozen=True):
    """容缺后补: how a missing paper is handed in later."""

    within: str
    how: str
    overdue: str


class Alternative(Record, frozen=True):
    """One of several documents of which one will do, with what is said of it alone."""

    name: str
    note: str | None = None


class Material(Record, frozen=True):
    """One row of what to bring: one document, or any one of several."""

    necessity: str
    name: str | None = None
    any_of: list[str | Alternative] = []
    original: str | None = None
    copies: str | None = None
    electronic: bool = False
    check_only: bool = False
    exempt: str | None = None
    when: WhenField | None = None
    first_time_only: bool = False
    validity: str | None = None
    issuer: str | None = None
    basis: Citation | None = None
    note: str | None = None
    defer: Defer | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Every document this row may be answered with."""
        if self.name:
            return (self.name,)
        return tuple([one if isinstance(one, str) else one.name for one in self.any_of])

    def choices(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """The documents of which one will do, each with its place in the row."""
        for index, one in enumerate(self.any_of):
            yield (("any_of", index), one) if isinstance(one, str) else (("any_of", index, "name"), one.name)

    @property
    def choice_notes(self) -> dict[str, str]:
        """Document → what is said of it alone, where several will do."""
        return {one.name: one.note for one in self.any_of if isinstance(one, Alternative) and one.note}

    @property
    def spared(self) -> bool:
        """Whether there is nothing to bring: an electronic certificate has to be shown, so it is something."""
        return self.exempt in NOTHING_TO_BRING

    @property
    def shown(self) -> bool:
        """Whether an electronic certificate does instead of the paper."""
        return self.exempt == SHOWN
