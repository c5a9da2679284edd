"""Whether two rows can apply to the same applicant."""

from __future__ import annotations

from banshi.model.situation import When, options_of


def overlap(first: When | None, second: When | None) -> bool:
    """Whether some answers make both rows apply: every question both ask about has a common option."""
    if not first or not second:
        return True
    return all(
        not set(options_of(first[question])).isdisjoint(options_of(second[question]))
        for question in first.keys() & second.keys()
    )
