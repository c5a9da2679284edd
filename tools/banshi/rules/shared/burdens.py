"""What several rules of the gate ask of a change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from banshi.changes.difference import Changes, Comparison, Difference
from banshi.model.finding import Path

_MOST = 5


def burdened(changes: Changes) -> Iterator[Comparison]:
    """Matters on which people already relied and that got heavier."""
    for comparison in changes.comparisons:
        if comparison.subject.sort == "matter" and not comparison.exempt and comparison.heavier:
            yield comparison


def place(difference: Difference) -> Path:
    """Where a difference can be shown in the new file; what is gone is shown at the list it stood in."""
    return difference.path[:1] if difference.gone else difference.path


def listed(differences: Sequence[Difference]) -> str:
    """Differences in one sentence, without its full stop; the first few when there are many."""
    told = "；".join(difference.sentence for difference in differences[:_MOST])
    return told + (f"；等 {len(differences)} 处" if len(differences) > _MOST else "")
