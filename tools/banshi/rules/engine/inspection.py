"""Inspecting a project: every file read, typed, judged alone and together, as much as possible from the cache."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any

import msgspec

import banshi
from banshi.catalog.catalog import Catalog
from banshi.catalog.setting import SETTING_KINDS, Setting
from banshi.catalog.store import Store
from banshi.model.finding import Finding, Problem, Severity
from banshi.model.setting import typed
from banshi.rules.engine.examination import Examiner, examine_all
from banshi.rules.engine.running import Judged, judge_catalog
from banshi.rules.engine.suppression import suppress
from banshi.source.document import position
from banshi.source.files import Project, SourceFile
from banshi.source.standard import Standard
from banshi.source.text import decode

_ENGINE_ROOMS = ("model", "source", "catalog", "rules")


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

    @property
    def worst(self) -> Severity | None:
        """The severity of the worst finding."""
        return min((finding.severity for finding in self.findings), key=lambda item: item.rank, default=None)

    @property
    def faulty(self) -> frozenset[str]:
        """Files with an error, which must not reach the site."""
        return frozenset(finding.file for finding in self.findings if finding.severity is Severity.ERROR)


def inspect_project(project: Project, *, today: date | None = None) -> Inspection:
    """Read and judge every file of a project.

    Args:
        project: Where it is.
        today: The date suppressions expire against; None leaves expiry unjudged.
    """
    files = project.files()
    standard = Standard(project.schema)
    store = Store(project.cache, engine_digest(project))
    known = [file for file in files if file.kind is not None]
    matters = [file for file in known if file.kind == "matter"]
    others = [file for file in known if file.kind != "matter"]
    contents = _read_others(store, standard, others)
    setting = Setting(
        {kind: contents[name] for name, kind in _named(others) if kind in SETTING_KINDS and name in contents}
    )
    judged_by = _setting_digest(store, others)
    _judge_matters(store, matters, Examiner(project.schema, setting, judged_by))
    catalog = Catalog(
        setting,
        [stored.entry for file in matters if (stored := store.known[file.name]).entry is not None],
        overlays=_of_kind(others, contents, "overlay"),
        bundles=_of_kind(others, contents, "bundle"),
        batches=_of_kind(others, contents, "batch"),
        suppressions=contents.get("suppress.yml", ()),
        unread=[_code(file) for file in matters if store.known[file.name].entry is None],
        misplaced=[file.name for file in files if file.kind is None],
        assets=project.assets(),
        today=today,
    )
    findings = [finding for file in known for finding in store.known[file.name].findings]
    findings += _positioned(project, judge_catalog(catalog))
    findings, rotten = suppress(findings, catalog.suppressions, today)
    findings += _positioned(project, (("X012", Severity.ERROR, problem) for problem in rotten))
    if project.remembers:
        store.save(file.name for file in known)
    return Inspection(catalog, sorted(findings, key=lambda item: item.order), store, judged_by)


def engine_digest(project: Project) -> bytes:
    """Digest of the code and schemas a judgement depends on."""
    digest = hashlib.blake2b(f"{sys.version} {msgspec.__version__}".encode(), digest_size=16)
    package = Path(banshi.__file__).parent
    code = (path for room in _ENGINE_ROOMS for path in (package / room).rglob("*.py"))
    for path in sorted([*code, *project.schema.glob("*.json")]):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.digest()


def _code(file: SourceFile) -> str:
    """The code a matter's file is named after."""
    return PurePosixPath(file.name).stem


def _named(files: Iterable[SourceFile]) -> list[tuple[str, str]]:
    return [(file.name, file.kind or "") for file in files]


def _of_kind(files: Iterable[SourceFile], contents: dict[str, Any], kind: str) -> dict[str, Any]:
    return {file.name: contents[file.name] for file in files if file.kind == kind and file.name in contents}


def _read_others(store: Store, standard: Standard, files: list[SourceFile]) -> dict[str, Any]:
    """Read every file that is not a matter; those that are wrong are left out of the result."""
    contents: dict[str, Any] = {}
    examiner = Examiner(standard, None, b"")
    for file in files:
        stored = store.unchanged(file)
        content = store.content(stored) if stored else None
        if stored is None or (stored.length and content is None):
            examined, content = examiner.examine(file)
            store.append(examined, content)
        if content is not None:
            contents[file.name] = typed(file.kind or "", msgspec.msgpack.decode(content))
    return contents


def _setting_digest(store: Store, files: list[SourceFile]) -> bytes:
    digest = hashlib.blake2b(digest_size=16)
    for file in files:
        if file.kind in SETTING_KINDS:
            digest.update(file.name.encode() + b"\0" + store.known[file.name].digest)
    return digest.digest()


def _judge_matters(store: Store, files: list[SourceFile], examiner: Examiner) -> None:
    """Bring the store up to date for every matter."""
    stale = [
        file for file in files if (stored := store.unchanged(file)) is None or stored.judged_by != examiner.judged_by
    ]
    for examined in examine_all(examiner, stale):
        store.append_all(examined)


def _positioned(project: Project, judged: Iterable[Judged]) -> list[Finding]:
    """Give problems that name their file a line and column."""
    by_file: dict[str, list[tuple[str, Severity, Problem]]] = {}
    for rule, severity, problem in judged:
        by_file.setdefault(problem.file or "city.yml", []).append((rule, severity, problem))
    findings = []
    for name, found in by_file.items():
        data = project.read(name)
        text = decode(data)[0] if data is not None else None
        findings += position(name, text or "", found)
    return findings
