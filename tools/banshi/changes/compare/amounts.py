"""What an applicant is paid, which promises stand for papers, and why something costs nothing."""

from __future__ import annotations

from collections.abc import Iterator

from banshi.changes.compare.rows import paired_rows, reworded, written
from banshi.changes.compare.situations import Situations
from banshi.changes.compare.ways import amounts
from banshi.changes.difference import About, Difference
from banshi.changes.kinds import amounts as kinds
from banshi.changes.kinds.terms import BASIS_CHANGED
from banshi.model.finding import Path
from banshi.model.matter import Amount, Commitment, Matter

_NONE = Commitment()
_SORTS = {"business": "涉企经营许可告知承诺", "proof": "证明事项告知承诺"}


def compare_amounts(old: Matter, new: Matter, situations: Situations) -> Iterator[Difference]:
    """What is paid, situation by situation: one that stands alone under a new name is still the same."""
    gone = {row.name for row in old.amounts} - {row.name for row in new.amounts}
    fresh = {row.name for row in new.amounts} - {row.name for row in old.amounts}
    renamed = dict(zip(gone, fresh, strict=True)) if len(gone) == len(fresh) == 1 else {}
    rows = paired_rows(
        ("amounts",), old.amounts, new.amounts, situations,
        key=lambda row: row.name, old_key=lambda row: renamed.get(row.name, row.name),
    )  # fmt: skip
    for was, now, at, about in rows:
        if now is None:
            yield Difference(kinds.AMOUNT.more, at, **about, old=was.standard, gone=True)
        elif was is None:
            yield Difference(kinds.AMOUNT.less, at, **about, new=now.standard)
        else:
            yield from _amount(was, now, at, about)
    yield from _free(old, new)


def _amount(old: Amount, new: Amount, at: Path, about: About) -> Iterator[Difference]:
    if old.standard != new.standard:
        higher = amounts(old.standard, new.standard)
        pair = kinds.AMOUNT_STANDARD
        kind = {1: pair.less, -1: pair.more}.get(higher or 0, kinds.AMOUNT_CHANGED)
        yield Difference(kind, (*at, "standard"), **about, old=old.standard, new=new.standard)
    if old.basis != new.basis:
        told: About = {"old": written(old.basis), "new": written(new.basis)}
        yield Difference(BASIS_CHANGED, (*at, "basis"), f"“{about['what']}”", **told, gone=new.basis is None)
    yield from reworded(at, old, new, ("name", "note"), about["what"])


def _free(old: Matter, new: Matter) -> Iterator[Difference]:
    for index, citation in enumerate(old.free_basis):
        if citation not in new.free_basis:
            yield Difference(kinds.FREE_BASIS.less, ("free_basis", index), old=written(citation), gone=True)
    for index, citation in enumerate(new.free_basis):
        if citation not in old.free_basis:
            yield Difference(kinds.FREE_BASIS.more, ("free_basis", index), new=written(citation))


def compare_commitment(old: Matter, new: Matter) -> Iterator[Difference]:
    """Promises that stand for papers: only what is said to hold frees anybody."""
    before, after = old.commitment or _NONE, new.commitment or _NONE
    for field, name in _SORTS.items():
        was, now = getattr(before, field), getattr(after, field)
        at = ("commitment", field)
        if bool(was) != bool(now):
            yield Difference(kinds.COMMITMENT.less if now else kinds.COMMITMENT.more, at, name, gone=now is None)
        elif was is not now:
            stated = kinds.COMMITMENT_STATED
            yield Difference(stated.more if now is False else stated.less, at, name, gone=now is None)
    yield from reworded(("commitment",), before, after, ("note",))
