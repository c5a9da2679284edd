"""What came of an edit, and whether it is one of the outcomes that are right."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from banshi.lifecycle.workbook_import import Import
from banshi.source.reader import read

UNCHANGED = ("no change", "unchanged")
_TOLD_IN_WORDS = re.compile("one |file |a file|retired|material removed|reordered")
_NOWHERE = ("save_as", "huge", "delete_sheet", "add_sheet", "reorder_sheets")
"""Actions about no one cell."""


class Outcome(NamedTuple):
    """What came of an edit: taken, mended or refused, what was said, and the values written."""

    row: dict[str, Any]
    kind: str
    said: list[str]
    values: dict[str, Any]

    @property
    def right(self) -> bool:
        """Whether it is one of the outcomes that are right."""
        return any(self._fits(way) for way in (self.row, *self.row.get("or", ())))

    @property
    def silent(self) -> bool:
        """Whether something else than what was meant was written without a word."""
        return self.kind == "taken" and not self.right

    def _fits(self, way: dict[str, Any]) -> bool:
        expected = way["expect"]
        text = "\n".join(self.said)
        if expected == "refused":
            if self.kind != "refused":
                return False
            named = not self.row.get("cell_named") or "工作表“" in text or self.row.get("action") in _NOWHERE
            few = len(self.said) <= self.row.get("max_messages", 99)
            causes = self.row.get("cause")
            return named and few and (not causes or any(cause in text for cause in causes))
        if self.kind == "refused" or (expected == "mended" and self.kind == "taken"):
            return False
        return self._value_fits(self._wanted(way))

    def _wanted(self, way: dict[str, Any]) -> Any:
        wanted = way.get("expect_value", self.row.get("expect_value"))
        # The table alone changes nothing; what is typed afterwards does.
        then = self.row.get("then") or {}
        return then["expect_value"] if wanted in UNCHANGED and "expect_value" in then else wanted

    def _value_fits(self, wanted: Any) -> bool:
        if isinstance(wanted, str) and wanted in UNCHANGED:
            return not self.values
        if wanted is None:
            return True
        flat = list(self.values.values())
        if isinstance(wanted, str) and _TOLD_IN_WORDS.match(wanted):
            return bool(flat)
        if isinstance(wanted, dict) and set(wanted) == {"position", "item"}:
            wanted = wanted["item"]
        if self.row.get("action") == "retire" and isinstance(wanted, dict):
            # The day it ends is the program's.
            return any(isinstance(value, dict) and _same({**wanted, "on": value.get("on")}, value) for value in flat)
        if self.row.get("action") == "two_sheets" and isinstance(wanted, list):
            return all(any(_same(one, value) for value in flat) for one in wanted)
        return any(_same(wanted, value) for value in flat) if flat else self._was(wanted)

    def _was(self, wanted: Any) -> bool:
        """Whether a value was there before."""
        now = self.row.get("now", (self.row.get("then") or {}).get("now"))
        if now is None:
            return "now" not in self.row
        if isinstance(wanted, dict):
            options = {name: one if isinstance(one, list) else [one] for name, one in wanted.items()}
            return str(now) == "\n".join(f"{name}={'、'.join(one)}" for name, one in options.items())
        shown = [str(one) for one in (wanted if isinstance(wanted, list) else [wanted])]
        return str(now) in ("\n".join(shown), "、".join(shown)) or (wanted is True and now == "是")


def _same(wanted: Any, value: Any) -> bool:
    if isinstance(wanted, bool):
        return str(value).lower() == str(wanted).lower()
    if isinstance(wanted, int):
        return str(value) == str(wanted)
    if isinstance(wanted, dict) and isinstance(value, dict):
        return wanted.keys() == value.keys() and all(_same(one, value[key]) for key, one in wanted.items())
    return value == wanted


def outcome_of(row: dict[str, Any], result: Import) -> Outcome:
    """What an import made of an edit."""
    if result.problems:
        return Outcome(row, "refused", [str(one) for one in result.problems], {})
    said = [str(one) for one in result.notes] + [str(one.problem) for one in result.findings]
    if result.errors:
        return Outcome(row, "refused", said, {})
    values: dict[str, Any] = {}
    for name, data in result.plan.after.items():
        old = read((result.plan.before.get(name) or b"").decode()).value or {}
        new = read((data or b"").decode()).value or {}
        values |= {f"{name}:{path}": value for path, value in _changed(old, new, "")}
    return Outcome(row, "mended" if said else "taken", said, values)


def _changed(old: Any, new: Any, path: str) -> Iterator[tuple[str, Any]]:
    if old == new:
        return
    yield path, new
    if isinstance(new, dict):
        # A sentence that now depends on something was text alone.
        old = old if isinstance(old, dict) else {}
        for key in {**old, **new}:
            yield from _changed(old.get(key), new.get(key), f"{path}.{key}")
    elif isinstance(new, list) and isinstance(old, list | None):
        old = old or []
        for number in range(max(len(old), len(new))):
            one, other = (items[number] if number < len(items) else None for items in (old, new))
            yield from _changed(one, other, f"{path}.{number}")


def shares(outcomes: Iterable[Outcome]) -> dict[str, float]:
    """Per cent of edits with a right outcome, with silence, and mended where lint would."""
    found = list(outcomes)
    asked = [one for one in found if one.row["expect"] == "mended"]
    counts = Counter(right=sum(one.right for one in found), silent=sum(one.silent for one in found))
    return {
        "right": round(100 * counts["right"] / len(found), 1),
        "silent": round(100 * counts["silent"] / len(found), 1),
        "mended": round(100 * sum(one.right and one.kind != "refused" for one in asked) / max(1, len(asked)), 1),
    }
