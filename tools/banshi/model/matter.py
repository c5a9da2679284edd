"""A matter: the same standard for the whole city. Fields and labels are those of `schema/matter.schema.json`."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from banshi.model.situation import When

WhenField = dict[str, str | list[str]]


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Base of everything read from `guides/`: immutable, named fields, absent means None."""


class Citation(Record):
    """A law with its article, or a document with its number."""

    law: str | None = None
    article: str | None = None
    document: str | None = None
    number: str | None = None
    note: str | None = None

    def __str__(self) -> str:
        title = f"《{self.law or self.document}》"
        return title + (self.article or "") + (f"（{self.number}）" if self.number else "")


class Case(Record):
    """A limit that differs in some situations."""

    when: WhenField
    promised: str
    statutory: str | None = None
    note: str | None = None


class Excluded(Record):
    """A procedure that does not count towards the limit."""

    name: str
    limit: str | None = None
    basis: Citation | None = None
    when: WhenField | None = None
    note: str | None = None


class OtherLimit(Record):
    """A faster or a longer way through, and when it is open."""

    limit: str
    condition: str
    basis: Citation | None = None


class TimeLimit(Record):
    """办结时限."""

    statutory: str
    promised: str
    statutory_note: str | None = None
    promised_note: str | None = None
    cases: list[Case] = []
    excluded: list[Excluded] = []
    expedited: OtherLimit | None = None
    extension: OtherLimit | None = None


class Online(Record):
    """网上办理."""

    depth: str
    trips: int
    url: str | None = None
    note: str | None = None


class Mail(Record):
    """邮寄收件与送达."""

    receive: bool
    deliver: bool


class Channels(Record):
    """办理渠道."""

    window: bool = False
    online: Online | None = None
    mail: Mail | None = None
    self_service: bool = False
    agent: bool = False
    appointment: bool = False
    pay_online: bool = False
    range: str | None = None


class Condition(Record):
    """A condition that holds only in some situations."""

    text: str
    when: WhenField


class Conditions(Record):
    """受理条件: all of them, or any one."""

    match: str
    items: list[str | Condition]


class Defer(Record):
    """容缺后补: how a missing paper is handed in later."""

    within: str
    how: str
    overdue: str


class Material(Record):
    """One row of what to bring: one document, or any one of several."""

    necessity: str
    name: str | None = None
    any_of: list[str] = []
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
        return (self.name,) if self.name else tuple(self.any_of)


class Step(Record):
    """One step of the way from application to result."""

    name: str
    by: str
    limit: str | None = None
    when: WhenField | None = None
    note: str | None = None


class Fee(Record):
    """One charge."""

    name: str
    standard: str
    basis: Citation
    waiver: str | None = None
    when: WhenField | None = None
    note: str | None = None


class Result(Record):
    """What the applicant gets."""

    type: str
    name: str | None = None
    valid: str | None = None
    valid_note: str | None = None
    delivery: list[str] = []
    when: WhenField | None = None
    sample: str | None = None


class ApplyWithin(Record):
    """A deadline the applicant has to keep."""

    event: str
    limit: str
    when: WhenField | None = None
    note: str | None = None


class ApplyPeriod(Record):
    """A yearly window, month and day."""

    from_: str = msgspec.field(name="from")
    to: str
    note: str | None = None


class Intermediary(Record):
    """A paid service the law asks for before the application."""

    name: str
    basis: Citation
    limit: str | None = None
    fee: str | None = None
    payer: str | None = None
    note: str | None = None


class Question(Record):
    """常见问题."""

    q: str
    a: str


class Source(Record):
    """Where a fact comes from."""

    title: str
    url: str | None = None
    note: str | None = None


class Change(Record):
    """What one version changed."""

    version: int
    on: str
    summary: str
    reason: str | None = None
    basis: Citation | None = None
    effective: str | None = None
    correction: bool = False


class Verified(Record):
    """Who checked the guide, and when."""

    on: str
    by: str


class Matter(Record):
    """A government service matter."""

    code: str
    code_status: str
    name: str
    kind: str
    level: list[str]
    department: str
    audience: list[str]
    status: str
    version: int
    processing: str
    time_limit: TimeLimit
    trip_count: int
    conditions: Conditions
    materials: list[Material]
    steps: list[Step]
    fees: list[Fee]
    result: list[Result]
    legal_basis: list[Citation]
    source: list[Source]
    local_codes: list[str] = []
    aliases: list[str] = []
    partners: list[str] = []
    themes: list[str] = []
    high_frequency: bool = False
    reform_field: str | None = None
    effective: str | None = None
    summary: str | None = None
    scope: str | None = None
    trip_reason: str | None = None
    channels: Channels = Channels()
    questions: dict[str, list[str]] = {}
    apply_within: list[ApplyWithin] = []
    apply_period: list[ApplyPeriod] = []
    quota: str | None = None
    frequency: str | None = None
    not_required: list[str] = []
    not_eligible: list[str] = []
    intermediaries: list[Intermediary] = []
    related: list[str] = []
    faq: list[Question] = []
    changes: list[Change] = []
    verified: Verified | None = None

    def whens(self) -> Iterator[tuple[tuple[str | int, ...], When]]:
        """Every `when` of the matter, with its path."""
        for index, case in enumerate(self.time_limit.cases):
            yield ("time_limit", "cases", index, "when"), case.when
        for index, excluded in enumerate(self.time_limit.excluded):
            if excluded.when:
                yield ("time_limit", "excluded", index, "when"), excluded.when
        for index, item in enumerate(self.conditions.items):
            if isinstance(item, Condition):
                yield ("conditions", "items", index, "when"), item.when
        for field in ("materials", "steps", "fees", "result", "apply_within"):
            for index, row in enumerate(getattr(self, field)):
                if row.when:
                    yield (field, index, "when"), row.when

    def citations(self) -> Iterator[tuple[tuple[str | int, ...], Citation]]:
        """Every citation of the matter, with its path."""
        for index, citation in enumerate(self.legal_basis):
            yield ("legal_basis", index), citation
        for field in ("materials", "fees", "intermediaries", "changes"):
            for index, row in enumerate(getattr(self, field)):
                if row.basis:
                    yield (field, index, "basis"), row.basis
        for index, excluded in enumerate(self.time_limit.excluded):
            if excluded.basis:
                yield ("time_limit", "excluded", index, "basis"), excluded.basis
        if self.time_limit.extension and self.time_limit.extension.basis:
            yield ("time_limit", "extension", "basis"), self.time_limit.extension.basis
