"""Loading a project: every file read and typed, as much as possible from the cache, and brought together in a catalog.

What judges matters is handed in: the lint brings its rules, and commands that only need what the guides say bring none.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import PurePosixPath
from typing import Any, NamedTuple

import msgspec

from banshi.catalog.catalog import Catalog
from banshi.catalog.examination import Examiner, Judge, examine_all
from banshi.catalog.setting import SETTING_KINDS, Setting
from banshi.catalog.store import Store
from banshi.catalog.vendored import in_force, tampered
from banshi.disk.program import program_digest
from banshi.model.setting import Aside, aside, typed
from banshi.model.upstream import Upstream, is_from_above
from banshi.source.files import DATA_FILES, OPTIONAL, Project, SourceFile
from banshi.source.lookalikes import meant
from banshi.source.names import FILES as DICTIONARIES
from banshi.source.names import Called, matters_called, names_of
from banshi.source.peers import read_peers
from banshi.source.prose import read_prose
from banshi.source.province import read_province
from banshi.source.remarked import read_remarked
from banshi.source.standard import Standard

_CODE = re.compile(r"[0-9]{2}[0-9A-Z]{10}")


class Loaded(NamedTuple):
    """A project as its files say it is.

    Attributes:
        catalog: Everything that could be read.
        store: What is remembered of every file: its findings, and the whole matters.
        files: The files that have a kind.
        setting_digest: Changes when anything matters are judged or shown against changes.
    """

    catalog: Catalog
    store: Store
    files: list[SourceFile]
    setting_digest: bytes

    def remember(self, project: Project) -> None:
        """Keep what was read for the next run."""
        if project.remembers:
            self.store.save(file.name for file in self.files)


def read_catalog(project: Project) -> Catalog:
    """What the guides say, right or wrong: for commands that judge nothing."""
    loaded = load_project(project)
    loaded.remember(project)
    return loaded.catalog


def load_project(project: Project, judge: Judge | None = None, *, today: date | None = None) -> Loaded:
    """Read every file of a project.

    Args:
        project: Where it is.
        judge: What finds problems in a matter; its findings are remembered with the matter. None judges none, and
            leaves to a later judge what was not judged yet.
        today: The day the catalog is asked about.
    """
    files = project.files()
    standard = Standard(project.schema)
    store = Store(project.cache, program_digest(project.schema))
    own = [file for file in files if not is_from_above(file.name)]
    matters = [file for file in own if file.kind == "matter"]
    others = [file for file in own if file.kind not in ("matter", None)]

    def look_up() -> dict[str, str]:
        called = matters_called(project.read(file.name) for file in matters)
        return called | names_of({name: project.read(name) for name in DICTIONARIES})

    known = Called(look_up)

    def names() -> Mapping[str, str]:
        return known

    examiner = Examiner(standard, None, b"", None, names)
    asides: dict[str, Aside] = {}
    contents = _read_others(store, others, examiner, asides)
    setting = _setting(others, contents)
    above = [file for file in files if file.kind is not None and setting.upstream.layer_of(file.name)]
    matters += [file for file in above if file.kind == "matter"]
    lists = [file for file in above if file.kind != "matter"]
    if setting.upstream.layers:
        setting = _setting(
            others, contents, _catalogues(setting.upstream, lists, _read_others(store, lists, examiner, {}))
        )
    judged_by = _setting_digest(store, [*others, *lists])
    _examine_matters(store, matters, Examiner(standard, setting, judged_by if judge else b"", judge, names))
    misplaced = [file.name for file in own if file.kind is None]
    read = [stored.entry for file in matters if (stored := store.known[file.name]).entry is not None]
    entries, behind = in_force(read, setting.upstream)
    catalog = Catalog(
        setting,
        entries,
        overlays=_of_kind(others, contents, "overlay"),
        bundles=_of_kind(others, contents, "bundle"),
        batches=_of_kind(others, contents, "batch"),
        suppressions=contents.get("suppress.yml", ()),
        unread=_unread(store, matters, misplaced),
        asides=asides,
        misplaced=misplaced,
        absent=_absent(others, misplaced),
        assets=project.assets(),
        borrowed=_borrowed(project, setting.upstream),
        today=today,
        kinds=[file.kind for file in own if file.kind is not None],
        prose=read_prose(project.guides),
        peers=read_peers(project.guides),
        behind=behind,
        tampered=tampered(project, setting.upstream) if judge else (),
        province=read_province(project.guides),
        remarked=partial(read_remarked, project, others) if judge else tuple,
    )
    return Loaded(catalog, store, [*others, *matters, *lists], judged_by)


def _setting(others: list[SourceFile], contents: Mapping[str, Any], above: Sequence[Mapping[str, Any]] = ()) -> Setting:
    """What surrounds the matters."""
    kinds = {kind: contents[name] for name, kind in _named(others) if kind in SETTING_KINDS and name in contents}
    return Setting(kinds, above)


def _catalogues(upstream: Upstream, lists: list[SourceFile], contents: Mapping[str, Any]) -> list[dict[str, Any]]:
    """What each catalogue from above says around its matters, the nearest first."""
    return [
        {kind: contents[name] for name, kind in _named(lists) if name.startswith(layer.folder) and name in contents}
        for layer in upstream.nearest_first
    ]


def _borrowed(project: Project, upstream: Upstream) -> dict[str, str]:
    """Attachments that come from above, each with the folder of the nearest catalogue that has it."""
    found: dict[str, str] = {}
    for layer in upstream.nearest_first:
        for name in project.below(f"{layer.folder}assets/"):
            found.setdefault(name, layer.folder)
    return found


def _code(file: SourceFile) -> str:
    """The code a matter's file is named after."""
    return PurePosixPath(file.name).stem


