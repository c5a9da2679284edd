"""How far the reform has come: batch by batch, department by department, and for the tasks of the plan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from banshi.catalog.bundle_savings import saving
from banshi.catalog.burden_counts import Counts, counts, handled_online
from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.model.department import Department
from banshi.model.setting import Batch


class BatchProgress(NamedTuple):
    """One batch, and everything published up to its date."""

    batch: Batch
    own: Counts
    so_far: Counts


class Saved(NamedTuple):
    """What all bundles save together."""

    bundles: int
    trips: int
    papers: int
    days: int


class Standing(NamedTuple):
    """What the product can say of the plan's tasks.

    Attributes:
        claimed: Matters that at least one office has claimed.
        regions: Regions with at least one claim.
        unbatched: Public matters in no batch.
        popular: High-frequency matters.
        depths: How far one gets online → number of matters.
        apply, mail_in, mail_out: Matters to hand in online, to hand in by mail, and whose result is mailed.
        addressed: Of `apply`, those with an address.
        exempt: What replaces a document → rows it replaces.
        exempt_matters: What replaces a document → matters where it does.
        remote: Matters done wholly online without a trip.
        deferring, deferrable: Matters with documents that may follow, and how many documents.
        phones: Matters with a telephone of their own to ask: the department's line or an office's.
        assigned: Matters whose code the province has assigned.
    """

    counts: Counts
    departments: int
    claimed: int
    regions: int
    batches: int
    unbatched: int
    popular: Counts
    depths: dict[str, int]
    apply: int
    mail_in: int
    mail_out: int
    addressed: int
    exempt: Counter[str]
    exempt_matters: Counter[str]
    remote: int
    deferring: int
    deferrable: int
    phones: int
    assigned: int
    saved: Saved


def batch_progress(catalog: Catalog) -> Iterator[BatchProgress]:
    """Every batch in the order of time. Matters retired since count nowhere."""
    so_far: dict[str, Entry] = {}
    for batch in sorted(catalog.batches.values(), key=lambda batch: (batch.date, batch.id)):
        found = (catalog.by_code.get(code) for code in batch.matters)
        own = {entry.code: entry for entry in found if entry is not None and entry.public}
        so_far |= own
        yield BatchProgress(batch, counts(list(own.values())), counts(list(so_far.values())))


def department_progress(catalog: Catalog) -> list[tuple[Department, Counts]]:
    """Every department that has matters, the one with most first."""
    found = [
        (department, counts(catalog.by_department[department.id]))
        for department in catalog.setting.departments.values()
        if department.id in catalog.by_department
    ]
    return sorted(found, key=lambda row: -row[1].total)


def standing(catalog: Catalog) -> Standing:
    """Count what the tasks ask for."""
    entries = catalog.public
    batched = {code for batch in catalog.batches.values() for code in batch.matters}
    claimed = [entry for entry in entries if entry.code in catalog.claims]
    apply = [entry for entry in entries if handled_online(entry.online)]
    return Standing(
        counts=catalog.totals,
        departments=len(catalog.by_department),
        claimed=len(claimed),
        regions=len({overlay.region for entry in claimed for overlay, _ in catalog.claims[entry.code]}),
        batches=len(catalog.batches),
        unbatched=sum(entry.code not in batched for entry in entries),
        popular=counts([entry for entry in entries if entry.high_frequency]),
        depths=dict(Counter(entry.online for entry in entries if entry.online).most_common()),
        apply=len(apply),
        mail_in=sum(entry.mail_in for entry in entries),
        mail_out=sum(entry.mail_out for entry in entries),
        addressed=sum(entry.online_url is not None for entry in apply),
        exempt=Counter(kind for entry in entries for kind in entry.exempt),
        exempt_matters=Counter(kind for entry in entries for kind in set(entry.exempt)),
        remote=sum(entry.online == "全程网办" and entry.fewest_trips == 0 for entry in entries),
        deferring=sum(bool(entry.deferrable) for entry in entries),
        deferrable=sum(len(entry.deferrable) for entry in entries),
        phones=sum(_has_phone(entry, catalog) for entry in entries),
        assigned=sum(entry.code_status == "assigned" for entry in entries),
        saved=_saved(catalog),
    )


def _has_phone(entry: Entry, catalog: Catalog) -> bool:
    department = catalog.setting.departments.get(entry.department)
    lines = bool(department and department.lines_for(entry.code, entry.themes))
    return lines or any(claim.phone for _, claim in catalog.claims.get(entry.code, ()))


def _fewer(apart: int | None, together: int | None) -> int:
    return 0 if apart is None or together is None else max(0, apart - together)


def _saved(catalog: Catalog) -> Saved:
    measured = [saving(bundle, catalog) for bundle in catalog.bundles.values() if bundle.status != "retired"]
    return Saved(
        bundles=len(measured),
        trips=sum(max(0, one.apart.trips - one.together.trips) for one in measured),
        papers=sum(max(0, one.apart.papers - one.together.papers) for one in measured),
        days=sum(_fewer(one.apart.days, one.together.days) for one in measured),
    )
