"""The targets of the reform plan, measured against the matters: the rules and the reform page both ask here."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from banshi.catalog.burden_counts import handled_online
from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.model.limit import parse_limit
from banshi.model.setting import ReformField, Target

_ROUNDING = 1e-6


class Measured(NamedTuple):
    """One target and how far it is reached.

    Attributes:
        matters: The public matters it is about.
        lagging: Those that miss it, the worst first; for a total that is too long all of it, the longest first.
        heaviest: The matters that take longest or most trips, whether or not they miss it.
        total: Working days of all matters one after the other.
    """

    field: ReformField
    target: Target
    matters: tuple[Entry, ...]
    lagging: tuple[Entry, ...]
    heaviest: tuple[Entry, ...]
    total: float

    @property
    def reached(self) -> bool:
        """Whether there is something to measure and nothing misses the target."""
        return bool(self.matters) and not self.lagging

    @property
    def met(self) -> int:
        """How many matters meet the target."""
        return len(self.matters) - len(self.lagging)


def measure_all(catalog: Catalog) -> list[Measured]:
    """Every target of every field, in the order of the plan."""
    return [measure(field, target, catalog) for field in catalog.setting.fields.values() for target in field.targets]


def measure(field: ReformField, target: Target, catalog: Catalog) -> Measured:
    """Measure one target."""
    matters = tuple(subjects(field, target, catalog))
    if target.measure == "跑动次数":
        weights = {entry.code: float(entry.trip_count) for entry in matters}
    else:
        weights = {entry.code: parse_limit(longest_promise(entry)).days for entry in matters}
    ranked = sorted(matters, key=lambda entry: -weights[entry.code])
    total = total_days(matters)
    if target.measure == "合计时限":
        lagging = ranked if target.limit and exceeds(total, target.limit) else []
    else:
        lagging = [entry for entry in ranked if _misses(entry, target)]
    most = weights[ranked[0].code] if ranked else 0.0
    heaviest = tuple(entry for entry in ranked if weights[entry.code] == most and most > 0)
    return Measured(field, target, matters, tuple(lagging), heaviest, total)


def subjects(field: ReformField, target: Target, catalog: Catalog) -> list[Entry]:
    """The public matters a target is about: those it names, or all of its field."""
    if not target.matters:
        return catalog.by_field.get(field.name, [])
    named = (catalog.by_code.get(code) for code in target.matters)
    return [entry for entry in named if entry is not None and entry.public]


def longest_promise(entry: Entry) -> str:
    """The promise to the applicant who waits longest."""
    return max((entry.promised, *entry.case_promises), key=lambda promised: parse_limit(promised).days)


def total_days(entries: Sequence[Entry]) -> float:
    """Working days of several matters, one after the other; what sets no limit adds nothing."""
    limits = (parse_limit(entry.promised) for entry in entries)
    return sum(limit.working_days for limit in limits if limit.exists)


def whole_days(total: float) -> int:
    """A sum as it is told: whole, and never less than it is."""
    return ceil(total - _ROUNDING)


def exceeds(total: float, limit: str) -> bool:
    """Whether a number of working days is more than a limit allows."""
    return total > parse_limit(limit).working_days + _ROUNDING


def misses_limit(promised: str, target: Target) -> bool:
    """Whether a promise is longer than its target."""
    return target.limit is not None and parse_limit(promised).longer_than(parse_limit(target.limit))


def misses_trips(trips: int, target: Target) -> bool:
    """Whether so many trips are more than the target."""
    return target.most is not None and trips > target.most


def _misses(entry: Entry, target: Target) -> bool:
    if target.measure == "承诺时限":
        return any(misses_limit(promised, target) for promised in (entry.promised, *entry.case_promises))
    if target.measure == "跑动次数":
        return misses_trips(entry.trip_count, target)
    return not handled_online(entry.online)
