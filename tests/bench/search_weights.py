"""Learns from the questions in the repository how the signs of a hit are weighed, and how sure the search may be of an
answer, and prints the lines for `find-rank.js` and `find-judge.js`. Run again after a change of ranking or of the
questions: same input, same numbers.

python tests/bench/search_weights.py
"""

from __future__ import annotations

import json
import math
import sys
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT)]

from banshi.catalog.catalog import Catalog  # noqa: E402
from banshi.rules.engine.inspection import inspect_project  # noqa: E402
from banshi.search.data import search_data  # noqa: E402
from banshi.search.engine import Engine  # noqa: E402
from banshi.search.lexicon import Lexicon  # noqa: E402
from banshi.source.files import Project  # noqa: E402
from tests.search.asked import ANEW, PLAIN, SHIPPED, TOLD, asked  # noqa: E402
from tests.search.client import questions  # noqa: E402

_HITS = """texts => texts.map(text => {
  const { hits } = banshiFind.rank(index, banshiFind.read(index, text));
  return hits.filter(hit => hit.signs && !hit.exact).slice(0, 20).map(hit => [hit.entry.code, hit.signs]);
})"""
_SIGNS = """(texts, weights) => { banshiFind.weights = weights; return texts.map(text => {
  const read = banshiFind.read(index, text);
  const { hits: [hit], asked } = banshiFind.rank(index, read);
  if (!hit || hit.exact) return null;
  const { share, size, gap } = hit.cover;
  const close = banshiFind.closeness(index, asked, hit);
  return [1, share, close, Math.log(1 + size), Math.log(1 + read.text.length), gap / Math.max(1, size)];
}); }"""
_STEPS = 30
_PENALTY = 0.5
_SCALE = 0.1
"""Weights of the order are told as parts of about one, as a score is."""
_TURNED_AWAY = 0.025
"""Share of answerable questions that may be told there is nothing."""
_SMALLEST = 1e-3

Vector = list[float]
Choice = tuple[list[Vector], list[bool]]
"""The signs of every hit of a question, and which hits are right."""


class Sample(NamedTuple):
    """What is seen of a question, how much it counts, and whether it has an answer here."""

    signs: Vector
    weight: float
    here: bool


class Asking(NamedTuple):
    """A question, the codes that answer it, and whether it has an answer here."""

    text: str
    codes: frozenset[str]
    here: bool


def main() -> None:
    """Print the weights, the threshold, and what they catch."""
    catalog = inspect_project(Project(ROOT)).catalog
    data = search_data(catalog, Lexicon())
    asked = list(askings(catalog))
    order = [round(_SCALE * weight, 2) for weight in learn_order(list(choices(data, asked)))]
    print(f"find.weights = {order};")
    found = samples(Engine(data), asked, order)
    weights = learn_sure(found)
    sums = sorted(dot(weights, one.signs) for one in found if one.here)
    threshold = sums[int(_TURNED_AWAY * len(sums))]
    absent = [dot(weights, one.signs) < threshold for one in found if not one.here]
    weights[0] -= threshold
    print(f"const WEIGHTS = {[round(weight, 2) for weight in weights]};")
    print(f"{len(sums)} answerable, {len(absent)} not; caught without any list: {sum(absent) / len(absent):.2f}")


def askings(catalog: Catalog) -> Iterator[Asking]:
    """Every question of the repository that is about matters, or about nothing that is here."""
    known = {entry.code for entry in catalog.public}
    for name in ("questions", "questions-blind"):
        yield from (Asking(question.text, question.codes, True) for question in questions(known, name))
    for path in (SHIPPED, ANEW, TOLD, PLAIN):
        for one in asked(catalog, path):
            codes = frozenset(answer for answer in one.answer if ":" not in answer)
            if one.not_here or codes:
                yield Asking(one.text, codes, not one.not_here)


def choices(data: str, asked: list[Asking]) -> Iterator[Choice]:
    """What there is to choose from with all words of the thesaurus, and with either half of them: whoever asks next
    uses words that are not in it."""
    here = [one for one in asked if one.here]
    for engine in (Engine(data), Engine(thinned(data, 0)), Engine(thinned(data, 1))):
        for one, hits in zip(here, engine.run(_HITS, [one.text for one in here]), strict=True):
            right = [code in one.codes for code, _ in hits]
            if any(right) and not all(right):
                yield [signs for _, signs in hits], right


