"""The index of a project: every matter by code, department and material; overlays, bundles, batches."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import TypeVar

from banshi.catalog.benchmark import Benchmark
from banshi.catalog.burden_counts import Counts, counts
from banshi.catalog.entry import Entry
from banshi.catalog.events import Happening, Surroundings, happenings
from banshi.catalog.related import beside, siblings
from banshi.catalog.setting import Setting
from banshi.catalog.vendored import Tampered
from banshi.model.prose import Prose
from banshi.model.province import Province
from banshi.model.setting import Aside, Batch, Bundle, Claim, Event, Overlay, Retired, Suppression
from banshi.model.upstream import Layer
from banshi.source.peers import Peers
from banshi.source.remarked import Remarked

Content = TypeVar("Content")
_MOST_RELATED = 4


class Catalog:
    """A project's content.

    Args:
        setting: What surrounds the matters.
        entries: Every matter that could be read, in file order, those from above last; codes may repeat, which a rule
            reports.
        behind: Matters from above that a nearer standard of the same code stands before.
        overlays, bundles, batches: File name → content.
        suppressions: Findings somebody has accepted.
        unread: Codes of matters whose file is there but has errors, so that nobody is told it is missing.
        misplaced: Data files at places where nothing belongs.
        absent: Dictionaries that are not there.
        assets: Every attachment, relative to `guides/assets/`.
        borrowed: Attachment from above → the folder of its catalogue below `guides/`.
        today: The day it is looked at; None where nothing depends on it.
        prose: Pages of prose and attachments.
        peers: Snapshots of other cities.
        tampered: Files from above that are not as they were brought; empty where nobody has looked.
        province: What makes it the portal of a province; None in a city.
        asides: File name → what a list says beside its rows.
        remarked: Reads the codes that have a remark; nothing where nobody judges.
        kinds: Kinds of file that are there, readable or not; empty where nobody has looked.
    """

    def __init__(
        self,
        setting: Setting,
        entries: Iterable[Entry],
        overlays: Mapping[str, Overlay] | None = None,
        bundles: Mapping[str, Bundle] | None = None,
        batches: Mapping[str, Batch] | None = None,
        suppressions: Iterable[Suppression] = (),
        unread: Iterable[str] = (),
        misplaced: Iterable[str] = (),
        absent: Iterable[str] = (),
        assets: Iterable[str] = (),
        today: date | None = None,
        kinds: Iterable[str] = (),
        prose: Iterable[Prose] = (),
        peers: Peers | None = None,
        behind: Iterable[Entry] = (),
        tampered: Iterable[Tampered] = (),
        borrowed: Mapping[str, str] | None = None,
        province: Province | None = None,
        remarked: Callable[[], Iterable[tuple[str, Remarked]]] = tuple,
        asides: Mapping[str, Aside] | None = None,
    ) -> None:
        self.setting = setting
        self.entries = list(entries)
        self.behind = list(behind)
        self.overlays = dict(overlays or {})
        self.bundles = dict(bundles or {})
        self.batches = dict(batches or {})
        self.suppressions = list(suppressions)
        self.unread = frozenset(unread)
        self.misplaced = list(misplaced)
        self.absent = list(absent)
        own = frozenset(assets)
        self.borrowed = {name: folder for name, folder in (borrowed or {}).items() if name not in own}
        self.assets = own | self.borrowed.keys()
        self.today = today
        self.kinds = frozenset(kinds)
        self.prose = tuple(prose)
        self.peers = peers or Peers()
        self.tampered = tuple(tampered)
        self.province = province
        self.remarked = remarked
        self.asides = dict(asides or {})

    def without(self, files: Collection[str]) -> Catalog:
        """The same catalog without the matters, overlays, bundles and batches in some files."""

        def kept(contents: Mapping[str, Content]) -> dict[str, Content]:
            return {file: content for file, content in contents.items() if file not in files}

        return Catalog(
            self.setting,
            [entry for entry in self.entries if entry.file not in files],
            overlays=kept(self.overlays),
            bundles=kept(self.bundles),
            batches=kept(self.batches),
            suppressions=self.suppressions,
            unread=self.unread,
            misplaced=self.misplaced,
            absent=self.absent,
            assets=self.assets - self.borrowed.keys(),
            today=self.today,
            kinds=self.kinds,
            prose=self.prose,
            peers=self.peers,
            behind=self.behind,
            tampered=self.tampered,
            borrowed=self.borrowed,
            province=self.province,
            remarked=self.remarked,
            asides=self.asides,
        )

    @cached_property
    def by_code(self) -> dict[str, Entry]:
        """Basic code → matter; of repeated codes the first file wins."""
        found: dict[str, Entry] = {}
        for entry in self.entries:
            found.setdefault(entry.code, entry)
        return found

    def origin(self, entry: Entry) -> Layer | None:
        """The catalogue from above that fixes a matter's standard; None where the city fixes it itself."""
        return self.setting.upstream.layer_of(entry.file)

    @cached_property
    def behind_of(self) -> dict[str, list[Entry]]:
        """Basic code → matters from above that a nearer standard stands before."""
        found: dict[str, list[Entry]] = {}
        for entry in self.behind:
            found.setdefault(entry.code, []).append(entry)
        return found

    @cached_property
    def public(self) -> list[Entry]:
        """Matters that have a page, by code."""
        return sorted((entry for entry in self.by_code.values() if entry.public), key=lambda entry: entry.code)

    @cached_property
    def gone(self) -> list[Retired]:
        """Every code that has a page although no public matter bears it any more, by code."""
        rows = {code: row for code, row in self.setting.retired.items() if not self._lives(code)}
        for entry in self.by_code.values():
            if not entry.public and entry.code not in rows:
                rows[entry.code] = Retired(code=entry.code, name=entry.name, on="", reason="")
        return [rows[code] for code in sorted(rows)]

    def _lives(self, code: str) -> bool:
        entry = self.by_code.get(code)
        return entry is not None and entry.public

    def heir(self, retired: Retired) -> Entry | None:
        """The public matter that took the place of a gone code, however many times it was handed on."""
        seen = {retired.code}
        row: Retired | None = retired
        while row is not None and row.replaced_by and row.replaced_by not in seen:
            seen.add(row.replaced_by)
            entry = self.by_code.get(row.replaced_by)
            if entry is not None and entry.public:
                return entry
            row = self.setting.retired.get(row.replaced_by)
        return None

    @cached_property
    def totals(self) -> Counts:
        """The public matters counted."""
        return counts(self.public)

    @cached_property
    def benchmark(self) -> Benchmark:
        """The public matters held against other cities."""
        return Benchmark(self.public, self.peers.usable)

    @cached_property
    def by_department(self) -> dict[str, list[Entry]]:
        """Department id → its public matters, by code."""
        return self._group(lambda entry: (entry.department,))

    @cached_property
    def by_material(self) -> dict[str, list[Entry]]:
        """Standard name of a document → public matters that may ask for it."""
        return self._group(lambda entry: entry.materials)

    @cached_property
    def by_field(self) -> dict[str, list[Entry]]:
        """Reform field → its public matters."""
        return self._group(lambda entry: (entry.reform_field,) if entry.reform_field else ())

    @cached_property
    def by_theme(self) -> dict[str, list[Entry]]:
        """National theme → its public matters."""
        return self._group(lambda entry: entry.themes)

    @cached_property
    def happenings(self) -> list[Happening]:
        """Events of a life or a business with their matters and bundles, in the order of `events.yml`."""
        around = Surroundings(self.by_code, self.by_theme, self.bundles.values())
        return happenings(self.setting.events.values(), around)

    @cached_property
    def events_of(self) -> dict[str, list[Event]]:
        """Basic code → events that name it."""
        found: dict[str, list[Event]] = {}
        for happening in self.happenings:
            for entry in happening.named:
                found.setdefault(entry.code, []).append(happening.event)
        return found

    @cached_property
    def claims(self) -> dict[str, list[tuple[Overlay, Claim]]]:
        """Basic code → what each office adds, in order of region and department."""
        found: dict[str, list[tuple[Overlay, Claim]]] = {}
        for overlay in sorted(self.overlays.values(), key=lambda overlay: (overlay.region, overlay.department)):
            for claim in overlay.matters:
                found.setdefault(claim.code, []).append((overlay, claim))
        return found

    @cached_property
    def bundles_of(self) -> dict[str, list[Bundle]]:
        """Basic code → bundles it is part of."""
        found: dict[str, list[Bundle]] = {}
        for bundle in self.bundles.values():
            for code in dict.fromkeys(code for stage in bundle.stages for code in stage.parallel):
                found.setdefault(code, []).append(bundle)
        return found

    @cached_property
    def batches_of(self) -> dict[str, list[Batch]]:
        """Basic code → batches it was published in, the newest first."""
        found: dict[str, list[Batch]] = {}
        for batch in sorted(self.batches.values(), key=lambda batch: (batch.date, batch.id), reverse=True):
            for code in dict.fromkeys(batch.matters):
                found.setdefault(code, []).append(batch)
        return found

    def related(self, entry: Entry) -> list[Entry]:
        """Matters to show beside one: those it names; if it names none, its like and those of its bundles."""
        codes = list(entry.related)
        if not codes:
            codes += [other.code for other in self._siblings.get(entry.code, ())]
            for bundle in self.bundles_of.get(entry.code, ()):
                codes += beside([stage.parallel for stage in bundle.stages], entry.code)
            codes = [code for code in dict.fromkeys(codes) if code != entry.code][:_MOST_RELATED]
        found = (self.by_code.get(code) for code in codes)
        return [other for other in found if other is not None and other.public]

    @cached_property
    def _siblings(self) -> dict[str, list[Entry]]:
        return siblings(self.public)

    def _group(self, keys: Callable[[Entry], Iterable[str]]) -> dict[str, list[Entry]]:
        found: dict[str, list[Entry]] = {}
        for entry in self.public:
            for key in keys(entry):
                found.setdefault(key, []).append(entry)
        return found
