"""How two values are weighed against each other: the forms most comparisons have."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any, TypeVar

from banshi.changes.difference import About, Difference
from banshi.changes.kinds.kind import Kind, Pair
from banshi.model.finding import Path
from banshi.model.limit import parse_limit

Row = TypeVar("Row")

_ALIKE = 0.6
_MOST_TEXTS = 40
_LOOKED_AT = 300
_SHORTEST = 4
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_RANGE = re.compile(r"[0-9]+(?:\.[0-9]+)?(?:\s*[-–—~～至到]\s*[0-9]+(?:\.[0-9]+)?)?")
_FREE = re.compile(r"免费|不收费|免收|免缴|无$|0元$")


def ordered(
    pair: Pair, path: Path, old: Any, new: Any, /, *, same: Kind | None = None, **about: Any
) -> Iterator[Difference]:
    """A number that grew is heavier, one that shrank lighter; texts are shown as they are.

    Args:
        pair: The two kinds.
        path: Where the new value stands.
        old: Value before; new: value now. Both must compare.
        same: Kind for values written differently that weigh the same.
        about: `what`, `situation`, and `old` and `new` as texts when they should not be shown as they are.
    """
    told: About = {"old": str(old), "new": str(new), **about}
    if new > old:
        yield Difference(pair.more, path, **told)
    elif new < old:
        yield Difference(pair.less, path, **told)
    elif same is not None and told["old"] != told["new"]:
        yield Difference(same, path, **told)


def limits(
    pair: Pair, same: Kind, path: Path, old: str, new: str, *, what: str, situation: str = "", flip: bool = False
) -> Iterator[Difference]:
    """A longer limit is heavier; with `flip`, as for what the applicant has to keep, a shorter one.

    Args:
        pair: The two kinds.
        same: Kind for a limit written in another unit that is as long.
        path: Where the new limit stands.
        old: Limit before; new: limit now, as guides write them.
        what: What is limited; situation: in which situation, in words.
        flip: Shorter weighs.
    """
    if old == new:
        return
    try:
        before, after = parse_limit(old), parse_limit(new)
    except ValueError:
        yield Difference(same, path, what, old, new, situation)
        return
    longer, shorter = after.longer_than(before), before.longer_than(after)
    if flip:
        longer, shorter = shorter, longer
    kind = pair.more if longer else pair.less if shorter else same
    yield Difference(kind, path, what, old, new, situation)


def switched(pair: Pair, path: Path, old: bool, new: bool, /, **about: Any) -> Iterator[Difference]:
    """Something good that was there and is not any more is heavier."""
    if old and not new:
        yield Difference(pair.more, path, **about)
    elif new and not old:
        yield Difference(pair.less, path, **about)


def members(
    pair: Pair, path: Path, old: Sequence[str], new: Sequence[str], *, name: Callable[[str], str] = str, **about: Any
) -> Iterator[Difference]:
    """Values of a list that have gone are heavier, those that have come lighter."""
    for index, one in enumerate(old):
        if one not in new:
            yield Difference(pair.more, (*path, index), **{"what": name(one), "old": name(one), **about}, gone=True)
    for index, one in enumerate(new):
        if one not in old:
            yield Difference(pair.less, (*path, index), **{"what": name(one), "new": name(one), **about})


def optional(
    pair: Pair, changed: Kind, path: Path, old: str | None, new: str | None, **about: Any
) -> Iterator[Difference]:
    """A restriction in words: set it is heavier, lifted lighter, reworded a person has to read it."""
    if (old or "") == (new or ""):
        return
    kind = pair.more if not old else pair.less if not new else changed
    yield Difference(kind, path, old=old or "", new=new or "", gone=not new, **about)


def favour(
    pair: Pair, changed: Kind, path: Path, old: str | None, new: str | None, **about: Any
) -> Iterator[Difference]:
    """Something good in words: to have it is lighter, to lose it heavier."""
    yield from optional(Pair(pair.less, pair.more), changed, path, old, new, **about)


def texts(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int | None, int | None]]:
    """Indexes of sentences that belong together, the same ones left out: the most alike, then parts and wholes.

    A sentence that became part of another is not gone; a person has to read what the whole says now.
    """
    before = [index for index, text in enumerate(old) if text not in new]
    after = [index for index, text in enumerate(new) if text not in old]
    if len(before) <= _MOST_TEXTS and len(after) <= _MOST_TEXTS:
        likeness = sorted((-_likeness(old[was], new[now]), was, now) for was in before for now in after)
        for unlike, was, now in likeness:
            if -unlike >= _ALIKE and was in before and now in after:
                before.remove(was)
                after.remove(now)
                yield was, now
    if before == after and len(before) == 1:
        # All the others stayed: this one was written anew at its place.
        yield before[0], after[0]
        return
    wholes = {index: _holding(old[index], new) for index in before}
    parts = {index: _holding(new[index], old) for index in after}
    yield from ((was, now) for was, now in wholes.items() if now is not None)
    yield from ((was, now) for now, was in parts.items() if was is not None)
    yield from ((was, None) for was, now in wholes.items() if now is None and was not in parts.values())
    yield from ((None, now) for now, was in parts.items() if was is None and now not in wholes.values())


def _holding(part: str, texts: Sequence[str]) -> int | None:
    """The sentence that holds all of another one."""
    core = part.rstrip("。；;，")
    return next((index for index, text in enumerate(texts) if len(core) >= _SHORTEST and core in text), None)


def _likeness(old: str, new: str) -> float:
    matcher = SequenceMatcher(None, old[:_LOOKED_AT], new[:_LOOKED_AT], autojunk=False)
    if matcher.real_quick_ratio() < _ALIKE or matcher.quick_ratio() < _ALIKE:
        return 0.0
    return matcher.ratio()


def amounts(old: str, new: str) -> int | None:
    """Which of two prices in words is higher.

    Returns:
        1 if the new one is, -1 if the old one is, 0 if they are the same, None if words alone cannot tell.
    """
    if old == new:
        return 0
    free_before, free_now = _FREE.match(old) is not None, _FREE.match(new) is not None
    before = [float(number) for number in _NUMBER.findall(old)]
    after = [float(number) for number in _NUMBER.findall(new)]
    if free_before or free_now:
        if free_before and free_now:
            return 0
        return 1 if free_before and after else -1 if free_now and before else None
    if _RANGE.sub("#", old) != _RANGE.sub("#", new):
        return None
    ranges = zip(_RANGE.finditer(old), _RANGE.finditer(new), strict=True)
    # A price that became a range has grown to its upper end.
    pairs = [(_ends(was), _ends(now)) for was, now in ranges if _ends(was) != _ends(now)]
    if not pairs:
        return 0
    if all(now[0] >= was[0] for was, now in pairs):
        return 1 if all(now > was for was, now in pairs) else None
    return -1 if all(now < was for was, now in pairs) else None


def _ends(found: re.Match[str]) -> tuple[float, float]:
    """The upper and the lower end of a number or a range of numbers."""
    numbers = [float(number) for number in _NUMBER.findall(found[0])]
    return max(numbers), min(numbers)


def by_key(rows: Sequence[Row], key: Callable[[Row], object]) -> dict[object, list[int]]:
    """Key → indexes of the rows that have it, in order."""
    found: dict[object, list[int]] = {}
    for index, row in enumerate(rows):
        found.setdefault(key(row), []).append(index)
    return found
