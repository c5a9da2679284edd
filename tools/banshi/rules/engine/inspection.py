"""Inspecting a project: loaded, judged by the rules file by file and all together, what is accepted left out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date

import msgspec

from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.catalog.loading import load_project
from banshi.catalog.store import Store
from banshi.model.finding import Finding, Problem, Severity
from banshi.model.matter import Matter
from banshi.model.setting import Suppression
from banshi.rules.engine.from_above import UNALTERED, ours
from banshi.rules.engine.roots import told_at_the_root
from banshi.rules.engine.runner import Judged, judge_catalog, judge_matter, judge_on_day
from banshi.rules.engine.suppression import suppress
from banshi.rules.shared.law_days import moved, moving_laws
from banshi.source.document import position
from banshi.source.files import Project, kind_of
from banshi.source.prose import FOLDERS, position_lines
from banshi.source.province import read_province
from banshi.source.text import decode


class Inspection:
    """What is known of a project after every file was read and judged.

    Attributes:
        catalog: Everything that could be read.
        findings: Every finding, sorted by place.
        store: Where the whole matters are.
        setting_digest: Changes when anything matters are judged or shown against changes.
    """

    def __init__(self, catalog: Catalog, findings: list[Finding], store: Store, setting_digest: bytes) -> None:
        self.catalog = catalog
        self.findings = findings
        self.store = store
        self.setting_digest = setting_digest

    def whole(self, entry: Entry) -> Matter | None:
        """The whole matter an entry stands for; None if what was kept of it is damaged."""
        data = self.store.content(self.store.known[entry.file])
        return None if data is None else msgspec.msgpack.decode(data, type=Matter)

    @property
    def matters(self) -> int:
        """How many files of matters were looked at, broken ones included."""
        return sum(kind_of(name) == "matter" for name in self.store.known)

    @property
    def worst(self) -> Severity | None:
        """The severity of the worst finding."""
        return min((finding.severity for finding in self.findings), key=lambda item: item.rank, default=None)

    @property
    def faulty(self) -> frozenset[str]:
        """Files with an error, which must not reach the site."""
        return frozenset(finding.file for finding in self.findings if finding.severity is Severity.ERROR)


def inspect_project(
    project: Project, *, today: date | None = None, trusted: Collection[Suppression] | None = None
) -> Inspection:
    """Read and judge every file of a project.

    Args:
        project: Where it is.
        today: The day suppressions expire against and the law is looked up on; None leaves both unjudged.
        trusted: Acceptances that count; None is all of them. Those of a change do not count before it is merged.
    """
    # Every city of a province judges its own guides; what stands here was made from what they have published.
    gathered = read_province(project.guides) is not None
    loaded = load_project(project, None if gathered else judge_matter, today=today)
    catalog, store = loaded.catalog, loaded.store
    findings = [finding for file in loaded.files for finding in store.known[file.name].findings]
    if gathered:
        loaded.remember(project)
        return Inspection(catalog, sorted(findings, key=lambda item: item.order), store, loaded.setting_digest)
    findings += _positioned(project, judge_catalog(catalog))
    if today is not None:
        findings += _positioned(project, _judged_on_day(store, catalog, today))
    findings = list(ours(findings, catalog.setting.upstream))
    told = set(map(id, told_at_the_root(findings)))
    # That a file from above was changed here is nothing anybody could accept.
    changed = [finding for finding in findings if finding.rule == UNALTERED]
    findings, rotten = suppress(
        [finding for finding in findings if finding.rule != UNALTERED],
        catalog.suppressions,
        today,
        trusted,
        store.known,
    )
    # What grows from another mistake was there to be accepted, though it is not told.
    findings = [finding for finding in (*findings, *changed) if id(finding) in told]
    findings += _positioned(project, (("X012", Severity.ERROR, problem) for problem in rotten))
    loaded.remember(project)
    return Inspection(catalog, sorted(findings, key=lambda item: item.order), store, loaded.setting_digest)


def _judged_on_day(store: Store, catalog: Catalog, today: date) -> Iterator[Judged]:
    """What is wrong on this day. Nothing of it is remembered, so only matters whose law moves are read."""
    moving = moving_laws(catalog.setting.laws.values(), today)
    asked = [entry for entry in catalog.public if any(moved(moving, law, entry.updated) for law in entry.laws)]
    if not asked:
        return
    with store.reader() as reader:
        for entry in asked:
            matter = msgspec.msgpack.decode(reader.read(store.known[entry.file]), type=Matter)
            for rule, severity, problem in judge_on_day(matter, catalog.setting, today):
                yield rule, severity, problem._replace(file=entry.file)


def _of_a_line(name: str, problem: Problem) -> bool:
    return name.startswith(FOLDERS) or (problem.at != () and isinstance(problem.at[0], int))


def _positioned(project: Project, judged: Iterable[Judged]) -> list[Finding]:
    """Give problems that name their file a line and column."""
    by_file: dict[str, list[tuple[str, Severity, Problem]]] = {}
    for rule, severity, problem in judged:
        by_file.setdefault(problem.file or "city.yml", []).append((rule, severity, problem))
    findings = []
    for name, found in by_file.items():
        data = project.read(name) if project.readable(name) else None
        text = decode(data)[0] if data is not None else None
        for placed in (position_lines, position):
            # Of what is no data, as a remark or a page, a problem names the line.
            by_line = placed is position_lines
            findings += placed(name, text or "", [one for one in found if _of_a_line(name, one[2]) is by_line])
    return [_without_a_taken_name(project, finding) for finding in findings]


def _without_a_taken_name(project: Project, finding: Finding) -> Finding:
    """A finding that promises no mend where another file has the name that was to be given."""
    taken = finding.fix and finding.fix.move and project.read(finding.fix.move) is not None
    return msgspec.structs.replace(finding, fix=None) if taken else finding
