"""What to bring, row by row and situation by situation."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from banshi.changes.compare.citations import basis_kind
from banshi.changes.compare.rows import detail, paired_rows, reworded, written
from banshi.changes.compare.situations import Situations
from banshi.changes.compare.ways import limits, ordered, switched
from banshi.changes.difference import About, Difference
from banshi.changes.kinds import papers
from banshi.changes.kinds.kind import Kind
from banshi.changes.kinds.time import LIMIT_REWORDED
from banshi.model.finding import Path
from banshi.model.material import Defer, Material
from banshi.model.matter import Matter

Synonyms = Callable[[], Mapping[str, str]]
"""Gives what people call a document → its standard name; asked only when a name is not found again."""

_RANK = {"非必要": 0, "容缺后补": 1, "必要": 2}
_DEFERRABLE = "容缺后补"
_FOREVER = "长期"
_PROMISED = "告知承诺"
_DIGITS = re.compile(r"[0-9]+")


def compare_materials(old: Matter, new: Matter, situations: Situations, synonyms: Synonyms) -> Iterator[Difference]:
    """Which documents, how many, and what spares them."""
    names = _kept_names(old, new, synonyms)
    for before, after, at, about in paired_rows(
        ("materials",),
        old.materials,
        new.materials,
        situations,
        key=lambda row: "\n".join(row.names),
        old_key=lambda row: names.get("\n".join(row.names), "\n".join(row.names)),
        shown=_shown,
    ):
        if after is None:
            yield from _one_sided(papers.FREE_MATERIAL.less, papers.MATERIAL.less, before, at, about, gone=True)
        elif before is None:
            yield from _one_sided(papers.FREE_MATERIAL.more, papers.MATERIAL.more, after, at, about, gone=False)
        else:
            yield from _compare(before, after, at, about)


def _one_sided(free: Kind, dear: Kind, row: Material, at: Path, about: About, *, gone: bool) -> Iterator[Difference]:
    spared = (row.exempt or "") if row.spared else (row.necessity if row.necessity == "非必要" else "")
    told: About = {"old": spared} if gone else {"new": spared}
    yield Difference(free if spared else dear, at, **about, **told, gone=gone)


def _kept_names(old: Matter, new: Matter, synonyms: Synonyms) -> dict[str, str]:
    """Old key → new key, for rows whose name or choice changed but that are still the same demand."""

    def near(was: str, now: str) -> int:
        """How many documents two rows share; a row known by another name of the dictionary shares one."""
        shared = len(set(was.split("\n")) & set(now.split("\n")))
        return shared or int(synonyms().get(was) == now or synonyms().get(now) == was)

    before = {"\n".join(row.names) for row in old.materials}
    after = {"\n".join(row.names) for row in new.materials}
    gone = {key for key in before if key not in after}
    fresh = {key for key in after if key not in before}
    if not gone or not fresh:
        return {}
    # The closest first, and ties broken by the names alone, so that a change made backwards is told as its mirror.
    candidates = [(-close, sorted((was, now)), was, now) for was in gone for now in fresh if (close := near(was, now))]
    found: dict[str, str] = {}
    for _, _, was, now in sorted(candidates):
        if was in gone and now in fresh:
            found[was] = now
            gone.remove(was)
            fresh.remove(now)
    return found


def _shown(row: Material) -> str:
    return "或".join(row.names)


def _compare(old: Material, new: Material, at: Path, about: About) -> Iterator[Difference]:
    yield from _names(old, new, at, about)
    yield from _necessity(old, new, at, about)
    yield from _exempt(old, new, at, about)
    # What nobody brings is brought no more often.
    if not (old.spared and new.spared):
        yield from _counts(old, new, at, about)
    else:
        yield from detail((*at, "original"), old.original, new.original, about["what"])
        yield from detail((*at, "copies"), old.copies, new.copies, about["what"])
    yield from switched(papers.ELECTRONIC, (*at, "electronic"), old.electronic, new.electronic, **about)
    yield from switched(papers.CHECK_ONLY, (*at, "check_only"), old.check_only, new.check_only, **about)
    yield from switched(papers.FIRST_TIME, (*at, "first_time_only"), old.first_time_only, new.first_time_only, **about)
    yield from _validity(old, new, at, about)
    yield from _requirement(old, new, at, about)
    if old.basis != new.basis:
        told: About = {"old": written(old.basis), "new": written(new.basis), "situation": about["situation"]}
        kind = basis_kind(old.basis, new.basis)
        yield Difference(kind, (*at, "basis"), f"材料“{about['what']}”", **told, gone=new.basis is None)


def _names(old: Material, new: Material, at: Path, about: About) -> Iterator[Difference]:
    before, after = set(old.names), set(new.names)
    if before == after:
        return
    told: About = {"old": _listed(old), "new": _listed(new), "situation": about["situation"]}
    where = (*at, "any_of" if new.any_of else "name")
    if before < after:
        yield Difference(papers.CHOICE.less, where, **told)
    elif before > after:
        yield Difference(papers.CHOICE.more, where, **told)
    elif before & after:
        yield Difference(papers.CHOICE_CHANGED, where, **told)
    else:
        yield Difference(papers.MATERIAL_RENAMED, where, old=_shown(old), new=_shown(new))


def _listed(row: Material) -> str:
    return "、".join(f"“{name}”" for name in row.names)


def _necessity(old: Material, new: Material, at: Path, about: About) -> Iterator[Difference]:
    before, after = _RANK.get(old.necessity, 2), _RANK.get(new.necessity, 2)
    pair = papers.DEFERRAL if before and after else papers.REQUIRED
    told: About = {"old": old.necessity, "new": new.necessity, **about}
    yield from ordered(pair, (*at, "necessity"), before, after, **told)
    if old.defer and new.defer:
        yield from _deferral(old.defer, new.defer, (*at, "defer"), about)
    elif old.necessity == new.necessity == _DEFERRABLE:
        yield from reworded(at, old, new, ("defer",), about["what"])


def _deferral(old: Defer, new: Defer, at: Path, about: About) -> Iterator[Difference]:
    yield from limits(
        papers.DEFERRAL_LIMIT, LIMIT_REWORDED, (*at, "within"), old.within, new.within, **about, flip=True
    )
    yield from reworded(at, old, new, ("how", "overdue"), about["what"])


def _exempt(old: Material, new: Material, at: Path, about: About) -> Iterator[Difference]:
    if old.exempt == new.exempt:
        return
    where, told = (*at, "exempt"), {"old": old.exempt or "", "new": new.exempt or "", **about}
    if old.spared and new.spared:
        # A promise binds who gives it; offices that ask each other ask nothing of anybody.
        kind = papers.EXEMPT_WAY.more if new.exempt == _PROMISED else papers.EXEMPT_WAY.less
        yield Difference(kind, where, **told)
    elif old.exempt and new.exempt:
        kind = papers.EXEMPT_OR_SHOWN.more if old.spared else papers.EXEMPT_OR_SHOWN.less
        yield Difference(kind, where, **told)
    else:
        pair = papers.SHOWN if old.shown or new.shown else papers.EXEMPT
        yield from switched(pair, where, bool(old.exempt), bool(new.exempt), **told)


def _counts(old: Material, new: Material, at: Path, about: About) -> Iterator[Difference]:
    before = None if old.original is None and old.copies is None else True
    after = None if new.original is None and new.copies is None else True
    if before and after:
        for field, pair in (("original", papers.ORIGINALS), ("copies", papers.COPIES)):
            was, now = getattr(old, field) or "0", getattr(new, field) or "0"
            told: About = {**about, "old": was, "new": now}
            yield from ordered(pair, (*at, field), _count(was), _count(now), same=papers.REQUIREMENT, **told)
    elif after:
        yield Difference(papers.COUNT_STATED.more, at, **about, new=_counted(new))
    elif before:
        yield Difference(papers.COUNT_STATED.less, at, **about, old=_counted(old))


def _count(text: str) -> tuple[int, int]:
    """A count, or a range of counts, by the most and then the least one must bring."""
    numbers = [int(number) for number in _DIGITS.findall(text)] or [0]
    return numbers[-1], numbers[0]


def _counted(row: Material) -> str:
    return f"原件 {row.original or 0} 份，复印件 {row.copies or 0} 份"


def _validity(old: Material, new: Material, at: Path, about: About) -> Iterator[Difference]:
    before, after = old.validity or _FOREVER, new.validity or _FOREVER
    same = papers.REQUIREMENT
    if before == after or _FOREVER not in (before, after):
        yield from limits(papers.VALIDITY, same, (*at, "validity"), before, after, **about, flip=True)
    else:
        kind = papers.VALIDITY.less if after == _FOREVER else papers.VALIDITY.more
        yield Difference(kind, (*at, "validity"), **about, old=before, new=after)


def _requirement(old: Material, new: Material, at: Path, about: About) -> Iterator[Difference]:
    """What has to be filled in, and who may issue it: only a person can tell whether it got harder."""
    for name in dict.fromkeys((*new.choice_notes, *old.choice_notes)):
        was, now = old.choice_notes.get(name, ""), new.choice_notes.get(name, "")
        if was != now and name in old.names and name in new.names:
            told: About = {**about, "what": f"{about['what']}中的{name}"}
            yield Difference(papers.REQUIREMENT, (*at, "any_of"), **told, old=was, new=now, gone=not now)
    for field in ("note", "issuer"):
        was, now = getattr(old, field), getattr(new, field)
        if was != now:
            yield Difference(papers.REQUIREMENT, (*at, field), **about, old=was or "", new=now or "", gone=not now)