def thinned(data: str, half: int) -> str:
    """The data of the search with half of the words of its thesaurus, always the same ones."""
    start, end = data.index("{"), data.rindex("}") + 1
    columns = json.loads(data[start:end])
    lines = (line.split("=") for line in columns["terms"].split("\n"))
    kept = ((name, [word for word in said.split("|") if zlib.crc32(word.encode()) % 2 == half]) for name, said in lines)
    columns["terms"] = "\n".join(f"{name}={'|'.join(words)}" for name, words in kept if words)
    return data[:start] + json.dumps(columns) + data[end:]


def samples(engine: Engine, asked: list[Asking], order: Vector) -> list[Sample]:
    """Every question with its signs; the few without an answer weigh half as much together."""
    signs = engine.run(_SIGNS, [one.text for one in asked], order)
    here = sum(one.here for one in asked)
    rare = 0.5 * here / (len(asked) - here)
    return [Sample(sign, 1 if one.here else rare, one.here) for sign, one in zip(signs, asked, strict=True) if sign]


def learn_order(found: list[Choice]) -> Vector:
    """Weights under which the right hits are likeliest to be chosen among all (conditional logit)."""

    def slope_and_bend(weights: Vector) -> tuple[float, Vector, list[Vector]]:
        size = len(weights)
        worth, slope, bend = _penalty(weights)
        for signs, right in found:
            chances = _chances([dot(weights, one) for one in signs])
            hit = sum(chance for chance, good in zip(chances, right, strict=True) if good)
            worth += math.log(hit)
            mean = [sum(chance * one[at] for chance, one in zip(chances, signs, strict=True)) for at in range(size)]
            for chance, one, good in zip(chances, signs, right, strict=True):
                pull = chance * (good / hit - 1)
                for row in range(size):
                    slope[row] += pull * one[row]
                    away = chance * (one[row] - mean[row])
                    for column in range(row + 1):
                        bend[row][column] += away * one[column]
        for row in range(size):
            for column in range(row):
                bend[column][row] = bend[row][column]
        return worth, slope, bend

    return climb(slope_and_bend, len(found[0][0][0]))


def learn_sure(found: list[Sample]) -> Vector:
    """Weights that tell what has an answer from what has none (logistic regression)."""

    def slope_and_bend(weights: Vector) -> tuple[float, Vector, list[Vector]]:
        size = len(weights)
        worth, slope, bend = _penalty(weights)
        for signs, weight, here in found:
            total = dot(weights, signs)
            chance = 1 / (1 + math.exp(-total))
            worth -= weight * math.log1p(math.exp(-total if here else total))
            for row in range(size):
                slope[row] += weight * (here - chance) * signs[row]
                for column in range(size):
                    bend[row][column] += weight * chance * (1 - chance) * signs[row] * signs[column]
        return worth, slope, bend

    return climb(slope_and_bend, len(found[0].signs))


def _penalty(weights: Vector) -> tuple[float, Vector, list[Vector]]:
    """What large weights cost: their worth, its slope and its bend."""
    size = len(weights)
    return (
        -0.5 * _PENALTY * dot(weights, weights),
        [-_PENALTY * weight for weight in weights],
        [[_PENALTY * (row == column) for column in range(size)] for row in range(size)],
    )


def _chances(sums: Vector) -> Vector:
    raised = [math.exp(one - max(sums)) for one in sums]
    return [one / sum(raised) for one in raised]


def climb(slope_and_bend: Callable[[Vector], tuple[float, Vector, list[Vector]]], size: int) -> Vector:
    """Where a worth is greatest, by Newton's steps; a step that leads down is halved."""
    weights = [0.0] * size
    worth, slope, bend = slope_and_bend(weights)
    for _ in range(_STEPS):
        step = solve(bend, slope)
        part = 1.0
        while part > _SMALLEST:
            tried = [weight + part * along for weight, along in zip(weights, step, strict=True)]
            found = slope_and_bend(tried)
            if found[0] > worth:
                break
            part /= 2
        else:
            return weights
        gained = found[0] - worth
        weights, (worth, slope, bend) = tried, found
        if gained < _SMALLEST:
            break
    return weights


def solve(matrix: list[Vector], right: Vector) -> Vector:
    """The solution of a small system of equations, by elimination."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for pivot in range(len(rows)):
        best = max(range(pivot, len(rows)), key=lambda at: abs(rows[at][pivot]))
        rows[pivot], rows[best] = rows[best], rows[pivot]
        for at, row in enumerate(rows):
            if at != pivot:
                factor = row[pivot] / rows[pivot][pivot]
                rows[at] = [value - factor * other for value, other in zip(row, rows[pivot], strict=True)]
    return [row[-1] / row[at] for at, row in enumerate(rows)]


def dot(one: Vector, other: Vector) -> float:
    """Sum of products."""
    return sum(a * b for a, b in zip(one, other, strict=True))


if __name__ == "__main__":
    main()
