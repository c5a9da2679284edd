"""The parts of a bundle as one: every question once, every document once, with who wants it and when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from banshi.model.material import Material
from banshi.model.matter import Matter
from banshi.model.situation import Plain
from banshi.wording.checklist import material_link
from banshi.wording.phrases import Link
from banshi.wording.situation import words


class MergedQuestion(NamedTuple):
    """A question of one or several parts.

    Attributes:
        number: For the page's script, as are `when` (in which situation alone it is asked) and the options' numbers.
    """

    number: int
    text: str
    options: tuple[tuple[int, str], ...]
    when: str


class Paper(NamedTuple):
    """A document that is handed in once.

    Attributes:
        names: Several when any one of them will do.
        when: For the page's script, see `Mark`; empty where somebody wants it of everybody.
        who: The parts that want it, each with its situation in words.
        shown: Whether it may be shown on the phone.
    """

    names: tuple[Link, ...]
    when: str
    who: tuple[tuple[str, str], ...]
    shown: bool


class Merged(NamedTuple):
    """What a bundle asks and wants."""

    questions: tuple[MergedQuestion, ...]
    impossible: str
    papers: tuple[Paper, ...]
    spared: tuple[str, ...]
    """Documents no part has brought to it."""


def merged(parts: Sequence[Matter]) -> Merged:
    """Merge what the parts ask and want."""
    book = _Book()
    for matter in parts:
        book.ask(matter)
    rows: dict[tuple[str, ...], _Row] = {}
    spared: dict[str, None] = {}
    for matter in parts:
        for material in matter.materials:
            if material.spared:
                spared |= dict.fromkeys(material.names)
                continue
            row = rows.setdefault(tuple(sorted(material.names)), _Row(material))
            row.ways += book.ways(matter, matter.asking.ways(material.when))
            row.who.append((matter.name, words(material.when)))
    wanted = {name for row in rows.values() for name in row.material.names}
    papers = tuple(_paper(row, book) for row in rows.values())
    return Merged(
        tuple(book.questions(row.ways for row in rows.values())),
        book.numbers(book.impossible),
        papers,
        tuple(name for name in spared if name not in wanted),
    )


@dataclass
class _Row:
    material: Material
    ways: list[Plain] = field(default_factory=list)
    who: list[tuple[str, str]] = field(default_factory=list)


def _paper(row: _Row, book: _Book) -> Paper:
    always = any(not way for way in row.ways)
    names = tuple(material_link(name) for name in row.material.names)
    return Paper(names, "" if always else book.numbers(row.ways), tuple(row.who), row.material.shown)


class _Book:
    """The questions of all parts under names that tell them apart."""

    def __init__(self) -> None:
        self.options: dict[str, tuple[str, ...]] = {}
        self.asked: dict[str, list[Plain]] = {}
        self.impossible: list[Plain] = []
        self._names: dict[tuple[str, str], str] = {}

    def ask(self, matter: Matter) -> None:
        """Take in what a part asks. The same words with other answers are another question, named after the part."""
        asking = matter.asking
        for text, options in asking.questions.items():
            known = self.options.get(text)
            name = text if known in (None, tuple(options)) else f"{text}（{matter.name}）"
            self._names[matter.code, text] = name
            self.options[name] = tuple(options)
        for text in asking.questions:
            name = self._names[matter.code, text]
            ways = self.ways(matter, asking.ways(asking.whens[text])) if text in asking.whens else [{}]
            self.asked[name] = self.asked.get(name, []) + ways
        self.impossible += [way for way in self.ways(matter, asking.impossible) if way not in self.impossible]

    def ways(self, matter: Matter, ways: Iterable[Plain]) -> list[Plain]:
        """Ways of a part in the names of the book."""
        return [{self._names.get((matter.code, text), text): way[text] for text in way} for way in ways]

    def questions(self, rows: Iterable[list[Plain]]) -> Iterator[MergedQuestion]:
        """The questions on which a document hangs, those on which most hang first, none before what leads to it."""
        weight: dict[str, int] = {}
        for ways in rows:
            if all(ways):
                # In the order they are met: a set's order is another one in every process.
                for name in dict.fromkeys(name for way in ways for name in way):
                    weight[name] = weight.get(name, 0) + 1
        for name in list(weight):
            for way in self.asked.get(name, []):
                for before in way:
                    weight[before] = max(weight.get(before, 0), weight[name] + 1)
        order = list(self.options)
        for name in sorted(weight, key=lambda name: -weight[name]):
            ways = self.asked.get(name, [{}])
            when = self.numbers(ways) if all(ways) else ""
            yield MergedQuestion(order.index(name), name, tuple(enumerate(self.options[name])), when)

    def numbers(self, ways: Iterable[Plain]) -> str:
        """Ways as the page's script reads them."""
        places = {name: number for number, name in enumerate(self.options)}
        said = []
        for way in ways:
            parts = [
                f"{places[name]}:{','.join(str(self.options[name].index(one)) for one in options)}"
                for name, options in way.items()
            ]
            said.append(";".join(parts))
        return "|".join(dict.fromkeys(said))
