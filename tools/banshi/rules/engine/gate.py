"""The gate: what the rules of family G say of a change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from banshi.changes.difference import Changes
from banshi.changes.state import plain
from banshi.changes.versions import States
from banshi.model.finding import Finding
from banshi.model.upstream import Upstream
from banshi.rules.engine.from_above import softened
from banshi.rules.engine.runner import Judged, judge_changes
from banshi.source.document import position
from banshi.source.text import decode

_LIST = "upstream.yml"


def gate(changes: Changes, states: States) -> list[Finding]:
    """Every finding about a change, with its place in the new state.

    Args:
        changes: What changed.
        states: Where the new state's files are; a file that is gone is pointed at by its name.
    """
    by_file: dict[str, list[Judged]] = {}
    for judged in judge_changes(changes):
        by_file.setdefault(judged[2].file or "city.yml", []).append(judged)
    found = softened(_positioned(by_file, states.now(by_file)), _upstream(states))
    return sorted(found, key=lambda finding: finding.order)


def _upstream(states: States) -> Upstream:
    """The catalogues from above, as the new state names them."""
    try:
        return msgspec.convert(plain(states.now([_LIST]).get(_LIST)), Upstream, strict=False)
    except msgspec.ValidationError:
        return Upstream()


def _positioned(by_file: Mapping[str, list[Judged]], contents: Mapping[str, bytes]) -> Iterator[Finding]:
    for name, judged in by_file.items():
        data = contents.get(name)
        yield from position(name, (decode(data)[0] if data else None) or "", judged)
