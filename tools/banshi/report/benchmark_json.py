"""对标 for programs."""

from __future__ import annotations

from typing import Any

import msgspec

from banshi.catalog.benchmark import Benchmark, Rival, Standing


def as_rows(benchmark: Benchmark) -> dict[str, Any]:
    """The snapshots without their matters, and every shared matter by every measure."""
    return {
        "peers": [
            {key: value for key, value in msgspec.to_builtins(peer).items() if key != "matters"}
            | {"matters": len(peer.matters), "samples": peer.samples, "shared": benchmark.shared(peer)}
            for peer in benchmark.peers
        ],
        "matters": [
            {
                "code": entry.code,
                "name": entry.name,
                "status": entry.status,
                "measures": [_standing(one) for one in standings],
                "elsewhere": [_rival(rival) for rival in benchmark.rivals(entry.code)],
            }
            for entry, standings in benchmark.all
        ],
    }


def _standing(one: Standing) -> dict[str, Any]:
    return {
        "measure": one.measure.key,
        "label": one.measure.label,
        "ours": one.measure.words(one.own),
        "rank": one.rank,
        "tied": one.tied,
        "of": one.of,
        "best": [rival.peer.region for rival in one.best],
        "gap": one.gap or None,
        "unknown": one.unknown,
        "set_apart": one.set_apart,
    }


def _rival(rival: Rival) -> dict[str, Any]:
    said: dict[str, Any] = msgspec.to_builtins(rival.matter.measures)
    return {"region": rival.peer.region, "city": rival.peer.name, "status": rival.matter.status, **said}
