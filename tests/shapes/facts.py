"""What a guide says, fact by fact, so that tests can look for each of them elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from banshi.model.matter import Matter
from banshi.model.question import options_asked
from banshi.model.texts import texts

_UNSAID = {"source", "summary", "department"}
"""What is about the guide and not about handling."""


def words_of(matter: Matter) -> Iterator[str]:
    """Every text somebody wrote in their own words."""
    for at, text in texts(matter):
        if at[0] not in _UNSAID:
            yield text


def figures_of(matter: Matter) -> Iterator[str]:
    """Limits, articles, codes and numbers."""
    limit = matter.time_limit
    promises = [limit.promised, *(case.promised for case in limit.cases)]
    yield from (one for one in [limit.statutory, *promises] if one != "无")
    yield from (step.limit for step in matter.steps if step.limit)
    yield from (row.limit for row in (*limit.excluded, *matter.apply_within) if row.limit)
    yield from (row.delivery_limit for row in matter.result if row.delivery_limit)
    yield from (remedy.within for remedy in matter.remedies if remedy.within)
    yield from (citation.article for _, citation in matter.citations() if citation.article)
    yield from (citation.role for citation in matter.legal_basis if citation.role)
    yield from (option.code for asked in matter.asks.values() for option in options_asked(asked) if option.code)
    yield from (row.phone for row in (*matter.remedies, *matter.complaints) if row.phone)
    if matter.power_source:
        yield matter.power_source
