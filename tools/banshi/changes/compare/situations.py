"""Rows that depend on the situation, laid side by side situation by situation.

A row that moves from “everybody” to “whoever sends an agent” is one paper less for everybody else. So rows are not
compared by what their `when` says but by whom they meet: every combination of the answers that matter is looked at,
and combinations in which the same happens are told as one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product, zip_longest
from math import prod
from typing import NamedTuple

from banshi.model.asking import Asking
from banshi.model.situation import ANY, Plain, When, describe, meets, ways_of

MOST = 512
"""Combinations looked at for rows of one name; beyond that a `when` is compared as it is written."""

_Atom = tuple[str, ...]
_Rows = tuple[int, ...]


class Met(NamedTuple):
    """Two rows that meet the same people.

    Attributes:
        old: Index of the old row, None if there was none.
        new: Index of the new row, None if there is none.
        situation: Whom they meet, in words; empty for everybody.
    """

    old: int | None
    new: int | None
    situation: str


class _People(NamedTuple):
    """Combinations of answers, and the old and new rows each of them meets."""

    asked: list[str]
    choices: list[list[str]]
    met: list[tuple[_Atom, _Rows, _Rows]]
    now: Asking

    def exist(self, atoms: Sequence[_Atom]) -> bool:
        """Whether somebody can give one of these combinations: what nobody can be in changes nothing for anybody."""
        return any(self.now.possible(dict(zip(self.asked, atom, strict=True))) for atom in atoms)


class Situations:
    """The questions of two versions of a matter, in the words of the new one.

    Args:
        before: What it asked before.
        after: What it asks now.

    Attributes:
        old: Its questions before; new: its questions now.
        renamed: Old question → what it is called now.
        options: Old question → its old options → what they are called now.
    """

    def __init__(self, before: Asking, after: Asking) -> None:
        self.before, self.after = before, after
        self.old, self.new = old, new = before.questions, after.questions
        gone, fresh = [q for q in old if q not in new], [q for q in new if q not in old]
        self.renamed = {was: now for was in gone for now in fresh if list(old[was]) == list(new[now])}
        self.options = {
            question: _renamed_options(old[question], new[now])
            for question in old
            if (now := self.renamed.get(question, question)) in new
        }

    def translated(self, when: When | None) -> list[Plain]:
        """The ways in which an old `when` came about, in the words of the new version."""
        return [self._in_new_words(way) for way in self.before.ways(when)]

    def in_new_words(self, when: When) -> list[Plain]:
        """An old `when` in the words of the new version, as it is written."""
        return [self._in_new_words(way) for way in ways_of(when)]

    def ways(self, when: When | None) -> list[Plain]:
        """The ways in which a new `when` comes about."""
        return self.after.ways(when)

    def _in_new_words(self, way: Plain) -> Plain:
        return {
            self.renamed.get(question, question): tuple(self.options.get(question, {}).get(one, one) for one in wanted)
            for question, wanted in way.items()
        }

    def align(self, old: Sequence[When | None], new: Sequence[When | None]) -> Iterator[Met]:
        """Lay rows of one name side by side.

        Args:
            old: The `when` of each old row.
            new: The `when` of each new row.
        """
        ours, theirs = [self.translated(when) for when in old], [self.ways(when) for when in new]
        people = self._people(ours, theirs)
        if people is None:
            yield from _as_written(ours, theirs)
            return
        couples: dict[tuple[int | None, int | None], list[_Atom]] = {}
        for atom, was, now in people.met:
            for couple in zip_longest(was, now):
                couples.setdefault(couple, []).append(atom)
        for (was_index, now_index), atoms in couples.items():
            if people.exist(atoms):
                yield Met(was_index, now_index, _in_words(people.asked, people.choices, atoms))

    def groups(self, old: Sequence[When | None], new: Sequence[When | None]) -> Iterator[tuple[_Rows, _Rows, str]]:
        """Everybody by all the rows that meet them: indexes of the old rows, of the new ones, and who, in words."""
        people = self._people([self.translated(when) for when in old], [self.ways(when) for when in new])
        if people is None:
            yield tuple(range(len(old))), tuple(range(len(new))), ""
            return
        sets: dict[tuple[_Rows, _Rows], list[_Atom]] = {}
        for atom, was, now in people.met:
            sets.setdefault((was, now), []).append(atom)
        for (were, are), atoms in sets.items():
            if people.exist(atoms):
                yield were, are, _in_words(people.asked, people.choices, atoms)

    def _people(self, ours: list[list[Plain]], theirs: list[list[Plain]]) -> _People | None:
        """Every combination of the answers that matter, with the rows it meets; None where there are too many."""
        every = [way for ways in (*ours, *theirs) for way in ways]
        asked = list(dict.fromkeys(question for way in every for question in way))
        choices = [self._choices(question, every) for question in asked]
        if prod(map(len, choices)) > MOST:
            return None
        met = []
        for atom in product(*choices):
            answers = dict(zip(asked, atom, strict=True))
            was = tuple([index for index, ways in enumerate(ours) if meets(ways, answers)])
            now = tuple([index for index, ways in enumerate(theirs) if meets(ways, answers)])
            met.append((atom, was, now))
        return _People(asked, choices, met, self.after)

    def _choices(self, question: str, every: Sequence[Plain]) -> list[str]:
        """The answers to a question that both versions know; those of the only version that asks it."""
        before = {self.renamed.get(one, one): one for one in self.old}.get(question)
        now = list(self.new.get(question, ()))
        was = [self.options.get(before, {}).get(one, one) for one in self.old[before]] if before else []
        if was and now:
            # An option that came or went is told as such; what only its people meet is not told again.
            return [one for one in now if one in was] or list(dict.fromkeys((*now, *was)))
        named = [one for way in every if question in way for one in way[question]]
        return list(dict.fromkeys((*now, *was, *named)))


def _renamed_options(old: Sequence[str], new: Sequence[str]) -> dict[str, str]:
    """Old option → new option at the same place, when a list kept its length."""
    if len(old) != len(new):
        return {}
    pairs = zip(old, new, strict=True)
    return {was: now for was, now in pairs if was != now and was not in new and now not in old}


def _as_written(old: list[list[Plain]], new: list[list[Plain]]) -> Iterator[Met]:
    def key(ways: list[Plain]) -> tuple[object, ...]:
        return tuple(sorted(tuple(sorted((asked, tuple(sorted(some))) for asked, some in way.items())) for way in ways))

    before: dict[tuple[object, ...], list[int]] = {}
    for index, ways in enumerate(old):
        before.setdefault(key(ways), []).append(index)
    for index, ways in enumerate(new):
        waiting = before.get(key(ways))
        yield Met(waiting.pop(0) if waiting else None, index, _said(ways))
    for waiting in before.values():
        for index in waiting:
            yield Met(index, None, _said(old[index]))


def _said(ways: list[Plain]) -> str:
    return describe(ways[0] if len(ways) == 1 else {ANY: [dict(way) for way in ways]} if ways else None)


def _in_words(asked: list[str], choices: list[list[str]], atoms: list[_Atom]) -> str:
    if len(atoms) == prod(map(len, choices)):
        return ""
    told = [describe(part) for part in _parts(asked, choices, set(atoms))]
    return "，或者".join(told[:3]) + ("等" if len(told) > 3 else "")


def _parts(asked: list[str], choices: list[list[str]], atoms: set[_Atom]) -> list[dict[str, list[str]]]:
    """The fewest `when`s found that together meet exactly these combinations."""
    chosen = [[one for one in options if any(atom[at] == one for atom in atoms)] for at, options in enumerate(choices)]
    if prod(map(len, chosen)) == len(atoms):
        narrowed = zip(asked, chosen, choices, strict=True)
        return [{question: some for question, some, options in narrowed if len(some) < len(options)}]
    found: list[list[dict[str, list[str]]]] = []
    for at, question in enumerate(asked):
        alike: dict[frozenset[_Atom], list[str]] = {}
        for option in chosen[at]:
            rest = frozenset((*atom[:at], *atom[at + 1 :]) for atom in atoms if atom[at] == option)
            alike.setdefault(rest, []).append(option)
        without = asked[:at] + asked[at + 1 :], choices[:at] + choices[at + 1 :]
        found.append(
            [{question: options, **part} for rest, options in alike.items() for part in _parts(*without, set(rest))]
        )
    return min(found, key=len)
