"""Short lists of questions with the codes that answer them, asked of the client's own scripts."""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

from banshi.search.engine import PARTS as NAMES
from banshi.search.engine import Engine
from tests.projects import ROOT

STATIC = ROOT / "hooks" / "static"
PARTS = [STATIC / f"{name}.js" for name in NAMES]
WHOLE = [*PARTS, STATIC / "find-box.js", STATIC / "find-page.js"]
_SHOWN = 10


class Question(NamedTuple):
    """Something people ask, and the codes that answer it."""

    kind: str
    text: str
    codes: frozenset[str]


class Quality(NamedTuple):
    """How well a set of questions is answered: shares of those with an answer among the first, and mean 1/rank."""

    count: int
    hit1: float
    hit5: float
    mrr: float


def questions(known: set[str], name: str = "questions") -> list[Question]:
    """The questions about matters that exist; another city has its own.

    Args:
        known: Codes of the matters that exist.
        name: `questions`, written beside the thesaurus, or `questions-blind`, by somebody who had not seen it.
    """
    path = Path(__file__).with_name(f"{name}.csv")
    with path.open(encoding="utf-8", newline="") as file:
        rows = [Question(row["kind"], row["question"], frozenset(row["codes"].split())) for row in csv.DictReader(file)]
    return [row for row in rows if row.codes & known]


def ranks(engine: Engine, asked: list[Question]) -> list[int]:
    """Place of the first right answer for each question, from 1; 0 for none among the first ten."""
    found = engine.run(
        "asked => asked.map(text => banshiFind.search(index, text).hits.slice(0, 10).map(hit => hit.entry.code))",
        [question.text for question in asked],
    )
    return places(asked, found)


def places(asked: list[Question], found: list[list[str]]) -> list[int]:
    """The same, from the codes that were found for each question."""
    return [
        next((at for at, code in enumerate(codes[:_SHOWN], 1) if code in question.codes), 0)
        for question, codes in zip(asked, found, strict=True)
    ]


def quality(asked: list[Question], places: list[int]) -> dict[str, Quality]:
    """Kind of question → quality; `all` is every question."""
    groups: dict[str, list[int]] = defaultdict(list)
    for question, place in zip(asked, places, strict=True):
        groups[question.kind].append(place)
        groups["all"].append(place)
    return {kind: _quality(found) for kind, found in groups.items()}


def _quality(found: list[int]) -> Quality:
    count = len(found)
    return Quality(
        count,
        sum(place == 1 for place in found) / count,
        sum(0 < place <= 5 for place in found) / count,
        sum(1 / place for place in found if place) / count,
    )
