"""Questions of a stranger to the search, of every kind people ask, and how well they are answered.

One JSON object a line: `q` what is typed; `kind`; `answer` what answers it, best first: codes of matters, and pages as
`event:`, `bundle:`, `hall:`, `region:`, `department:` with their name, `hotline` and `complaints`; `answer_name` matters
known by name only; `intent` the fact that is asked for; `not_here` whether the guides hold nothing.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from banshi.catalog.catalog import Catalog
from banshi.search.engine import Engine

SHIPPED = Path(__file__).with_name("asked.jsonl")
ANEW = Path(__file__).with_name("asked-anew.jsonl")
"""Written later, by somebody who had not seen the words the search knows."""
TOLD = Path(__file__).with_name("asked-told.jsonl")
"""Every matter as people tell its need, without its official words: the circumstance first."""
PLAIN = Path(__file__).with_name("asked-plain.jsonl")
"""Short and long questions as they come to a counter, half of which ask for one fact."""
_FIRST, _AMONG = 3, 5


class Asked(NamedTuple):
    """A question, and what answers it."""

    text: str
    kind: str
    answer: tuple[str, ...]
    intent: str | None
    not_here: bool


class Score(NamedTuple):
    """How well questions are answered, as shares of them.

    Attributes:
        hit1, hit5: With a right answer first, or among the first five; of those that have one.
        mrr: Mean of 1/place of the first right answer.
        called_weak: Of those that have an answer, how many are told that there is none.
        honest: Of those that have none, how many are told so.
        well: Of all, how many are answered as their kind asks for.
        kinds: Kind → how many of how many are answered well.
    """

    count: int
    hit1: float
    hit5: float
    mrr: float
    called_weak: float
    honest: float
    well: float
    kinds: dict[str, tuple[int, int]]
    badly: list[str]


def asked(catalog: Catalog, path: Path = SHIPPED) -> list[Asked]:
    """The questions that can be judged: of those about matters, the ones whose matter is there."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        answer = tuple(dict.fromkeys([*row["answer"], *_named(row.get("answer_name", ()), catalog)]))
        if row["not_here"] or answer:
            found.append(Asked(row["q"], row["kind"], answer, row["intent"], row["not_here"]))
    return found


def _named(names: Iterable[str], catalog: Catalog) -> list[str]:
    """Codes of the matters a name stands for: it is part of theirs, or all its characters are in it."""
    found = []
    for name in (part for whole in names for part in whole.split()):
        for entry in catalog.public:
            written = len(name) > 3 and set(name) <= set(entry.name)
            if written or any(name in text for text in (entry.name, *entry.aliases)):
                found.append(entry.code)
    return found


def score(engine: Engine, questions: list[Asked]) -> Score:
    """Ask everything and judge the answers."""
    told = engine.answers([question.text for question in questions])
    kinds: dict[str, list[bool]] = defaultdict(list)
    places, weak, honest, badly = [], [], [], []
    for question, answer in zip(questions, told, strict=True):
        if question.not_here:
            honest.append(answer["state"] != "found")
            well = honest[-1]
        else:
            places.append(_place(question, answer))
            weak.append(answer["state"] != "found")
            well = not weak[-1] and _well(question, answer, places[-1])
        kinds[question.kind].append(well)
        if not well:
            badly.append(question.text)
    return Score(
        len(questions),
        _share([place == 1 for place in places]),
        _share([0 < place <= _AMONG for place in places]),
        _share([1 / place if place else 0 for place in places]),
        _share(weak),
        _share(honest),
        _share([well for found in kinds.values() for well in found]),
        {kind: (sum(found), len(found)) for kind, found in kinds.items()},
        badly,
    )


def _place(question: Asked, answer: dict[str, Any]) -> int:
    return next((at for at, hit in enumerate(answer["hits"], 1) if hit["id"] in question.answer), 0)


def _well(question: Asked, answer: dict[str, Any], place: int) -> bool:
    """Whether an answer is what its kind asks for, the first rows of it being all that most people read."""
    shown = [hit["id"] for hit in answer["hits"]]
    if question.intent and question.intent not in answer["intents"]:
        return False
    # Another city is owned up to where it is asked, and nowhere else.
    if bool(answer["other"]) != (question.kind == "other_city"):
        return False
    if question.kind == "event":
        return shown[:1] == [question.answer[0]]
    if question.kind == "two":
        return all(wish in shown[:_AMONG] for wish in question.answer if ":" not in wish)
    if question.kind in ("own_district", "region"):
        regions = [page for page in question.answer if page.startswith("region:")]
        return 0 < place <= _FIRST and all(page in shown[:_AMONG] for page in regions)
    return 0 < place <= _FIRST


def _share(values: list[Any]) -> float:
    return sum(values) / max(1, len(values))
