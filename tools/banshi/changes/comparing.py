"""From two states of the guides to their changes: files paired, read, compared, and given lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any

from banshi.changes.compare.bundle import compare_bundles
from banshi.changes.compare.matter import compare_matters
from banshi.changes.compare.overlay import compare_overlays
from banshi.changes.compare.setting import compare_settings
from banshi.changes.difference import Changes, Comparison, Difference, Subject, Unread
from banshi.changes.kinds.ways import CODE, DETAIL, MATTER, WORDING
from banshi.changes.pairing import Pairing, pair_up
from banshi.changes.reading import State, plain, read_state, rows
from banshi.changes.renumbering import follow
from banshi.changes.states import States
from banshi.model.matter import Change, Matter
from banshi.model.setting import Overlay
from banshi.source.files import kind_of
from banshi.source.locate import Map
from banshi.source.standard import Standard

_SORTS = ("matter", "overlay", "bundle")
_NOTHING = State("", None, None)


def compare(states: States, standard: Standard) -> Changes:
    """Everything that changed between two states of the guides.

    Args:
        states: The two states.
        standard: The schemas of today; both states are read by them.

    Raises:
        HistoryUnavailable: one of the states is not to be had.
    """
    around = _Around(states)
    unread: list[Unread] = []
    pairings: list[Pairing] = []
    for couple in states.differing():
        kind = kind_of(couple.name)
        if kind is None:
            continue
        old, new = (
            read_state(couple.name, kind, data, standard[kind]) if data is not None else _NOTHING
            for data in (couple.before, couple.after)
        )
        flawed = [Unread(couple.name, state is old, state.flaw) for state in (old, new) if state.flaw]
        unread += flawed
        if not flawed:
            pairings.append(Pairing(kind, couple.name, couple.name, old, new))
    found = (_comparison(pairing, standard, around) for pairing in pair_up(pairings))
    comparisons = sorted((one for one in found if one.differences or one.entries), key=_order)
    gone = any(one.kind in (MATTER.less, CODE) for comparison in comparisons for one in comparison.differences)
    retired = around.retired if gone else frozenset()
    return Changes(states.base, states.head, tuple(_named(comparisons, states)), tuple(unread), retired, states.folder)


def compare_pair(name: str, before: bytes | None, after: bytes | None, standard: Standard) -> Changes | None:
    """The changes of one file alone, as git hands it to a diff driver; None where nothing can be said of it."""
    kind = kind_of(name)
    if kind is None:
        return None
    old, new = (
        read_state(name, kind, data, standard[kind]) if data is not None else _NOTHING for data in (before, after)
    )
    if old.flaw or new.flaw:
        return None
    comparison = _comparison(Pairing(kind, name, name, old, new), standard, _Around(None))
    return Changes("", "", (comparison,) if comparison.differences or comparison.entries else ())


_WHOLE = {"code", "replaced_by"}


class _Around:
    """What the new state says about names, looked up only when somebody asks."""

    def __init__(self, states: States | None) -> None:
        self._states = states

    @cached_property
    def synonyms(self) -> Mapping[str, str]:
        """What people call a document → its standard name."""
        known = self._rows("materials.yml", "materials")
        return {word: row["name"] for row in known if "name" in row for word in row.get("synonyms") or []}

    @cached_property
    def regions(self) -> Mapping[str, str]:
        """Region code → name."""
        return {
            row["code"]: row["name"] for row in self._rows("regions.yml", "regions") if {"code", "name"} <= row.keys()
        }

    @cached_property
    def retired(self) -> frozenset[str]:
        """Codes that are never used again."""
        return frozenset(str(row.get("code")) for row in self._rows("retired.yml", "retired"))

    @cached_property
    def renumbered(self) -> Mapping[str, str]:
        """Old code → the code that replaced it, of matters that changed nothing else."""
        gone = self._rows("retired.yml", "retired")
        return {
            row["code"]: row["replaced_by"] for row in gone if row.get("renumbered") == "true" and row.keys() >= _WHOLE
        }

    def _rows(self, name: str, key: str) -> list[dict[str, Any]]:
        return rows(self._states.now([name]).get(name), key) if self._states else []


def _comparison(pairing: Pairing, standard: Standard, around: _Around) -> Comparison:
    old, new = pairing.old.record, pairing.new.record
    subject = _subject(pairing, around)
    differences = tuple(_finished(_differences(pairing.kind, old, new, around), pairing, standard))
    if pairing.kind != "matter":
        return Comparison(subject, differences)
    entries = tuple(_new_entries(old, new))
    versions = (old.version if old else 0, new.version if new else 0)
    return Comparison(subject, differences, entries, versions)


def _differences(kind: str, old: Any, new: Any, around: _Around) -> Iterator[Difference]:
    old = follow(old, around.renumbered)
    if kind == "matter":
        if old is None or new is None:
            yield Difference(MATTER.less if new is None else MATTER.more, (), gone=new is None)
        else:
            yield from compare_matters(old, new, lambda: around.synonyms)
    elif kind == "overlay":
        yield from compare_overlays(old, new)
    elif kind == "bundle":
        yield from compare_bundles(old, new)
    else:
        yield from compare_settings(old, new)


def _finished(found: Iterable[Difference], pairing: Pairing, standard: Standard) -> Iterator[Difference]:
    """Give differences their lines, and fields their Chinese names."""
    schema = standard[pairing.kind]
    maps: dict[bool, Map] = {}
    for one in found:
        if one.kind in (WORDING, DETAIL):
            label = schema.label(one.path)
            one = one._replace(what=f"“{one.what}”的{label}" if one.what else label)
        elif pairing.kind not in _SORTS and one.old and one.path and one.path[-1] == one.old:
            one = one._replace(old=schema.label(one.path), what=one.what or schema.label(()))
        if one.gone not in maps:
            maps[one.gone] = Map((pairing.old if one.gone else pairing.new).text)
        yield one._replace(line=maps[one.gone].span(one.path).line + 1)


def _subject(pairing: Pairing, around: _Around) -> Subject:
    record = pairing.new.record if pairing.new.record is not None else pairing.old.record
    name = pairing.new_name if pairing.new.record is not None else pairing.old_name
    if pairing.kind == "overlay":
        region = around.regions.get(record.region, record.region)
        return Subject("overlay", name, _office(record, region), region=record.region, department=record.department)
    if pairing.kind == "matter":
        first = pairing.old.record or record
        return Subject("matter", name, record.name, record.code, department=record.department, status=first.status)
    if pairing.kind == "bundle":
        first = pairing.old.record or record
        return Subject("bundle", name, record.name, record.slug, department=record.lead, status=first.status)
    return Subject(pairing.kind, name, PurePosixPath(name).name)


def _office(overlay: Overlay, region: str) -> str:
    body = overlay.body or overlay.department
    return body if region in body or region.isdigit() else f"{region} {body}"


def _new_entries(old: Matter | None, new: Matter | None) -> list[tuple[int, Change]]:
    """What `changes:` newly says: of versions the old file does not speak of."""
    if old is None or new is None:
        return []
    told = {record.version for record in old.changes}
    return [(index, record) for index, record in enumerate(new.changes) if record.version not in told]


def _order(comparison: Comparison) -> tuple[int, str]:
    sort = comparison.subject.sort
    return (_SORTS.index(sort) if sort in _SORTS else len(_SORTS), comparison.subject.file)


def _named(comparisons: list[Comparison], states: States) -> Iterator[Comparison]:
    """Put the names of matters to the codes that overlays and bundles speak of."""
    known = {one.subject.code: one.subject.name for one in comparisons if one.subject.sort == "matter"}
    wanted = {
        f"matters/{one.subject.department}/{difference.matter}.yml": difference.matter
        for one in comparisons
        for difference in one.differences
        if difference.matter and difference.matter not in known
    }
    for file, data in states.now(wanted).items():
        name = plain(data).get("name")
        if isinstance(name, str):
            known[wanted[file]] = name
    for one in comparisons:
        called = (
            difference._replace(matter_name=known.get(difference.matter, "")) if difference.matter else difference
            for difference in one.differences
        )
        yield one._replace(differences=tuple(called))
