"""What a rewritten text does to the citizen, as far as a program can tell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from banshi.changes.words.definitions import undefined
from banshi.changes.words.plain import IDLE, bare_clauses, disguises, numbered, plain
from banshi.changes.words.repeated import repeated
from banshi.changes.words.signs import (
    ALL,
    DEMANDING,
    DEMANDS,
    DESPITE,
    EASES,
    EXPLAINING,
    GRAVE,
    INDUCING,
    JOINED,
    NEGATED,
    PAPER,
    PURPOSE,
    QUALIFYING,
    RELIEF,
    SOOTHING,
    UNEXPLAINED,
    Sign,
)

_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?%?")
_SENTENCES = re.compile(r"[^。；;！!？?\n]+[。；;！!？?\n]?")
_ENOUGH = 2
_FRESH = 4
_NEW = 0.4
_LENGTH = re.compile("([0-9]+)(个月|年|日|天|个工作日|周)")
_ALIKE = 0.6
_NAMELESS = "要签写交带拿在的把和与用凭有从由及或到看份张个那这"
"""What may stand before the name of a paper without being of it."""
_NAY = re.compile("不(?![予得能受办收行准可许认补退接超少低满])|没")
"""What denies without refusing."""
_SPARING = ("不用", "减免")
_SPARING_SIGNS = [sign for sign in EASES if sign.name in _SPARING]
"""What says that something need not be brought, done or paid: one says it as well as the other."""
_BRACKET = re.compile(r"[（(][^（）()]+[）)]")
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
    asks_too = any(sign.weight >= _ENOUGH and _found(sign, clause) for sign in DEMANDS)
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
    asking = _asking(new, added)
    heavy = [clause for clause in asking if not repeated(clause, new, rows)]
    bare = [clause for clause in heavy if not PURPOSE.search(clause)]
    # What something is good for asks nothing where nothing is asked.
    heavy = heavy if _gained(bare, removed) else bare
    said = plain(known) + plain(old)
    gained = _gained(heavy, removed)
    strange = [paper for clause in heavy for paper in _papers(clause) if paper not in said]
    novel = _novel(asking, said)
    if not novel and len(removed) >= len(heavy):
        # Clauses put in other words ask anew only by words that nothing else in the record is asked by.
        gained = [(word, weight) for word, weight in gained if word not in said]
    weight = sum(weight for _, weight in gained)
    # To ask in other words for what is asked anyway is to ask nothing new.
    if all(one < _ENOUGH for _, one in gained) and not novel:
        weight = 0
    lost = _lost(removed, added)
    because = [word for word, _ in gained] + strange[:2] + [f"少了“{word}”" for word in lost]
    if weight + _ENOUGH * bool(strange) >= _ENOUGH or lost:
        return tuple(dict.fromkeys(because))
    return _numbers(old, new)


def _asking(text: str, added: Sequence[str]) -> list[str]:
    """The added clauses of a text, without those of sentences that spare or explain."""
    found = []
    for sentence in _SENTENCES.findall(numbered(plain(text))):
        fresh = [clause for clause in bare_clauses(sentence) if clause in added]
        if sentence[-1] in "？?":
            continue
        if _relieves(sentence):
            # A favour that was there already excuses whom it is for, and nothing else that came beside it.
            fresh = [] if any(map(RELIEF.search, fresh)) else [clause for clause in fresh if clause[-1] != "的"]
        found += [clause for clause in fresh if _heavy(clause)] if _explains(sentence) else fresh
    return found


def _heavy(clause: str) -> bool:
    """Whether a clause asks so much that no explanation does."""
    return any(sign.name in UNEXPLAINED and _found(sign, clause) for sign in DEMANDS)


def _explains(sentence: str) -> bool:
    return EXPLAINING.search(sentence) is not None and not DEMANDING.search(sentence)


def _relieves(sentence: str) -> bool:
    if not RELIEF.search(sentence):
        return False
    return not (DESPITE.search(sentence) or INDUCING.search(sentence) or GRAVE.search(sentence))


def _tied(old: str, new: str, known: str) -> tuple[str, ...]:
    """What was put into a condition, where the rest of it stayed."""
    before, after = numbered(plain(old)), numbered(plain(undefined(old, new, plain(known))))
    if any(tag in ("delete", "replace") for tag, *_ in _steps(before, after)):
        return ()
    inserted = [
        after[start:end]
        for tag, _, _, start, end in _steps(before, after)
        if tag == "insert" and not _ANYWAY.search(after[:end].replace(",", "，"))
    ]
    return tuple(
        one
        for one in inserted
        if (QUALIFYING if _BRACKET.fullmatch(one) else JOINED).search(one)
        and not _explains(one)
        and _bare(one) not in _bare(known)
    )


@lru_cache(maxsize=256)
def _steps(before: str, after: str) -> Sequence[tuple[str, int, int, int, int]]:
    return SequenceMatcher(None, before, after, autojunk=False).get_opcodes()


def _gained(added: Iterable[str], removed: Iterable[str]) -> list[tuple[str, int]]:
    """Classes of demand of which the new clauses hold more than the old ones held: a word, and its weight."""
    found = []
    for sign in DEMANDS:
        words = [word for clause in added for word in _found(sign, clause)]
        if len(words) > sum(len(_found(sign, clause)) for clause in removed):
            found.append((words[-1], sign.weight))
    return found


def _found(sign: Sign, clause: str) -> list[str]:
    """The words of a class in a clause, those left out that are not asked."""
    return [one[0] for one in sign.pattern.finditer(clause) if not NEGATED.search(clause[: one.start()])]


def _novel(clauses: Iterable[str], said: str) -> bool:
    """Whether clauses speak of something nobody spoke of before."""
    pairs = [clause[at : at + 2] for clause in clauses for at in range(len(clause) - 1)]
    fresh = [pair for pair in pairs if pair not in said]
    return len(fresh) >= _FRESH and len(fresh) > _NEW * len(pairs)


def _lost(removed: Sequence[str], added: Sequence[str]) -> list[str]:
    """Words that spared something and are gone."""
    after = "。".join(added)
    left = sum(len(sign.pattern.findall(after)) for sign in EASES)
    found, held = [], 0
    for sign in EASES:
        words = [word for clause in removed for word in sign.pattern.findall(clause)]
        held += len(words)
        if sign.weight < _ENOUGH or len(words) <= len(sign.pattern.findall(after)):
            continue
        if sign.name in _SPARING and _still_spared(removed, added):
            continue
        if sign.name != "任选" or not added or ALL.search(after):
            found.append(words[-1])
    return found if held > left else []


def _still_spared(removed: Sequence[str], added: Sequence[str]) -> bool:
    """Whether as many new clauses deny something as old ones did: 不用看现场 and 不来看现场, 不收费 and 一分钱不收."""
    spared = sum(any(sign.pattern.search(clause) for sign in _SPARING_SIGNS) for clause in removed)
    denied = sum(
        bool(_NAY.search(clause) or any(sign.pattern.search(clause) for sign in _SPARING_SIGNS))
        for clause in added
        if not clause.endswith("的")
    )
    return 0 < spared <= denied


def _papers(clause: str) -> list[str]:
    """The last three characters of everything a clause names that can be handed in."""
    return [found[-3:].lstrip(_NAMELESS) for found in PAPER.findall(clause) if not re.search("不[要用必]|无需", found)]


def _numbers(old: str, new: str) -> tuple[str, ...]:
    """Numbers that changed in a text that is otherwise the same."""
    before, after = numbered(plain(old)), numbered(plain(new))
    if _NUMBER.sub("#", before) != _NUMBER.sub("#", after):
        was, now = _LENGTH.findall(before), _LENGTH.findall(after)
        if len(was) == len(now) == 1 and was != now and SequenceMatcher(None, before, after).ratio() > _ALIKE:
            return (f"{''.join(was[0])}→{''.join(now[0])}",)
        return ()
    pairs = zip(_NUMBER.finditer(before), _NUMBER.findall(after), strict=True)
    return tuple(f"{was[0]}→{now}" for was, now in pairs if was[0] != now and _weighs(before, was, now))


def _weighs(text: str, was: re.Match[str], now: str) -> bool:
    """Whether a number that changed asks more. What nobody can tell asks more in both directions."""
    more = float(now.rstrip("%")) > float(was[0].rstrip("%"))
    behind, ahead = text[was.end() : was.end() + 6], text[max(0, was.start() - 4) : was.start()]
    if re.match(r"[份张本套趟元页遍枚回%]", behind):
        return more
    if re.match(r"(?:个月|年|日|天|个工作日)(?:之?内|以内)?有效", behind):
        return not more
    if re.match(r"(?:万元|元|平方米)(?:以下|及以下|以内)", behind):
        return not more
    if re.match(r"(?:周岁|年|个月|日)?(?:以上|及以上)", behind) or re.search(r"满|连续|公示|超过", ahead):
        return more
    return True


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
