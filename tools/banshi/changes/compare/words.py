"""Texts among the differences, weighed; and texts that came or went with a row, found again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from banshi.changes.compare.asked import rows
from banshi.changes.difference import Difference
from banshi.changes.kinds import papers, terms, words
from banshi.changes.kinds.kind import Direction, Kind
from banshi.changes.kinds.ways import DETAIL, WORDING
from banshi.changes.words.plain import numbered, plain
from banshi.changes.words.weigh import Effect, Weight, asks, weigh
from banshi.model.finding import Path
from banshi.model.record import Record
from banshi.model.texts import texts_below

_WEIGHED = frozenset(
    {
        words.TEXT,
        papers.REQUIREMENT,
        terms.CONDITION_CHANGED,
        terms.SCOPE_CHANGED,
        terms.QUOTA_CHANGED,
        terms.FREQUENCY_CHANGED,
        terms.NOT_ELIGIBLE_CHANGED,
        terms.NOT_REQUIRED_CHANGED,
        terms.WAIVER_CHANGED,
    }
)
"""Kinds whose `old` and `new` are the texts themselves."""
_KINDS = {
    Effect.SAME: WORDING,
    Effect.HEAVIER: words.DEMAND.more,
    Effect.FEWER: words.DEMAND.less,
    Effect.SWAPPED: words.DEMAND_CHANGED,
    Effect.EASED: words.EASE.less,
    Effect.UNEASED: words.EASE.more,
    Effect.QUOTED: words.QUOTED,
}
_SEARCHED = ("aliases", "synonyms", "words")
"""Fields whose texts are what people search for, one beside the other."""
# Where a text says where something is from, words of demand are mostly those of the law it quotes.
_QUOTING = ("source", "legal_basis", "basis", "statutory_note", "documents", "retired", "suppress", "laws")
_LENGTH = re.compile(
    "(?<![0-9年月])(?:[0-9]{1,3}|[半几数])(?:工作日|小时|个月|年|日|天|周|星期|个(?:工作日|小时|星期))"
)


class _Known(NamedTuple):
    """Everything a record says, and the rows by which it asks something, before and now."""

    before: str
    now: str
    asked_before: tuple[str, ...]
    asked_now: tuple[str, ...]


def weighed(found: Iterable[Difference], old: Any, new: Any) -> Iterator[Difference]:
    """The differences of two records, texts weighed.

    Args:
        found: Differences as they were found.
        old: The record before; None if there was none.
        new: The record now; None if there is none.
    """
    told = list(found)
    before, after = list(_texts(old)), list(_texts(new))
    known = _Known(
        "\n".join(text for _, text in before),
        "\n".join(text for _, text in after),
        rows(old, before),
        rows(new, after),
    )
    yield from (_weighed(one, known) for one in told)
    yield from _swept(told, before, after, known)


def _weighed(one: Difference, known: _Known) -> Difference:
    searched = any(step in _SEARCHED for step in one.path)
    if one.kind is DETAIL and searched:
        loud = any(_loud(word) for word in {*one.old.split("、")} ^ {*one.new.split("、")})
        return one._replace(kind=words.TEXT) if loud else one
    if one.kind not in _WEIGHED:
        return one
    said = _judged(one.path, one.old, one.new, known)
    return one._replace(kind=_KINDS.get(said.effect, one.kind), because=said.because)


def _loud(word: str) -> bool:
    """Whether what should only be searched for asks for something, or for several things at once."""
    return bool(asks(word, word)) or re.search("以及|及其?|并(?!轨)|原件|复印", word) is not None


def _judged(path: Path, old: str, new: str, known: _Known) -> Weight:
    said = weigh(old, new, *known, strict=path[:1] == ("conditions",))
    if any(step in _QUOTING for step in path):
        loud = said.effect in (Effect.HEAVIER, Effect.FEWER, Effect.SWAPPED) or _lengths(old) != _lengths(new)
        return Weight(Effect.UNCLEAR if loud else Effect.SAME if said.effect is Effect.SAME else Effect.QUOTED)
    return said


def _lengths(text: str) -> Counter[str]:
    """Lengths of time a text speaks of: how long things take is no provenance."""
    return Counter(_LENGTH.findall(numbered(plain(text))))


def _swept(
    told: Sequence[Difference], before: list[tuple[Path, str]], after: list[tuple[Path, str]], known: _Known
) -> Iterator[Difference]:
    """Demands that came with a row that is new for another reason, or went with one."""
    spoken = {text for one in told for text in (one.old, one.new) if text}
    yield from _demands(words.DEMAND.more, before, after, spoken, _heads(told, Direction.HEAVIER), known)
    swapped = _Known(known.now, known.before, known.asked_now, known.asked_before)
    yield from _demands(words.DEMAND.less, after, before, spoken, _heads(told, Direction.LIGHTER), swapped)


def _demands(
    kind: Kind,
    before: list[tuple[Path, str]],
    after: list[tuple[Path, str]],
    spoken: set[str],
    heads: set[Path],
    known: _Known,
) -> Iterator[Difference]:
    there = {text for _, text in before} | spoken
    for path, text in after:
        if text in there or any(text in one for one in spoken) or not _explains(path):
            continue
        if any(path[: len(head)] == head for head in heads):
            continue
        said = _judged(path, "", text, known)
        if said.effect is Effect.HEAVIER:
            gone = kind is words.DEMAND.less
            yield Difference(
                kind, path, "", text if gone else "", "" if gone else text, gone=gone, because=said.because
            )


def _heads(told: Sequence[Difference], direction: Direction) -> set[Path]:
    """Places whose whole row is told as heavier already, or, backwards, as lighter."""
    back = direction is Direction.LIGHTER
    # Told backwards, a place both versions have is still a place of the old one.
    there = (one for one in told if (one.gone or one.old if back else not one.gone))
    return {one.path for one in there if one.kind.direction is direction and one.path}


_NAMES = frozenset({
    "name", "title", "any_of", "body", "hall", "counter", "address", "by", "sample", "windows", "deferrable", "fee_waived",
    "questions", "standard", "source", "changes", *_SEARCHED,
})  # fmt: skip
"""Fields that say what something is called: a row that came is told by them."""


def _explains(path: Path) -> bool:
    return not any(step in _NAMES for step in path)


_NO_TEXT = frozenset({
    "id", "code", "region", "date", "on", "until", "number", "phone", "url", "uscc", "level", "days", "time", "season",
    "status", "department", "lead", "official", "rule", "path", "type", "business_lines", "owners", "site", "icon",
    "themes", "matters", "audience", "stage", "limit", "most", "measure", "format", "site_url", "edit_url",
    "feedback_url", "replaced_by", "gate_from",
})  # fmt: skip
"""Keys of files read as they are written that hold no text of anybody's own."""


def _texts(value: Any, at: Path = ()) -> Iterator[tuple[Path, str]]:
    if isinstance(value, Record):
        yield from ((path, text) for path, text in texts_below(value, at))
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key not in _NO_TEXT:
                yield from _texts(inner, (*at, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _texts(inner, (*at, index))
    elif isinstance(value, str):
        yield at, value
