"""However a real file is spoilt, it gives a usable value or findings with a place, and never an exception."""

from __future__ import annotations

import random
import re
from functools import cache
from pathlib import Path

import msgspec
import pytest

from banshi.catalog.setting import SETTING_KINDS, Setting
from banshi.model.finding import Finding
from banshi.model.matter import Matter
from banshi.model.setting import typed
from banshi.rules.engine.runner import judge_matter
from banshi.source.document import Document
from banshi.source.files import Project
from banshi.source.standard import Standard
from banshi.source.text import decode

from .mutating import MUTATIONS

ROOT = Path(__file__).resolve().parent.parent
ROUNDS, TIMES = 20, 250
QUICK = 1
"""Rounds that belong to the default run; the others are slow tests."""
STANDARD = Standard(ROOT / "schema")
PAIR = re.compile(r"\b([a-z_]+): ([^,\n{}\[\]]+|\[[^\[\]{}\n]*\])")
LIMITS = ["9999年", "9999个工作日", "1分钟", "即办", "无", "1个月"]


@cache
def real_files() -> list[tuple[str, str, bytes]]:
    """Name, kind and bytes of every file of the guides."""
    return [(file.name, file.kind, Path(file.path).read_bytes()) for file in Project(ROOT).files() if file.kind]


@cache
def real_setting() -> Setting:
    files = {}
    for name, kind, data in real_files():
        if kind in SETTING_KINDS:
            files[kind] = typed(kind, Document(name, data, STANDARD[kind]).value)
    return Setting(files)


@cache
def by_kind() -> dict[str, list[tuple[str, str, bytes]]]:
    found: dict[str, list[tuple[str, str, bytes]]] = {}
    for file in real_files():
        found.setdefault(file[1], []).append(file)
    return found


def draw(chance: random.Random) -> tuple[str, str, bytes]:
    """A real file, half the time a matter; the other kinds weigh the same."""
    return chance.choice(by_kind()["matter" if chance.random() < 0.5 else chance.choice(sorted(by_kind()))])


@cache
def real_values() -> dict[str, list[str]]:
    """Key → everything the matters have under it, and limits nobody would write."""
    found = dict.fromkeys(("limit", "promised", "statutory", "within"), LIMITS * 20)
    for _, kind, data in real_files():
        for key, value in PAIR.findall(data.decode()) if kind == "matter" else ():
            found[key] = [*found.get(key, ()), value]
    return found


def borrow_value(data: bytes, chance: random.Random) -> bytes:
    """Put another matter's value under the same key: still well written, often wrong."""
    text = data.decode()
    pairs = [pair for pair in PAIR.finditer(text) if pair[1] in real_values()]
    for pair in sorted(chance.sample(pairs, min(len(pairs), 3)), key=lambda pair: -pair.start()):
        text = text[: pair.start(2)] + chance.choice(real_values()[pair[1]]) + text[pair.end(2) :]
    return text.encode()


def drop_value(data: bytes, chance: random.Random) -> bytes:
    """Leave out one key with its value, as `key: value, ` or as a line."""
    text = data.decode()
    pairs = list(re.finditer(r"[a-z_]+: [^,\n{}\[\]]+, |^ *[a-z_]+: [^\n]+\n", text, re.M))
    pair = chance.choice(pairs) if pairs else None
    return (text[: pair.start()] + text[pair.end() :]).encode() if pair else data


WAYS = [*MUTATIONS, *[borrow_value] * 7, *[drop_value] * 2]


def spoil(data: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.choice([1, 1, 2])):
        try:
            data = chance.choice(WAYS)(data, chance)
        except UnicodeDecodeError:  # an earlier step left no text
            return data
        if not data:
            break
    return data


def misplaced(findings: list[Finding], data: bytes) -> list[Finding]:
    """Findings outside the text, or without full sentences."""
    text = decode(data)[0]
    lines = (data.decode("utf-8", "replace") if text is None else text).split("\n")
    return [
        finding
        for finding in findings
        if not 1 <= finding.line <= len(lines)
        or not 1 <= finding.column <= len(lines[finding.line - 1]) + 1
        or finding.length < 1
        or not all(said.endswith(("。", "？")) for said in (finding.found, finding.expected, finding.next_step))
        or max(map(len, (finding.found, finding.next_step))) > 400
    ]


@pytest.mark.parametrize(
    "seed", [pytest.param(seed, marks=pytest.mark.slow if seed >= QUICK else ()) for seed in range(ROUNDS)]
)
def test_a_spoilt_file_is_a_value_or_findings(seed):
    chance = random.Random(seed)
    for _ in range(TIMES):
        name, kind, data = draw(chance)
        data = spoil(data, chance)
        document = Document(name, data, STANDARD[kind])
        assert document.value is not None or document.findings, data
        assert misplaced(document.findings, data) == [], data
        if document.value is None:
            continue
        if kind != "matter":
            typed(kind, document.value)
            continue
        judged = list(judge_matter(msgspec.convert(document.value, Matter), real_setting()))
        assert [problem.found for rule, _, problem in judged if rule == "X000"] == [], data
        assert misplaced(document.position(judged), data) == [], data


def test_files_are_spoilt_in_many_ways():
    """Both outcomes are common, or the test above would prove little."""
    chance = random.Random(0)
    outcomes = []
    for _ in range(100):
        name, kind, data = draw(chance)
        outcomes.append(Document(name, spoil(data, chance), STANDARD[kind]).value is not None)
    assert 20 <= sum(outcomes) <= 80


def test_every_kind_of_file_is_spoilt():
    # These guides take no standard from above.
    assert {"matter", "suppress", *SETTING_KINDS} - {"upstream"} <= set(by_kind())
