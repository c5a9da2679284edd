"""What surrounds the matters: the city, its regions, departments, halls, dictionary, laws and targets."""

from __future__ import annotations

from typing import Any

import msgspec

from banshi.model.coordinates import Coordinates
from banshi.model.department import Department, Hotline
from banshi.model.law import Law
from banshi.model.matter import Question, Source
from banshi.model.record import Record
from banshi.model.thesaurus import Thesaurus
from banshi.model.upstream import Upstream


class Platform(Record, frozen=True):
    """The province's service platform."""

    name: str
    url: str


class CityDocument(Record, frozen=True):
    """A document the reform rests on."""

    title: str
    number: str | None = None
    date: str | None = None
    issuer: str | None = None


class Licence(Record, frozen=True):
    """The terms under which the city gives its data away."""

    name: str
    url: str | None = None


class City(Record, frozen=True):
    """The publishing city."""

    name: str
    region: str
    site_name: str
    hotline: Hotline
    short_name: str | None = None
    slogan: str | None = None
    province_platform: Platform | None = None
    steward: str | None = None
    hall: str | None = None
    documents: list[CityDocument] = []
    notice: str | None = None
    site_url: str | None = None
    edit_url: str | None = None
    feedback_url: str | None = None
    rating_url: str | None = None
    licence: Licence | None = None
    format: int = 1
    gate_from: str = "published"
    """From which status on the gate counts: `published`, or `sample`."""
    source: list[Source] = []


class Region(Record, frozen=True):
    """A region by its GB/T 2260 code."""

    code: str
    name: str
    level: str


class Hours(Record, frozen=True):
    """Opening hours."""

    days: str
    time: str
    season: str | None = None


class Hall(Record, frozen=True):
    """A service hall."""

    id: str
    name: str
    region: str
    address: str | None = None
    coordinates: Coordinates | None = None
    hours: list[Hours] = []
    phone: str | None = None
    note: str | None = None


class DictionaryMaterial(Record, frozen=True):
    """A document under its standard name."""

    name: str
    type: str
    source: str
    synonyms: list[str] = []
    holder: str | None = None
    issuer: str | None = None
    replaced_by: str | None = None
    form: str | None = None
    sample: str | None = None
    note: str | None = None


class Event(Record, frozen=True):
    """Something that happens in a life or to a business, and what has to be handled then."""

    id: str
    name: str
    audience: str
    stage: str
    summary: str
    icon: str | None = None
    themes: list[str] = []
    matters: list[str] = []


class Day(Record, frozen=True):
    """A local holiday or working day."""

    date: str
    name: str


class LocalCalendar(Record, frozen=True):
    """The city's additions to the national calendar."""

    holidays: list[Day] = []
    workdays: list[Day] = []
    complete: list[str] = []
    source: list[Source] = []


class Target(Record, frozen=True):
    """One measurable promise of the reform plan."""

    id: str
    name: str
    measure: str
    limit: str | None = None
    most: int | None = None
    matters: list[str] = []
    note: str | None = None


class ReformField(Record, frozen=True):
    """One field of the reform plan, with its targets."""

    name: str
    content: str
    deadline: str
    lead: list[str]
    lead_note: str | None = None
    responsible: list[str] = []
    targets: list[Target] = []


class Task(Record, frozen=True):
    """One task of the reform plan."""

    number: int
    group: str
    content: str
    deadline: str
    lead: list[str]
    responsible: list[str] = []
    measured_by: str | None = None


class Retired(Record, frozen=True):
    """A code that is never used again."""

    code: str
    name: str
    on: str
    reason: str
    replaced_by: str | None = None
    renumbered: bool = False


class Suppression(Record, frozen=True):
    """A finding somebody has accepted, with reason and expiry."""

    rule: str
    path: str
    reason: str
    until: str


class Window(Record, frozen=True):
    """A counter where matters are handled."""

    id: str
    name: str
    hall: str | None = None
    counter: str | None = None
    address: str | None = None
    coordinates: Coordinates | None = None
    hours: list[Hours] = []
    phone: str | None = None
    note: str | None = None


class Claim(Record, frozen=True):
    """What one office adds to one matter: where, when, which phone, and better promises."""

    code: str
    windows: list[str] = []
    promised: str | None = None
    trip_count: int | None = None
    online_url: str | None = None
    deferrable: list[str] = []
    fee_waived: list[str] = []
    phone: str | None = None
    supervise_phone: str | None = None
    note: str | None = None


class Overlay(Record, frozen=True):
    """One office's local overlay. It has no field for anything the standard fixes."""

    region: str
    department: str
    matters: list[Claim]
    body: str | None = None
    uscc: str | None = None
    windows: list[Window] = []
    source: list[Source] = []


class Stage(Record, frozen=True):
    """Matters of a bundle that run side by side."""

    name: str
    parallel: list[str]
    note: str | None = None


class Before(Record, frozen=True):
    """What a citizen had to do before the bundle."""

    trips: int | None = None
    materials: int | None = None
    days: int | None = None
    note: str | None = None


class Bundle(Record, frozen=True):
    """一件事: several matters handled as one."""

    slug: str
    name: str
    audience: str
    lead: str
    stages: list[Stage]
    status: str
    stage: str | None = None
    official_list: str | None = msgspec.field(default=None, name="list")
    """The list of priority bundles it is on; called so because `list` is a type here."""
    item: str | None = None
    """What that list calls it."""
    aliases: list[str] = []
    partners: list[str] = []
    summary: str | None = None
    promised: str | None = None
    trip_count: int | None = None
    before: Before | None = None
    faq: list[Question] = []
    source: list[Source] = []


class Batch(Record, frozen=True):
    """A dated list of matters published together."""

    id: str
    name: str
    date: str
    matters: list[str]
    document: CityDocument | None = None
    source: list[Source] = []


class Aside(Record, frozen=True):
    """What a file that is a list says of itself beside its rows."""

    document: CityDocument | None = None
    source: list[Source] = []


FILE_TYPES: dict[str, tuple[type, str | None]] = {
    "city": (City, None),
    "regions": (Region, "regions"),
    "departments": (Department, "departments"),
    "halls": (Hall, "halls"),
    "materials": (DictionaryMaterial, "materials"),
    "laws": (Law, "laws"),
    "terms": (Thesaurus, None),
    "events": (Event, "events"),
    "calendar": (LocalCalendar, None),
    "overlay": (Overlay, None),
    "bundle": (Bundle, None),
    "batch": (Batch, None),
    "targets": (ReformField, "fields"),
    "tasks": (Task, "tasks"),
    "retired": (Retired, "retired"),
    "suppress": (Suppression, "suppress"),
    "upstream": (Upstream, None),
}
"""Kind of file → type of its records, and the key its list stands under (None: the file is one record)."""


def aside(kind: str, value: dict[str, Any]) -> Aside | None:
    """What a list says beside its rows; None of a file that is one record, or says nothing."""
    said = {key: value[key] for key in ("document", "source") if FILE_TYPES[kind][1] and key in value}
    return msgspec.convert(said, Aside) if said else None


def typed(kind: str, value: dict[str, Any]) -> object:
    """Turn a validated file into its record, or its list of records.

    Raises:
        msgspec.ValidationError: schema and model disagree, which a test forbids.
    """
    record, key = FILE_TYPES[kind]
    if key is None:
        return msgspec.convert(value, record)
    return msgspec.convert(value[key], list[record])  # type: ignore[valid-type]
