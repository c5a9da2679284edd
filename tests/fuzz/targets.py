"""What is fed to what, and what must hold whatever is fed. A target takes a random source and raises if it does not hold."""

from __future__ import annotations

import copy
import io
import os
import random
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
from banshi.hooks.prose import TAGS, Safe
from markdown import Markdown

from banshi.catalog.catalog import Catalog
from banshi.catalog.setting import Setting
from banshi.changes.compare.identity import WAIVED
from banshi.changes.comparison import compare
from banshi.changes.versions import Couple
from banshi.changes.words.weigh import Effect, weigh
from banshi.errors import PackUnreadable
from banshi.kiosk.manifest import read_manifest
from banshi.model.prose import Prose
from banshi.rules.engine.gate import gate
from banshi.rules.engine.runner import judge_catalog
from banshi.source.document import Document
from banshi.source.files import PLACES
from banshi.source.reader import read
from banshi.source.standard import Standard
from banshi.workbook.file import open_workbook
from tests.changes.edits import TwoStates, written
from tests.fuzz.histories import history
from tests.fuzz.packs import pack
from tests.hooks.test_prose import HOSTILE, Reader
from tests.mutating import MUTATIONS

ROOT = Path(__file__).resolve().parents[2]
GOOD = ROOT / "tests/schema/good"
MOST_SECONDS = 5.0
"""No input of this size may take longer."""
_SIGNS = "须不用交押金　，。；：“”\u200b１①[](){}<>!#*_`|~-\\\"'&;: \n0aA子予繳"
_PLACES = {"overlay": "local/990102/gongan.yml", "bundle": "bundles/a.yml", "batch": "batches/2026-01.yml"}
Source = random.Random


@cache
def standard() -> Standard:
    return Standard(ROOT / "schema")


@cache
def good(kind: str) -> tuple[bytes, ...]:
    return tuple(path.read_bytes() for path in sorted((GOOD / kind).glob("*.yml")))


def place(kind: str) -> str:
    """A place a file of the kind may lie at."""
    pattern = PLACES[kind]
    return _PLACES.get(kind) or pattern.replace("matters/*/*", "matters/shichang/990131901000")


def document(chance: Source) -> None:
    """A spoiled file of any kind is read, judged and told in findings, never a crash."""
    kind = chance.choice(list(PLACES))
    data = chance.choice(good(kind))
    for _ in range(chance.randint(1, 4)):
        try:
            data = chance.choice(MUTATIONS)(data, chance) or data
        except (UnicodeDecodeError, ValueError, IndexError):
            break  # what is no text any more cannot be spoiled as text
    found = Document(place(kind), data, standard()[kind])
    assert all(
        one.line >= 1 and one.column >= 1 and one.found.endswith(("。", "？", "！", "”", "）"))
        for one in found.findings
    )


def change(chance: Source) -> None:
    """Two spoiled states are compared and gated; what differs in a field that counts is never silent."""
    kind = chance.choice(list(PLACES))
    data = chance.choice(good(kind))
    old = read(data.decode("utf-8")).value
    new = copy.deepcopy(old)
    for _ in range(chance.randint(1, 3)):
        alter(new, chance)
    name = place(kind)
    states = TwoStates([Couple(name, written(old), written(new))])
    changes = compare(states, standard())
    gate(changes, states)
    if old == new or changes.unread or (kind == "matter" and _waived(old) == _waived(new)):
        return
    assert changes.comparisons or _same(kind, old, new), (kind, old, new)


def _waived(value: dict[str, Any]) -> dict[str, Any]:
    return {key: inner for key, inner in value.items() if key not in WAIVED}


def _same(kind: str, old: Any, new: Any) -> bool:
    """Whether two values read the same once the schema has typed them."""
    from banshi.changes.state import RECORDS

    typed = []
    for value in (copy.deepcopy(old), copy.deepcopy(new)):
        standard()[kind].coerce(value)
        record = RECORDS.get(kind)
        typed.append(msgspec.convert(value, record) if record else _pruned(value))
    return typed[0] == typed[1]


def _pruned(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _pruned(inner) for key, inner in value.items() if inner not in (None, [], {}, "")}
    return [_pruned(one) for one in value] if isinstance(value, list) else value


