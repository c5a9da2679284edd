"""A matter in one line: what lists, indexes and cross-file rules need to know about it."""

from __future__ import annotations

import msgspec

from banshi.model.alike import likeness_number
from banshi.model.matter import Matter


class Entry(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """The short form of a matter that stays in memory; the whole matter is on disk.

    Attributes:
        file: Path below `guides/`.
        materials: Standard names of every document it may ask for, each once.
        fees: Names of its fees.
        deferrable: Documents that may follow later.
        samples: Attachments that show what its results look like.
        case_promises: Promised limits of the cases.
        exempt: What replaces a document, once for every row it replaces.
        name_likeness: Number shared with names that say the same (`model/alike.py`).
        updated: The newest day it was changed or checked on, as written in it.
    """

    file: str
    code: str
    name: str
    kind: str
    department: str
    status: str
    code_status: str
    version: int
    processing: str
    statutory: str
    promised: str
    trip_count: int
    level: list[str]
    audience: list[str]
    themes: list[str] = []
    aliases: list[str] = []
    partners: list[str] = []
    related: list[str] = []
    materials: list[str] = []
    deferrable: list[str] = []
    fees: list[str] = []
    results: list[str] = []
    samples: list[str] = []
    reform_field: str | None = None
    high_frequency: bool = False
    online: str | None = None
    online_trips: int | None = None
    situations: bool = False
    summary: str | None = None
    case_promises: list[str] = []
    exempt: list[str] = []
    online_url: str | None = None
    window: bool = False
    mail_in: bool = False
    mail_out: bool = False
    updated: str | None = None
    name_likeness: int = 0

    @property
    def public(self) -> bool:
        """Whether it has a page: everything but what is retired."""
        return self.status != "retired"

    @property
    def fewest_trips(self) -> int:
        """Trips of the lightest way: the applicant may choose to go online."""
        return self.trip_count if self.online_trips is None else min(self.trip_count, self.online_trips)

    @property
    def url(self) -> str:
        """Its page, for ever, relative to the site's root."""
        return f"matters/{self.code}.html"


def entry_of(file: str, matter: Matter) -> Entry:
    """Shorten a matter."""
    names = dict.fromkeys(name for row in matter.materials for name in row.names)
    return Entry(
        file=file,
        code=matter.code,
        name=matter.name,
        kind=matter.kind,
        department=matter.department,
        status=matter.status,
        code_status=matter.code_status,
        version=matter.version,
        processing=matter.processing,
        statutory=matter.time_limit.statutory,
        promised=matter.time_limit.promised,
        trip_count=matter.trip_count,
        level=matter.level,
        audience=matter.audience,
        themes=matter.themes,
        aliases=matter.aliases,
        partners=matter.partners,
        related=matter.related,
        materials=list(names),
        deferrable=[name for row in matter.materials if row.necessity == "容缺后补" for name in row.names],
        fees=[fee.name for fee in matter.fees],
        results=[result.name for result in matter.result if result.name],
        samples=[result.sample for result in matter.result if result.sample],
        reform_field=matter.reform_field,
        high_frequency=matter.high_frequency,
        online=matter.channels.online.depth if matter.channels.online else None,
        online_trips=matter.channels.online.trips if matter.channels.online else None,
        situations=bool(matter.questions),
        summary=matter.summary,
        case_promises=[case.promised for case in matter.time_limit.cases],
        exempt=[row.exempt for row in matter.materials if row.exempt],
        window=matter.channels.window,
        online_url=matter.channels.online.url if matter.channels.online else None,
        mail_in=bool(matter.channels.mail and matter.channels.mail.receive),
        mail_out=bool(matter.channels.mail and matter.channels.mail.deliver),
        updated=_updated(matter),
        name_likeness=likeness_number(matter.name),
    )


def _updated(matter: Matter) -> str | None:
    days = [change.on for change in matter.changes] + ([matter.verified.on] if matter.verified else [])
    return max(days, default=None)
