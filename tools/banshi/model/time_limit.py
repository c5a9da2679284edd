"""Time: how long an office may take, how long an applicant has, and what comes round every year."""

from __future__ import annotations

import msgspec

from banshi.model.record import Citation, Record, WhenField
from banshi.model.statute import judged


class Case(Record, frozen=True):
    """A limit that differs in some situations."""

    when: WhenField
    promised: str
    statutory: str | None = None
    note: str | None = None


class Excluded(Record, frozen=True):
    """A procedure that does not count towards the limit."""

    name: str
    limit: str | None = None
    basis: Citation | None = None
    when: WhenField | None = None
    note: str | None = None


class OtherLimit(Record, frozen=True):
    """A faster or a longer way through, and when it is open."""

    limit: str
    condition: str
    basis: Citation | None = None


class TimeLimit(Record, frozen=True):
    """办结时限."""

    statutory: str
    promised: str
    statutory_note: str | None = None
    promised_note: str | None = None
    cases: list[Case] = []
    excluded: list[Excluded] = []
    expedited: OtherLimit | None = None
    extension: OtherLimit | None = None

    @property
    def law(self) -> str:
        """The statutory limit as it may be told, see `judged`."""
        return judged(self.statutory, self.statutory_note)


class ApplyWithin(Record, frozen=True):
    """A deadline somebody has to keep: the applicant, unless `actor` says who."""

    event: str
    limit: str
    actor: str | None = None
    when: WhenField | None = None
    note: str | None = None


class ApplyPeriod(Record, frozen=True):
    """A part of the year in which applications are taken, month and day; open on a side that is not written."""

    from_: str | None = msgspec.field(default=None, name="from")
    to: str | None = None
    when: WhenField | None = None
    note: str | None = None

    @property
    def span(self) -> str:
        """First and last day as four digits each: 0301-0630; a side that is not written is the end of the year."""
        return f"{self.from_ or '01-01'}".replace("-", "") + "-" + f"{self.to or '12-31'}".replace("-", "")


class Yearly(Record, frozen=True):
    """What else happens at the same time every year: results published, money paid out."""

    name: str
    from_: str | None = msgspec.field(default=None, name="from")
    to: str | None = None
    by: str | None = None
    when: WhenField | None = None
    note: str | None = None