def alter(value: Any, chance: Source) -> None:
    """Change one thing somewhere below: a text, a row, a key."""
    while isinstance(value, dict | list) and value:
        key = chance.choice(list(value)) if isinstance(value, dict) else chance.randrange(len(value))
        inner = value[key]
        if isinstance(inner, dict | list) and inner and chance.random() < 0.8:
            value = inner
            continue
        if isinstance(value, list) and chance.random() < 0.3:
            del value[key]
        elif isinstance(inner, str):
            at = chance.randint(0, len(inner))
            value[key] = (
                inner[:at]
                + "".join(chance.choice(_SIGNS) for _ in range(chance.randint(1, 6)))
                + inner[at + chance.randint(0, 2) :]
            )
        else:
            del value[key]
        return


def words(chance: Source) -> None:
    """Two texts are weighed in bounded time, and backwards as the mirror says."""
    old, new = (text(chance) for _ in range(2))
    there, back = weigh(old, new, old, new), weigh(new, old, new, old)
    assert there.effect.backwards is back.effect, (old, new)
    assert weigh(old, old).effect is Effect.SAME


def text(chance: Source) -> str:
    parts = [
        "不用带身份证。",
        "须到窗口",
        "另交照片3张",
        "，",
        "可以邮寄",
        "押金二百元",
        "。",
        "满一年",
        "或者",
        "并",
        "看过即还",
    ]
    made = "".join(chance.choice(parts) for _ in range(chance.randint(0, 12)))
    return made + "".join(chance.choice(_SIGNS) for _ in range(chance.randint(0, 20)))


def prose(chance: Source) -> None:
    """Markdown becomes nothing that runs, and the rules about pages tell or stay silent, never crash."""
    made = "".join(
        chance.choice([*HOSTILE, text(chance), "\n\n", "# ", "> ", "- ", "[a](b.md)"])
        for _ in range(chance.randint(1, 12))
    )
    reader = Reader()
    reader.feed(Markdown(extensions=["tables", "toc", Safe()]).convert(made))
    assert set(reader.tags) <= TAGS, made
    assert not any(name.startswith("on") or name == "style" for name, _ in reader.attributes), made
    catalog = Catalog(Setting({}), [], prose=[Prose("pages/a.md", "file", len(made), made)])
    assert "X000" not in {code for code, _, _ in judge_catalog(catalog)}, made


def workbook(chance: Source) -> None:
    """Spoiled bytes of a workbook are refused in a sentence or read."""
    data = bytearray(_book())
    for _ in range(chance.randint(1, 30)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    if chance.random() < 0.3:
        del data[chance.randrange(len(data)) :]
    _, problems = open_workbook(bytes(data))
    assert isinstance(problems, list)


@cache
def _book() -> bytes:
    import xlsxwriter

    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet("事项")
        for row in range(20):
            sheet.write_row(row, 0, [f"甲{row}", row, "乙"])
    return out.getvalue()


def manifest(chance: Source) -> None:
    """A manifest somebody touched is refused, and nothing else is raised."""
    data = b'{"format":"banshi-kiosk","version":1,"hall":{"id":"a","name":"b","region":"990102"},"files":[]}'
    spoiled = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        spoiled[chance.randrange(len(spoiled))] = chance.randrange(256)
    try:
        read_manifest(io.BytesIO(bytes(spoiled)))
    except PackUnreadable as error:
        assert str(error).endswith("。")
    else:
        raise AssertionError("a manifest without its fingerprint was accepted")


TARGETS: dict[str, Callable[[Source], None]] = {
    one.__name__: one for one in (document, change, words, prose, workbook, manifest, history, pack)
}


def attempt(target: str, seed: int) -> None:
    """Run one target on one seed, in bounded time."""
    # Of the processor: on a machine that does other things, the clock says nothing about the input.
    began = _spent()
    TARGETS[target](random.Random(seed))
    took = _spent() - began
    assert took < MOST_SECONDS, f"{target} {seed} took {took:.1f} s"


def _spent() -> float:
    """Seconds of the processor, those of git and other children with them."""
    told = os.times()
    return told.user + told.system + told.children_user + told.children_system


__all__ = ["MOST_SECONDS", "TARGETS", "attempt"]
