"""Two versions of a bundle: what it holds, how long it takes, how often one has to come."""

from __future__ import annotations

from collections.abc import Iterator

from banshi.changes.compare.identity import compare_status
from banshi.changes.compare.rows import answered, detail, provenance, reworded
from banshi.changes.compare.ways import limits, ordered
from banshi.changes.compare.words import weighed
from banshi.changes.difference import About, Difference
from banshi.changes.kinds import places, ways
from banshi.changes.kinds.time import LIMIT_REWORDED
from banshi.changes.kinds.words import TEXT
from banshi.model.setting import Before, Bundle, Stage


def compare_bundles(old: Bundle | None, new: Bundle | None) -> Iterator[Difference]:
    """Everything that differs in a bundle; None is one that did not or does not exist."""
    if new is None or old is None:
        yield Difference(places.BUNDLE.more if new is None else places.BUNDLE.less, (), gone=new is None)
        return
    yield from weighed(_parts(old, new), old, new)


def _parts(old: Bundle, new: Bundle) -> Iterator[Difference]:
    yield from compare_status(old.status, new.status)
    yield from _stages(old, new)
    at = ("promised",)
    if old.promised and new.promised:
        yield from limits(
            places.BUNDLE_PROMISED, LIMIT_REWORDED, at, old.promised, new.promised, what="整件事的承诺办结时限"
        )
    elif old.promised:
        yield Difference(places.BUNDLE_PROMISE.more, at, old=old.promised, gone=True)
    elif new.promised:
        yield Difference(places.BUNDLE_PROMISE.less, at, new=new.promised)
    if old.trip_count is not None and new.trip_count is not None:
        yield from ordered(ways.TRIPS, ("trip_count",), old.trip_count, new.trip_count)
    elif old.trip_count is not None:
        yield Difference(places.BUNDLE_TRIP.more, ("trip_count",), old=str(old.trip_count), gone=True)
    elif new.trip_count is not None:
        yield Difference(places.BUNDLE_TRIP.less, ("trip_count",), new=str(new.trip_count))
    yield from _listing(old, new)
    yield from reworded((), old, new, ("summary",))
    yield from reworded(
        ("before",), old.before or _NOTHING, new.before or _NOTHING, ("trips", "materials", "days", "note")
    )
    yield from answered(old.faq, new.faq)
    yield from provenance(old.source, new.source)
    for field in ("slug", "name", "aliases", "audience", "stage", "lead", "partners"):
        yield from detail((field,), getattr(old, field), getattr(new, field))


_NOTHING = Before()


def _listing(old: Bundle, new: Bundle) -> Iterator[Difference]:
    before, after = old.official_list, new.official_list
    if before and not after:
        yield Difference(places.BUNDLE_LISTED.less, ("list",), old=before, gone=True)
    elif after and not before:
        yield Difference(places.BUNDLE_LISTED.more, ("list",), new=after)
    elif before or after:
        yield from detail(("list",), before, after)
        yield from detail(("item",), old.item, new.item)


def _stages(old: Bundle, new: Bundle) -> Iterator[Difference]:
    before, after = _codes(old), _codes(new)
    for code, (stage, place) in before.items():
        if code not in after:
            at = ("stages", stage, "parallel", place)
            yield Difference(places.BUNDLE_PART.more, at, code, matter=code, gone=True)
    for code, (stage, place) in after.items():
        if code not in before:
            yield Difference(places.BUNDLE_PART.less, ("stages", stage, "parallel", place), code, matter=code)
    if set(before) == set(after):
        told: About = {"old": str(len(old.stages)), "new": str(len(new.stages))}
        order = places.BUNDLE_ORDER if _order(old) != _order(new) else None
        yield from ordered(places.BUNDLE_STAGES, ("stages",), len(old.stages), len(new.stages), **told)
        if len(old.stages) == len(new.stages) and order:
            yield Difference(order, ("stages",))
    if len(old.stages) == len(new.stages):
        for index, (was, now) in enumerate(zip(old.stages, new.stages, strict=True)):
            yield from reworded(("stages", index), was, now, ("name", "note"), now.name)
    else:
        was_said, is_said = ("；".join(map(_words, stages)) for stages in (old.stages, new.stages))
        yield Difference(TEXT, ("stages",), "", was_said, is_said)


def _codes(bundle: Bundle) -> dict[str, tuple[int, int]]:
    """Code → index of its stage and its place there."""
    found: dict[str, tuple[int, int]] = {}
    for number, stage in enumerate(bundle.stages):
        for place, code in enumerate(stage.parallel):
            found.setdefault(code, (number, place))
    return found


def _order(bundle: Bundle) -> list[frozenset[str]]:
    return [frozenset(stage.parallel) for stage in bundle.stages]


def _words(stage: Stage) -> str:
    return stage.name + (f"（{stage.note}）" if stage.note else "")
