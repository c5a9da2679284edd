"""From two states of the guides to their changes: files paired, read, compared, and given lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from banshi.changes.around import Around
from banshi.changes.compare.bundle import compare_bundles
from banshi.changes.compare.matter import compare_matters
from banshi.changes.compare.overlay import compare_overlays
from banshi.changes.compare.setting import compare_settings
from banshi.changes.difference import Changes, Comparison, Difference, Subject, UnreadableFile
from banshi.changes.kinds.papers import REQUIREMENT
from banshi.changes.kinds.records import RECORD_LOST
from banshi.changes.kinds.surroundings import UNWEIGHED
from banshi.changes.kinds.ways import CODE, DETAIL, MATTER, WORDING
from banshi.changes.kinds.words import DEMAND, DEMAND_CHANGED, EASE, QUOTED, TEXT
from banshi.changes.pairs import Pairing, pair_up
from banshi.changes.renumbered import follow
from banshi.changes.state import State, plain, read_state
from banshi.changes.successors import successors
from banshi.changes.versions import States
from banshi.model.matter import Change, Matter
from banshi.model.setting import Overlay
from banshi.model.upstream import FOLDER
from banshi.source.files import kind_of
from banshi.source.locate import Map
from banshi.source.standard import Standard

_SORTS = ("matter", "overlay", "bundle")
_NOTHING = State("", None, None)
LABELLED = frozenset({WORDING, DETAIL, UNWEIGHED, TEXT, DEMAND_CHANGED, REQUIREMENT, QUOTED, *DEMAND, *EASE})
"""Kinds whose sentence begins with what the schema calls the place."""


def compare(states: States, standard: Standard, today: date | None = None) -> Changes:
    """Everything that changed between two states of the guides.

    Args:
        states: The two states.
        standard: The schemas of today; both states are read by them.
        today: The day it would be merged on.

    Raises:
        HistoryUnavailable: one of the states is not to be had.
    """
    around = Around(states)
    unread: list[UnreadableFile] = []
    pairings: list[Pairing] = []
    for couple in states.differing():
        kind = kind_of(couple.name)
        if kind is None:
            continue
        old, new = (
            read_state(couple.name, kind, data, standard[kind]) if data is not None else _NOTHING
            for data in (couple.before, couple.after)
        )
        flawed = [UnreadableFile(couple.name, state is old, state.flaw) for state in (old, new) if state.flaw]
        unread += flawed
        if not flawed:
            pairings.append(Pairing(kind, couple.name, couple.name, old, new))
    pairs = list(pair_up(pairings, around.heirs if any(one.kind == "retired" for one in pairings) else {}))
    pairs += successors(pairs, states, standard, around.heirs) if around.heirs else []
    found = (_comparison(pairing, standard, around) for pairing in pairs)
    comparisons = sorted((one for one in found if one.differences or one.entries), key=_order)
    gone = any(one.kind in (MATTER.less, CODE) for comparison in comparisons for one in comparison.differences)
    retired = around.retired if gone else frozenset()
    return Changes(
        states.base,
        states.head,
        tuple(_named(comparisons, states, around.layers)),
        tuple(unread),
        retired,
        states.folder,
        today,
        around.accepted,
    )


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
    comparison = _comparison(Pairing(kind, name, name, old, new), standard, Around(None))
    return Changes("", "", (comparison,) if comparison.differences or comparison.entries else ())


def _comparison(pairing: Pairing, standard: Standard, around: Around) -> Comparison:
    old, new = pairing.old.record, pairing.new.record
    subject = _subject(pairing, around)
    differences = tuple(_finished(_differences(pairing.kind, old, new, around), pairing, standard))
    exempt = subject.status == "sample" and not around.counts_samples
    if pairing.kind != "matter" or pairing.taken_over:
        kept = tuple(one for one in differences if one.kind is not RECORD_LOST)
        return Comparison(subject, kept, exempt=exempt)
    entries = tuple(_new_entries(old, new))
    versions = (old.version if old else 0, new.version if new else 0)
    last_told = max((record.on for record in old.changes), default="") if old else ""
    return Comparison(subject, differences, entries, versions, exempt, last_told)


def _differences(kind: str, old: Any, new: Any, around: Around) -> Iterator[Difference]:
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
        yield from compare_settings(old, new, kind)


def _finished(found: Iterable[Difference], pairing: Pairing, standard: Standard) -> Iterator[Difference]:
    """Give differences their lines, and fields their Chinese names."""
    schema = standard[pairing.kind]
    maps: dict[bool, Map] = {}
    for one in found:
        if one.kind in LABELLED:
            label = schema.label(one.path)
            one = one._replace(what=f"“{one.what}”的{label}" if one.what else label)
        if one.gone not in maps:
            maps[one.gone] = Map((pairing.old if one.gone else pairing.new).text)
        yield one._replace(line=maps[one.gone].span(one.path).line + 1)


def _subject(pairing: Pairing, around: Around) -> Subject:
    record = pairing.new.record if pairing.new.record is not None else pairing.old.record
    name = pairing.new_name if pairing.new.record is not None else pairing.old_name
    if pairing.kind == "overlay":
        region = around.regions.get(record.region, record.region)
        return Subject("overlay", name, _office(record, region), region=record.region, department=record.department)
    if pairing.taken_over:
        # No record of its own tells of it: the reason stands in `retired.yml`.
        was = pairing.old.record
        return Subject("successor", name, f"{record.name}（接替{was.name}）", record.code, status=was.status)
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


def _named(comparisons: list[Comparison], states: States, layers: Iterable[str]) -> Iterator[Comparison]:
    """Put the names of matters to the codes that overlays and bundles speak of."""
    known = {one.subject.code: one.subject.name for one in comparisons if one.subject.sort == "matter"}
    places = ("", *(f"{FOLDER}{layer}/" for layer in layers))
    wanted = {
        f"{place}matters/{one.subject.department}/{difference.matter}.yml": difference.matter
        for one in comparisons
        for place in places
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
