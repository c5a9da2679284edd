"""One-field edits of the shipped guides, written by people who never saw what judges them, and what the gate makes of them.

Each line of a file holds an edit: `file` below `guides/`, `path` in it, `old` and `new` as texts (null: not there),
`heavier`, and, for edits that only mean something together, a shared `pair`.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from banshi.changes.comparison import compare
from banshi.changes.difference import Changes
from banshi.changes.kinds.kind import Direction
from banshi.changes.versions import Couple
from banshi.model.finding import Finding, Severity
from banshi.rules.engine.gate import gate
from banshi.source.reader import read
from banshi.source.standard import Standard

ROOT = Path(__file__).resolve().parents[2]
GUIDES = ROOT / "guides"
FOLDER = Path(__file__).with_name("attempts")
REFUSED, HEAVIER, TO_READ, SILENT, LOST = "refused", "heavier", "to read", "silent", "place is gone"


class Edit(NamedTuple):
    """One attempt: places with their old and new values, in one or several files."""

    name: str
    sort: str
    heavier: bool
    places: tuple[tuple[str, str, str | None, str | None], ...]


class Outcome(NamedTuple):
    """What came of an attempt: one of the five words, and what was said."""

    edit: Edit
    what: str
    changes: Changes | None
    findings: list[Finding]


class TwoStates:
    """Two states of some files, all others as they are."""

    base, head, folder = "改前", "改后", "guides/"

    def __init__(self, couples: list[Couple]) -> None:
        self._couples = couples

    def differing(self) -> list[Couple]:
        return self._couples

    def now(self, names: Iterable[str]) -> dict[str, bytes]:
        after = {couple.name: couple.after for couple in self._couples}
        found = {name: after[name] if name in after else on_disk(name) for name in names}
        return {name: data for name, data in found.items() if data is not None}

    def names(self) -> list[str]:
        return [path.relative_to(GUIDES).as_posix() for path in GUIDES.rglob("*.yml")]

    def then(self, names: Iterable[str]) -> dict[str, bytes]:
        before = {couple.name: couple.before for couple in self._couples}
        found = {name: before[name] if name in before else on_disk(name) for name in names}
        return {name: data for name, data in found.items() if data is not None}


@cache
def on_disk(name: str) -> bytes | None:
    path = GUIDES / name
    return path.read_bytes() if path.is_file() else None


@cache
def standing(file: str) -> str:
    """Where a matter is now: another department may have taken it over."""
    if file.startswith("matters/") and on_disk(file) is None:
        found = list(GUIDES.glob(f"matters/*/{Path(file).name}"))
        return found[0].relative_to(GUIDES).as_posix() if found else file
    return file


def edits(path: Path) -> list[Edit]:
    """Every attempt of a file; those that belong together as one."""
    groups: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        groups[row.get("pair") or row["id"]].append(row)
    return [
        Edit(name, rows[0]["class"], rows[0]["heavier"], tuple((row["file"], row["path"], row["old"], row["new"]) for row in rows))
        for name, rows in groups.items()
    ]  # fmt: skip


def attempt(edit: Edit, standard: Standard) -> Outcome:
    """Make the edit and ask the gate."""
    before: dict[str, Any] = {}
    after: dict[str, Any] = {}
    for place, path, old, new in edit.places:
        file = standing(place)
        data = on_disk(file)
        if data is None:
            return Outcome(edit, LOST, None, [])
        for state, text in ((before, old), (after, new)):
            value = state.setdefault(file, read(data.decode("utf-8")).value)
            if not put(value, steps(path), text):
                return Outcome(edit, LOST, None, [])
    states = TwoStates([Couple(file, written(before[file]), written(after[file])) for file in before])
    changes = compare(states, standard)
    findings = gate(changes, states)
    return Outcome(edit, _what(changes, findings), changes, findings)


def _what(changes: Changes, findings: list[Finding]) -> str:
    if any(one.severity is Severity.ERROR for one in findings):
        return REFUSED
    found = [one for comparison in changes.comparisons for one in comparison.differences]
    if any(one.kind.direction is Direction.HEAVIER for one in found):
        return HEAVIER
    return TO_READ if any(one.kind.unclear for one in found) or changes.unread else SILENT


def steps(path: str) -> list[str | int]:
    """`materials[3].note` as steps."""
    return [int(one[1:-1]) if one[0] == "[" else one for one in re.findall(r"\[\d+\]|[^.\[\]]+", path)]


def put(value: Any, way: list[str | int], text: str | None) -> bool:
    """Put a text, or the YAML it is, at a place; False if there is no such place."""
    for step in way[:-1]:
        try:
            value = value[step]
        except KeyError:
            if isinstance(way[way.index(step) + 1], int):
                return False
            value[step] = {}
            value = value[step]
        except (IndexError, TypeError):
            return False
    last = way[-1]
    if isinstance(value, list):
        if not isinstance(last, int):
            return False
        last = min(last, len(value))
        if text is None:
            value[last : last + 1] = []
        else:
            value[last : last + 1] = [_parsed(text)]
    elif isinstance(value, dict):
        if text is None:
            value.pop(last, None)
        else:
            value[last] = _parsed(text)
    else:
        return False
    return True


def _parsed(text: str) -> Any:
    """Rows come as YAML, everything else as the text it is."""
    if text.startswith(("{", "- ")):
        return read(f"x:\n{text}\n" if text.startswith("- ") else f"x: {text}\n").value["x"]
    return text


def written(value: Any) -> bytes:
    """JSON is YAML."""
    return json.dumps(value, ensure_ascii=False, indent=1).encode()


@cache
def outcomes(path: Path) -> tuple[Outcome, ...]:
    """What comes of every attempt of a file."""
    standard = Standard(ROOT / "schema")
    return tuple(attempt(edit, standard) for edit in edits(path))