def _unread(store: Store, matters: Iterable[SourceFile], misplaced: Iterable[str]) -> set[str]:
    """Codes of matters that are there but cannot be used: broken, under another code, or in a file nobody reads."""
    entries = {_code(file): store.known[file.name].entry for file in matters}
    codes = {code for code, entry in entries.items() if entry is None or entry.code != code}
    return codes | {hit[0] for name in misplaced if (hit := _CODE.search(name.rpartition("/")[2]))}


def _absent(others: Iterable[SourceFile], misplaced: Iterable[str]) -> list[str]:
    """Dictionaries that are not there; one under a name nearly right is told of by that name."""
    there = {file.name for file in others}
    lost = [name for name in DATA_FILES if name not in there and name not in OPTIONAL]
    return [name for name in lost if not any(meant(file, DATA_FILES) == name for file in misplaced)]


def _named(files: Iterable[SourceFile]) -> list[tuple[str, str]]:
    return [(file.name, file.kind or "") for file in files]


def _of_kind(files: Iterable[SourceFile], contents: dict[str, Any], kind: str) -> dict[str, Any]:
    return {file.name: contents[file.name] for file in files if file.kind == kind and file.name in contents}


def _read_others(store: Store, files: list[SourceFile], examiner: Examiner, asides: dict[str, Aside]) -> dict[str, Any]:
    """Read every file that is not a matter; those that are wrong are left out of the result.

    Args:
        store: What is remembered.
        files: The files.
        examiner: Reads one.
        asides: Takes what lists say beside their rows.
    """
    contents: dict[str, Any] = {}
    for file in files:
        stored = store.unchanged(file)
        content = store.content(stored) if stored else None
        if stored is None or (stored.length and content is None):
            examined, content = examiner.examine(file)
            store.append(examined, content)
        if content is not None:
            value = msgspec.msgpack.decode(content)
            contents[file.name] = typed(file.kind or "", value)
            if said := aside(file.kind or "", value):
                asides[file.name] = said
    return contents


def _setting_digest(store: Store, files: list[SourceFile]) -> bytes:
    digest = hashlib.blake2b(digest_size=16)
    for file in files:
        if file.kind in SETTING_KINDS:
            digest.update(file.name.encode() + b"\0" + store.known[file.name].digest)
    return digest.digest()


def _examine_matters(store: Store, files: list[SourceFile], examiner: Examiner) -> None:
    """Bring the store up to date for every matter."""
    stale = [file for file in files if not _known(store, file, examiner)]
    for examined in examine_all(examiner, stale):
        store.append_all(examined)


def _known(store: Store, file: SourceFile, examiner: Examiner) -> bool:
    stored = store.unchanged(file)
    # What the city says of a matter from above is part of it, whoever judges.
    judged = examiner.judge is not None or is_from_above(file.name)
    return stored is not None and (not judged or stored.judged_by == examiner.mark(file))
