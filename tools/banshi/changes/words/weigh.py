"""What a rewritten text does to the citizen, as far as a program can tell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from banshi.changes.words.asking import asking, explains, gained, words
from banshi.changes.words.definitions import undefined
from banshi.changes.words.favours import lost
from banshi.changes.words.numbers import numbers
from banshi.changes.words.plain import IDLE, bare_clauses, disguises, numbered, plain
from banshi.changes.words.repeated import repeated
from banshi.changes.words.retold import retold
from banshi.changes.words.signs import DEMANDS, EASES, JOINED, PAPER, PURPOSE, QUALIFYING, SOOTHING, Sign

_ENOUGH = 2
_FRESH = 4
_NEW = 0.4
_NAMELESS = "要签写交带拿在的把和与用凭有从由及或到看份张个那这"
"""What may stand before the name of a paper without being of it."""
_NAMELESS_SIGNS = re.compile(f"的|{IDLE.pattern}")
_PLAIN_ENOUGH = ("钱", "盖章签字公证", "别的材料", "年限")
"""Classes of demand that no other way of saying the same would need."""
_BRACKET = re.compile(r"[（(][^（）()]+[）)]")
_EITHER_WAY = re.compile("或.*(?:[都也]|均)(?:行|可)")
"""What lets choose."""
_ANYWAY = re.compile("，(?:并且|而且|同时|且)$")
"""What joins conditions that a comma joins already."""


class Effect(StrEnum):
    """What comes of it."""

    SAME = "same"
    HEAVIER = "heavier"
    SWAPPED = "swapped"
    FEWER = "fewer"
    EASED = "eased"
    UNEASED = "uneased"
    UNCLEAR = "unclear"
    QUOTED = "quoted"

    @property
    def backwards(self) -> Effect:
        """What the same change made backwards is."""
        pairs = {"heavier": "fewer", "fewer": "heavier", "eased": "uneased", "uneased": "eased"}
        return Effect(pairs.get(self.value, self.value))


class Weight(NamedTuple):
    """An effect, and the words that tell it."""

    effect: Effect
    because: tuple[str, ...] = ()


@lru_cache(maxsize=2048)
def weigh(
    old: str,
    new: str,
    known_before: str = "",
    known_now: str = "",
    asked_before: tuple[str, ...] = (),
    asked_now: tuple[str, ...] = (),
    *,
    strict: bool = False,
) -> Weight:
    """Judge a rewritten text by what it adds and what it takes away.

    Args:
        old: What was written; empty if nothing was.
        new: What is written now; empty if nothing is.
        known_before: Everything the same record said: what was asked there is not asked anew.
        known_now: Everything it says now.
        asked_before: The rows by which the record asked something, each as its fields, a line each.
        asked_now: The rows by which it asks something now.
        strict: The text is itself a condition: whatever is put into it asks more.
    """
    hidden = disguises(old, new)
    if not hidden and not disguises(new, old) and _bare(old) == _bare(new) and _alone(old) == _alone(new):
        return Weight(Effect.SAME)
    added, removed = _parted(old, new)
    if not hidden and not removed and added and all(_soothes(one) for one in added):
        return Weight(Effect.EASED)
    if not added and removed and all(_soothes(one) for one in removed):
        return Weight(Effect.UNEASED, tuple(removed))
    there = _burdens(old, new, known_before, asked_before) or (_tied(old, new, known_before) if strict else ())
    back = _burdens(new, old, known_now, asked_now) or (_tied(new, old, known_now) if strict else ())
    if there and back:
        return Weight(Effect.SWAPPED, there)
    if there:
        return Weight(Effect.HEAVIER, there)
    return Weight(Effect.FEWER, back) if back else Weight(Effect.UNCLEAR)


def _soothes(clause: str) -> bool:
    asks_too = any(sign.weight >= _ENOUGH and words(sign, clause) for sign in DEMANDS)
    return SOOTHING.fullmatch(clause) is not None and not asks_too


def asks(text: str, known: str = "") -> tuple[str, ...]:
    """The words by which a text that stands alone asks something; empty if it asks nothing.

    Args:
        text: The text.
        known: What is asked anyway.
    """
    return _burdens("", text, known)


@lru_cache(maxsize=4096)
def _burdens(old: str, new: str, known: str, asked: tuple[str, ...] = ()) -> tuple[str, ...]:
    """What the new text asks more, or spares less, in the words it is told by; empty if that cannot be said."""
    if hidden := disguises(old, new):
        return tuple(hidden)
    new = undefined(old, new, plain(known))
    added, removed = _parted(old, new)
    rows = (*asked, old) if old else asked
    asked_anew = asking(new, added)
    heavy = [clause for clause in asked_anew if not repeated(clause, new, rows, whole=not old)]
    bare = [clause for clause in heavy if not PURPOSE.search(clause)]
    # What something is good for asks nothing where nothing is asked.
    heavy = heavy if gained(bare, removed) else bare
    said = plain(known) + plain(old)
    more = gained(heavy, removed)
    named = _NAMELESS_SIGNS.sub("", said)
    strange = [paper for clause in heavy for paper in _papers(clause) if paper not in said and paper not in named]
    novel = _novel(asked_anew, said)
    if not novel and len(removed) >= len(heavy):
        # Clauses put in other words ask anew only by words that nothing else in the record is asked by.
        more = [(sign, word) for sign, word in more if word not in said]
    weight = sum(sign.weight for sign, _ in more)
    # To ask in other words for what is asked anyway is to ask nothing new.
    if all(sign.weight < _ENOUGH for sign, _ in more) and not novel:
        weight = 0
    gone = lost(removed, added)
    because = [word for _, word in more] + strange[:2] + [f"少了“{word}”" for word in gone]
    told = weight + _ENOUGH * bool(strange) >= _ENOUGH or gone
    if told and not (_slight(more, strange, gone) and retold(old, new)):
        return tuple(dict.fromkeys(because))
    return numbers(old, new)


def _slight(more: Sequence[tuple[Sign, str]], strange: Sequence[str], gone: Sequence[str]) -> bool:
    """Whether one sign alone speaks for a demand, and none that no other way of saying it would need."""
    strong = sum(sign.weight >= _ENOUGH for sign, _ in more)
    return strong + bool(strange) + len(gone) <= 1 and not any(sign.name in _PLAIN_ENOUGH for sign, _ in more)


def _tied(old: str, new: str, known: str) -> tuple[str, ...]:
    """What was put into a condition, where the rest of it stayed."""
    before, after = numbered(plain(old)), numbered(plain(undefined(old, new, plain(known), strict=True)))
    if any(tag in ("delete", "replace") for tag, *_ in _steps(before, after)):
        return ()
    inserted = [
        after[start:end]
        for tag, _, _, start, end in _steps(before, after)
        if tag == "insert"
        and not _EITHER_WAY.search(after[start:end])
        and not _ANYWAY.search(after[:end].replace(",", "，"))
    ]
    return tuple(
        one
        for one in inserted
        if (QUALIFYING if _BRACKET.fullmatch(one) else JOINED).search(one)
        and not explains(one)
        and _bare(one) not in _bare(known)
    )


@lru_cache(maxsize=256)
def _steps(before: str, after: str) -> Sequence[tuple[str, int, int, int, int]]:
    return SequenceMatcher(None, before, after, autojunk=False).get_opcodes()


def _novel(clauses: Iterable[str], said: str) -> bool:
    """Whether clauses speak of something nobody spoke of before."""
    pairs = [clause[at : at + 2] for clause in clauses for at in range(len(clause) - 1)]
    fresh = [pair for pair in pairs if pair not in said]
    return len(fresh) >= _FRESH and len(fresh) > _NEW * len(pairs)


def _papers(clause: str) -> list[str]:
    """The last three characters of everything a clause names that can be handed in."""
    return [found[-3:].lstrip(_NAMELESS) for found in PAPER.findall(clause) if not re.search("不[要用必]|无需", found)]


def _parted(old: str, new: str) -> tuple[list[str], list[str]]:
    """Clauses only the new text has, and clauses only the old one has."""
    before, after = Counter(bare_clauses(old)), Counter(bare_clauses(new))
    return list((after - before).elements()), list((before - after).elements())


def _alone(text: str) -> list[str]:
    """Words of favour that stand alone: “不用，带原件” says the opposite of “不用带原件”."""
    return [
        clause
        for clause in bare_clauses(text)
        if len(clause) <= _FRESH and any(sign.pattern.match(clause) for sign in EASES)
    ]


def _bare(text: str) -> str:
    return IDLE.sub("", numbered(plain(text)))
