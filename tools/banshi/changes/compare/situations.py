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

from banshi.model.situation import Questions, When, applies, describe, options_of

MOST = 512
"""Combinations looked at for rows of one name; beyond that a `when` is compared as it is written."""

_Atom = tuple[str, ...]


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


class Situations:
    """The questions of two versions of a matter, in the words of the new one.

    Args:
        old: Its questions before.
        new: Its questions now.

    Attributes:
        renamed: Old question → what it is called now.
        options: Old question → its old options → what they are called now.
    """

    def __init__(self, old: Questions, new: Questions) -> None:
        self.old, self.new = old, new
        gone, fresh = [q for q in old if q not in new], [q for q in new if q not in old]
        self.renamed = {was: now for was in gone for now in fresh if list(old[was]) == list(new[now])}
        self.options = {
            question: _renamed_options(old[question], new[now])
            for question in old
            if (now := self.renamed.get(question, question)) in new
        }

    def translated(self, when: When | None) -> dict[str, tuple[str, ...]]:
        """An old `when` in the words of the new version."""
        found = {}
        for question, wanted in (when or {}).items():
            names = self.options.get(question, {})
            found[self.renamed.get(question, question)] = tuple(names.get(one, one) for one in options_of(wanted))
        return found

    def align(self, old: Sequence[When | None], new: Sequence[When | None]) -> Iterator[Met]:
        """Lay rows of one name side by side.

        Args:
            old: The `when` of each old row.
            new: The `when` of each new row.
        """
        ours, theirs = [self.translated(when) for when in old], [when or {} for when in new]
        asked = list(dict.fromkeys(question for when in (*ours, *theirs) for question in when))
        choices = [self._choices(question, [*ours, *theirs]) for question in asked]
        if prod(map(len, choices)) > MOST:
            yield from _as_written(ours, theirs)
            return
        groups: dict[tuple[int | None, int | None], list[_Atom]] = {}
        for atom in product(*choices):
            answers = dict(zip(asked, atom, strict=True))
            was = [index for index, when in enumerate(ours) if applies(when, answers)]
            now = [index for index, when in enumerate(theirs) if applies(when, answers)]
            for couple in zip_longest(was, now):
                groups.setdefault(couple, []).append(atom)
        for (was_index, now_index), atoms in groups.items():
            yield Met(was_index, now_index, _in_words(asked, choices, atoms))

    def _choices(self, question: str, whens: Sequence[When]) -> list[str]:
        """The answers to a question that both versions know; those of the only version that asks it."""
        before = {self.renamed.get(one, one): one for one in self.old}.get(question)
        now = list(self.new.get(question, ()))
        was = [self.options.get(before, {}).get(one, one) for one in self.old[before]] if before else []
        if was and now:
            # An option that came or went is told as such; what only its people meet is not told again.
            return [one for one in now if one in was] or list(dict.fromkeys((*now, *was)))
        named = [one for when in whens if question in when for one in options_of(when[question])]
        return list(dict.fromkeys((*now, *was, *named)))


def _renamed_options(old: Sequence[str], new: Sequence[str]) -> dict[str, str]:
    """Old option → new option at the same place, when a list kept its length."""
    if len(old) != len(new):
        return {}
    pairs = zip(old, new, strict=True)
    return {was: now for was, now in pairs if was != now and was not in new and now not in old}


def _as_written(old: list[dict], new: list) -> Iterator[Met]:
    def key(when: When) -> tuple:
        return tuple(sorted((question, tuple(sorted(options_of(wanted)))) for question, wanted in when.items()))

    before: dict[tuple, list[int]] = {}
    for index, when in enumerate(old):
        before.setdefault(key(when), []).append(index)
    for index, when in enumerate(new):
        waiting = before.get(key(when))
        yield Met(waiting.pop(0) if waiting else None, index, describe(when))
    for waiting in before.values():
        for index in waiting:
            yield Met(index, None, describe(old[index]))


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
