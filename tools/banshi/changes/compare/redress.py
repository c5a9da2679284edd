"""What one can do who is not content: remedies, complaints, marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from banshi.changes.compare.rows import reworded, written
from banshi.changes.compare.ways import favour, limits
from banshi.changes.difference import Difference
from banshi.changes.kinds import redress
from banshi.changes.kinds.time import LIMIT_REWORDED
from banshi.model.finding import Path
from banshi.model.matter import Matter
from banshi.model.redress import Complaint, Remedy

_REMEDY = ("event", "address", "phone", "url", "basis")
_COMPLAINT = ("phone", "url", "address")


def compare_redress(old: Matter, new: Matter) -> Iterator[Difference]:
    """Everything about not being content."""
    for was, now, at, what in _paired("remedies", old.remedies, new.remedies, _way):
        if was is None or now is None:
            kind = redress.REMEDY.less if was is None else redress.REMEDY.more
            yield Difference(kind, at, what, gone=now is None)
        else:
            yield from _remedy(was, now, at, what)
    for was, now, at, what in _paired("complaints", old.complaints, new.complaints, lambda row: row.name):
        if was is None or now is None:
            kind = redress.COMPLAINT.less if was is None else redress.COMPLAINT.more
            yield Difference(kind, at, what, gone=now is None)
        else:
            yield from _complaint(was, now, at, what)
    kinds = (redress.RATING, redress.RATING_CHANGED, ("rating_url",))
    yield from favour(*kinds, old.rating_url, new.rating_url)


def _way(row: Remedy) -> str:
    return f"{row.way}（{row.authority}）" if row.authority else row.way


def _paired(field: str, old: Sequence[Any], new: Sequence[Any], key: Any) -> Iterator[tuple[Any, Any, Path, str]]:
    """Rows of one name, in the order of the new list, those that are gone last."""
    before = {key(row): (index, row) for index, row in enumerate(old)}
    after = {key(row): (index, row) for index, row in enumerate(new)}
    for name, (index, row) in after.items():
        yield before.get(name, (0, None))[1], row, (field, index), name
    for name, (index, row) in before.items():
        if name not in after:
            yield row, None, (field, index), name


def _remedy(old: Remedy, new: Remedy, at: Path, what: str) -> Iterator[Difference]:
    if old.within and new.within:
        where = (*at, "within")
        yield from limits(redress.REMEDY_LIMIT, LIMIT_REWORDED, where, old.within, new.within, what=what, flip=True)
    elif old.within != new.within:
        yield _changed(redress.REMEDY_CHANGED, old, new, "within", at, what)
    for field in _REMEDY:
        if getattr(old, field) != getattr(new, field):
            yield _changed(redress.REMEDY_CHANGED, old, new, field, at, what)
    yield from reworded(at, old, new, ("note",), what)


def _complaint(old: Complaint, new: Complaint, at: Path, what: str) -> Iterator[Difference]:
    for field in _COMPLAINT:
        if getattr(old, field) != getattr(new, field):
            yield _changed(redress.COMPLAINT_CHANGED, old, new, field, at, what)
    yield from reworded(at, old, new, ("note",), what)


def _changed(kind: Any, old: Any, new: Any, field: str, at: Path, what: str) -> Difference:
    before, after = getattr(old, field), getattr(new, field)
    return Difference(kind, (*at, field), what, written(before), written(after), gone=not after)
