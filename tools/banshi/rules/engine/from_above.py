"""Findings about files that were brought from above: only what somebody here can do something about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from banshi.model.finding import Finding, Severity
from banshi.model.upstream import Upstream, is_from_above

UNALTERED = "X060"
"""The rule that nothing from above is changed here."""
_UNREADABLE = ("Y", "S")
"""Families of rules about what cannot be read at all."""


def ours(findings: Iterable[Finding], upstream: Upstream) -> Iterator[Finding]:
    """Findings to tell here. Whoever publishes a catalogue judges its wording; a city could not mend it.

    Args:
        findings: All of them.
        upstream: The catalogues from above.
    """
    for finding in findings:
        layer = upstream.layer_of(finding.file)
        if layer is None or finding.rule == UNALTERED:
            yield finding
        elif finding.severity is Severity.ERROR and finding.rule.startswith(_UNREADABLE):
            yield msgspec.structs.replace(finding, next_step=asked(layer.whom_to_ask), fix=None)


def softened(findings: Iterable[Finding], upstream: Upstream) -> Iterator[Finding]:
    """Findings about a change; of what changed above, the city is told, but not stopped."""
    for finding in findings:
        if not is_from_above(finding.file):
            yield finding
            continue
        layer = upstream.layer_of(finding.file)
        severity = Severity.WARNING if finding.severity is Severity.ERROR else finding.severity
        step = asked(layer.whom_to_ask if layer else "公布目录的单位")
        yield msgspec.structs.replace(finding, severity=severity, next_step=step, fix=None)


def asked(whom: str) -> str:
    """What to do about a file nobody here may change."""
    return f"这个文件由上级公布，不能在这里改，请向{whom}提。"
