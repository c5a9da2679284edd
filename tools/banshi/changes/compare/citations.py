"""What rests on a law, and on which kind of law."""

from __future__ import annotations

import re
from collections.abc import Sequence

from banshi.changes.kinds.kind import Kind
from banshi.changes.kinds.terms import BASIS_CHANGED, BASIS_RANK
from banshi.model.record import Citation

# 立法法: a statute is above an ordinance, an ordinance above a department's rules; whatever else is issued is below.
_RANKS = ((re.compile(r"(?:法|法典|修正案)(?:（.*）)?$"), 4), (re.compile(r"条例(?:（.*）)?$"), 3))
_RULES, _DOCUMENT, _NOTHING = 2, 1, 0


def rank(citation: Citation | None) -> int:
    """How high a citation stands; 0 is none at all."""
    if citation is None:
        return _NOTHING
    if not citation.law:
        return _DOCUMENT
    return next((number for pattern, number in _RANKS if pattern.search(citation.law)), _RULES)


def highest(citations: Sequence[Citation]) -> int:
    """The rank of the highest."""
    return max(map(rank, citations), default=_NOTHING)


def basis_kind(old: Citation | None, new: Citation | None) -> Kind:
    """What it is to rest on something else."""
    before, after = rank(old), rank(new)
    if after < before:
        return BASIS_RANK.more
    return BASIS_RANK.less if after > before else BASIS_CHANGED
