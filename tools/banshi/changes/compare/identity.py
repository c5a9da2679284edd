"""What a matter is: code, name, kind, department, whether it is open; and what sorts and explains it."""

from __future__ import annotations

from collections.abc import Iterator

from banshi.changes.compare.rows import detail, reworded
from banshi.changes.difference import Difference
from banshi.changes.kinds import ways
from banshi.changes.kinds.kind import Kind
from banshi.model.matter import Matter

_WORDS = ("summary", "faq", "source")
_SORTING = ("local_codes", "aliases", "partners", "themes", "high_frequency", "reform_field", "related")

WAIVED = {
    "version": "每次修改都加 1，由修改把关的规则查",
    "changes": "就是对修改的说明，由修改把关的规则查",
    "verified": "核对的日期和单位不是指南的内容",
}
"""Fields that are not compared → why."""


def compare_identity(old: Matter, new: Matter) -> Iterator[Difference]:
    """Everything that is not about handling."""
    for field, kind in (
        ("code", ways.CODE),
        ("name", ways.NAME),
        ("kind", ways.MATTER_KIND),
        ("department", ways.DEPARTMENT),
    ):
        before, after = getattr(old, field), getattr(new, field)
        if before != after:
            yield Difference(kind, (field,), old=before, new=after)
    if old.code_status != new.code_status:
        assigned = new.code_status == "assigned"
        yield Difference(ways.CODE_STATUS.more if assigned else ways.CODE_STATUS.less, ("code_status",))
    yield from compare_status(old.status, new.status)
    if old.effective != new.effective:
        told = {"old": old.effective or "未写", "new": new.effective or "未写"}
        yield Difference(ways.EFFECTIVE, ("effective",), **told, gone=not new.effective)


def compare_surroundings(old: Matter, new: Matter) -> Iterator[Difference]:
    """What explains a matter, and what it is found by."""
    yield from reworded((), old, new, _WORDS)
    for field in _SORTING:
        yield from detail((field,), getattr(old, field), getattr(new, field))


def compare_status(old: str, new: str) -> Iterator[Difference]:
    """Whether it can be applied for at all."""
    if old != new:
        yield Difference(_turn(old, new), ("status",))


def _turn(old: str, new: str) -> Kind:
    """What a new status means; the gravest first."""
    if new == "retired":
        return ways.RETIRED.more
    if new == "paused":
        return ways.PAUSED.more
    if old == "paused":
        return ways.PAUSED.less
    if old == "retired":
        return ways.RETIRED.less
    return ways.PUBLISHED.more if new == "published" else ways.PUBLISHED.less
