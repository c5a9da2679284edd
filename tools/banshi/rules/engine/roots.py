"""A mistake in a dictionary shows in every matter that uses it: it is told where it was made, and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterable

from banshi.model.finding import Finding

_SHOWS_AS = {"B025": "B002"}
"""Rule that finds the root → rule that finds what grows from it, of the same thing named first in both."""
_NAMED = re.compile("《[^》]+》")


def told_at_the_root(findings: Iterable[Finding]) -> list[Finding]:
    """Findings without those another one explains."""
    findings = list(findings)
    explained = {(_SHOWS_AS[one.rule], _name(one)) for one in findings if one.rule in _SHOWS_AS}
    return [one for one in findings if (one.rule, _name(one)) not in explained] if explained else findings


def _name(finding: Finding) -> str:
    hit = _NAMED.search(finding.found)
    return hit[0] if hit else ""
