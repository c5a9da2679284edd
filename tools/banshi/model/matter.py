"""A matter: the same standard for the whole city. Fields and labels are those of `schema/matter.schema.json`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from operator import itemgetter

import msgspec

from banshi.model.asking import Asking
from banshi.model.material import Material
from banshi.model.question import Asked, QuestionField, names_of
from banshi.model.record import Citation, Record, WhenField
from banshi.model.redress import Complaint, Remedy
from banshi.model.situation import When, parts_of
from banshi.model.time_limit import ApplyPeriod, ApplyWithin, TimeLimit, Yearly

SITUATED = ("materials", "steps", "fees", "amounts", "result", "apply_within", "apply_period", "yearly")
"""Lists whose rows may hold only in some situations."""

WORDED = ("quota", "frequency", "not_required", "not_eligible")
"""Sentences that may hold only in some situations."""

Place = tuple[str | int, ...]


class Online(Record, frozen=True):
    """网上办理."""

    depth: str
    trips: int
    url: str | None = None
    note: str | None = None


class Mail(Record, frozen=True):
    """邮寄收件与送达."""

    receive: bool
    deliver: bool


class Channels(Record, frozen=True):
    """办理渠道: `window` is False where nobody is received at a counter, None where that is not stated."""

    window: bool | None = None
    online: Online | None = None
    mail: Mail | None = None
    self_service: bool = False
    agent: bool = False
    appointment: bool = False
    pay_online: bool = False
    range: str | None = None


class Condition(Record, frozen=True):
    """A sentence that holds only in some situations."""

    text: str
    when: WhenField


class Conditions(Record, frozen=True):
    """受理条件: all of them, or any one."""

    match: str
    items: list[str | Condition]


class Step(Record, frozen=True):
    """One step of the way from application to result; `outside` when neither applicant nor office takes it."""

    name: str
    by: str
    limit: str | None = None
    outside: bool = False
    standard: str | None = None
    basis: Citation | None = None
    when: WhenField | None = None
    note: str | None = None


class Fee(Record, frozen=True):
    """One charge."""

    name: str
    standard: str
    basis: Citation
    also_basis: list[Citation] = []
    waiver: str | None = None
    when: WhenField | None = None
    note: str | None = None

    @property
    def bases(self) -> list[Citation]:
        """Everything it rests on."""
        return [self.basis, *self.also_basis]


class Amount(Record, frozen=True):
    """What the applicant is paid, or may draw."""

    name: str
    standard: str
    basis: Citation | None = None
    when: WhenField | None = None
    note: str | None = None


class Commitment(Record, frozen=True):
    """告知承诺: whether a signed promise can stand for papers or for the check before a licence; None is not stated."""

    business: bool | None = None
    proof: bool | None = None
    note: str | None = None


class Result(Record, frozen=True):
    """What the applicant gets."""

    type: str
    name: str | None = None
    valid: str | None = None
    valid_note: str | None = None
    delivery: list[str] = []
    delivery_limit: str | None = None
    when: WhenField | None = None
    sample: str | None = None


class Intermediary(Record, frozen=True):
    """A paid service the law asks for before the application."""

    name: str
    basis: Citation
    limit: str | None = None
    fee: str | None = None
    payer: str | None = None
    note: str | None = None


class Question(Record, frozen=True):
    """常见问题."""

    q: str
    a: str


class Source(Record, frozen=True):
    """Where a fact comes from."""

    title: str
    url: str | None = None
    note: str | None = None


class Change(Record, frozen=True):
    """What one version changed."""

    version: int
    on: str
    summary: str
    reason: str | None = None
    basis: Citation | None = None
    effective: str | None = None
    correction: bool = False


class Verified(Record, frozen=True):
    """Who checked the guide, and when."""

    on: str
    by: str


Sentences = str | list[str | Condition]
"""One sentence for everybody, or several that hold in different situations."""


# With room for what it has worked out once: rules and pages ask for the same questions fifty times.
class Matter(Record, frozen=True, dict=True):
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
    high_frequency_reason: str | None = None
    reform_field: str | None = None
    power_source: str | None = None
    effective: str | None = None
    summary: str | None = None
    scope: str | None = None
    trip_reason: str | None = None
    channels: Channels = Channels()
    asks: dict[str, QuestionField] = msgspec.field(default_factory=dict, name="questions")
    impossible: list[WhenField] = []
    commitment: Commitment | None = None
    free_basis: list[Citation] = []
    amounts: list[Amount] = []
    apply_within: list[ApplyWithin] = []
    apply_period: list[ApplyPeriod] = []
    yearly: list[Yearly] = []
    not_stated: list[str] = []
    quota: Sentences | None = None
    frequency: Sentences | None = None
    not_required: list[str | Condition] = []
    not_eligible: list[str | Condition] = []
    intermediaries: list[Intermediary] = []
    remedies: list[Remedy] = []
    complaints: list[Complaint] = []
    rating_url: str | None = None
    related: list[str] = []
    faq: list[Question] = []
    changes: list[Change] = []
    verified: Verified | None = None

    @cached_property
    def questions(self) -> dict[str, list[str]]:
        """Question → the names of its options."""
        return {text: names_of(question) for text, question in self.asks.items()}

    @cached_property
    def asking(self) -> Asking:
        """The questions, with what leads to them and what excludes what."""
        whens = {text: one.when for text, one in self.asks.items() if isinstance(one, Asked) and one.when}
        return Asking(self.questions, whens, self.impossible)

    def sentences(self, field: str) -> list[str | Condition]:
        """`quota`, `frequency`, `not_eligible` or `not_required`, always as a list."""
        found = getattr(self, field)
        return [found] if isinstance(found, str) else list(found or ())

    @property
    def refusals(self) -> list[str]:
        """What it is not for, and who need not come: sentences."""
        said = [*self.not_eligible, *self.not_required]
        return [item if isinstance(item, str) else item.text for item in said]

    def row_whens(self) -> Iterator[tuple[Place, When]]:
        """The `when` of every row, with its path."""
        for index, case in enumerate(self.time_limit.cases):
            yield ("time_limit", "cases", index, "when"), case.when
        for index, excluded in enumerate(self.time_limit.excluded):
            if excluded.when:
                yield ("time_limit", "excluded", index, "when"), excluded.when
        for index, item in enumerate(self.conditions.items):
            if isinstance(item, Condition):
                yield ("conditions", "items", index, "when"), item.when
        for field in SITUATED:
            for index, row in enumerate(getattr(self, field)):
                if row.when:
                    yield (field, index, "when"), row.when
        for field in WORDED:
            for index, item in enumerate(self.sentences(field)):
                if isinstance(item, Condition):
                    yield (field, index, "when"), item.when

    def whens(self) -> Iterator[tuple[Place, When]]:
        """Every `when` of the matter, those of questions and what nobody can answer at once too, with its path."""
        yield from self.row_whens()
        for text, question in self.asks.items():
            if isinstance(question, Asked) and question.when:
                yield ("questions", text, "when"), question.when
        for index, when in enumerate(self.impossible):
            yield ("impossible", index), when

    @cached_property
    def choices(self) -> list[tuple[Place, Place, str, tuple[str, ...]]]:
        """Every question a `when` names with the options it names: path of the `when`, place inside it, question, options."""
        return [(at, *part) for at, when in self.whens() for part in parts_of(when)]

    @property
    def updated(self) -> str | None:
        """The newest day it was changed or checked on, as written in it."""
        return self.updated_at[0] if self.updated_at else None

    @property
    def updated_at(self) -> tuple[str, Place] | None:
        """The same with its path."""
        days: list[tuple[str, Place]] = [(one.on, ("changes", at, "on")) for at, one in enumerate(self.changes)]
        days += [(self.verified.on, ("verified", "on"))] if self.verified else []
        return max(days, default=None, key=itemgetter(0))

    def citations(self) -> Iterator[tuple[Place, Citation]]:
        """Every citation of the matter, with its path."""
        for field in ("legal_basis", "free_basis"):
            for index, citation in enumerate(getattr(self, field)):
                yield (field, index), citation
        for field in ("materials", "steps", "fees", "amounts", "intermediaries", "remedies", "changes"):
            for index, row in enumerate(getattr(self, field)):
                if row.basis:
                    yield (field, index, "basis"), row.basis
        for index, fee in enumerate(self.fees):
            for place, citation in enumerate(fee.also_basis):
                yield ("fees", index, "also_basis", place), citation
        for index, excluded in enumerate(self.time_limit.excluded):
            if excluded.basis:
                yield ("time_limit", "excluded", index, "basis"), excluded.basis
        if self.time_limit.extension and self.time_limit.extension.basis:
            yield ("time_limit", "extension", "basis"), self.time_limit.extension.basis
