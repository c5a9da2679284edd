"""What a matter is: code, name, kind, department, whether it is open; and what sorts and explains it."""

from __future__ import annotations

from collections.abc import Iterator

from banshi.changes.compare.rows import answered, detail, provenance, reworded, written
from banshi.changes.difference import About, Difference
from banshi.changes.kinds import ways
from banshi.changes.kinds.kind import Kind
from banshi.changes.kinds.records import RECORD_LOST
from banshi.changes.kinds.surroundings import UNWEIGHED
from banshi.model.matter import Matter

_SORTING = (
    "local_codes",
    "aliases",
    "partners",
    "themes",
    "high_frequency",
    "high_frequency_reason",
    "related",
)

_OPEN = "published"

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
    if old.power_source != new.power_source:
        told: About = {"old": old.power_source or "未写", "new": new.power_source or "未写"}
        yield Difference(ways.POWER_SOURCE, ("power_source",), **told, gone=not new.power_source)
    if old.effective != new.effective:
        days: About = {"old": old.effective or "未写", "new": new.effective or "未写"}
        yield Difference(ways.EFFECTIVE, ("effective",), **days, gone=not new.effective)


def compare_surroundings(old: Matter, new: Matter) -> Iterator[Difference]:
    """What explains a matter, and what it is found by."""
    yield from reworded((), old, new, ("summary",))
    yield from answered(old.faq, new.faq)
    yield from provenance(old.source, new.source)
    yield from _history(old, new)
    # What is not stated, and which targets hold, decides what is checked at all.
    for field in ("not_stated", "reform_field"):
        before, now = getattr(old, field), getattr(new, field)
        if before != now:
            yield Difference(UNWEIGHED, (field,), old=written(before), new=written(now), gone=not now)
    for field in _SORTING:
        yield from detail((field,), getattr(old, field), getattr(new, field))


def _history(old: Matter, new: Matter) -> Iterator[Difference]:
    """Records that are not as they were: what was told once stays told."""
    now = {record.version: (index, record) for index, record in enumerate(new.changes)}
    for index, record in enumerate(old.changes):
        place, same = now.get(record.version, (index, None))
        if same != record:
            at = ("changes", place)
            told: About = {"what": str(record.version), "old": record.summary}
            rewritten = f"写的是“{same.summary}”" if same else "没有了"
            yield Difference(RECORD_LOST, at, **told, new=rewritten, gone=same is None)


def compare_status(old: str, new: str) -> Iterator[Difference]:
    """Whether it can be applied for at all."""
    for kind in _turns(old, new):
        yield Difference(kind, ("status",))


def _turns(old: str, new: str) -> Iterator[Kind]:
    """What a new status means. To become a sample again is one thing, to be open again or not is another."""
    if (old == "sample") != (new == "sample"):
        yield ways.PUBLISHED.less if new == "sample" else ways.PUBLISHED.more
    was, now = (_OPEN if status == "sample" else status for status in (old, new))
    if was == now:
        return
    if now == "retired":
        yield ways.RETIRED.more
    elif now == "paused":
        yield ways.RETIRED.less if was == "retired" else ways.PAUSED.more
    else:
        yield ways.RETIRED.less if was == "retired" else ways.PAUSED.less
