"""A code that was only replaced by another is the same matter: who handles it has not changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from banshi.model.matter import Matter
from banshi.model.setting import Bundle, Overlay


def follow(record: Any, renumbered: Mapping[str, str]) -> Any:
    """The old record as it would read with the new codes.

    Args:
        record: Of a matter, overlay or bundle, or plain values of any other file.
        renumbered: Old code → the code that replaced it.
    """
    if not renumbered:
        return record

    def new(codes: list[str]) -> list[str]:
        return [renumbered.get(code, code) for code in codes]

    if isinstance(record, Overlay):
        claims = [replace(claim, code=renumbered.get(claim.code, claim.code)) for claim in record.matters]
        return replace(record, matters=claims)
    if isinstance(record, Bundle):
        return replace(record, stages=[replace(stage, parallel=new(stage.parallel)) for stage in record.stages])
    if isinstance(record, Matter):
        return replace(record, related=new(record.related))
    return _plain(record, renumbered)


def _plain(value: Any, renumbered: Mapping[str, str]) -> Any:
    """Plain values with every text that is an old code replaced: batches, events and targets list codes."""
    if isinstance(value, dict):
        return {key: _plain(inner, renumbered) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner, renumbered) for inner in value]
    return renumbered.get(value, value) if isinstance(value, str) else value
