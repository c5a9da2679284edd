"""Changes for programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from banshi.changes.difference import Changes, Comparison, Difference, fingerprint
from banshi.model.finding import Finding
from banshi.report.burden import burden, headline, told

VERSION = 1
"""Version of the format; raised when a field changes its meaning or goes away."""


def changes_as_json(changes: Changes, findings: Sequence[Finding] | None = None) -> str:
    """One JSON object: version, headline, counts, files with their changes, findings of the gate.

    Args:
        changes: What changed.
        findings: What the rules of the gate say of it; None if they were not asked.
    """
    report = {
        "version": VERSION,
        "base": changes.base,
        "head": changes.head,
        "headline": headline(changes),
        "counts": burden(changes.comparisons)._asdict(),
        "files": [_file(comparison) for comparison in changes.comparisons],
        "unreadable": [
            {"file": f"guides/{one.file}", "state": "base" if one.old else "head", "line": one.finding.line}
            | {"found": one.finding.found, "next_step": one.finding.next_step}
            for one in changes.unread
        ],
        "findings": [{**msgspec.to_builtins(one), "file": f"guides/{one.file}"} for one in findings or ()],
    }
    return msgspec.json.format(msgspec.json.encode(report), indent=2).decode()


def _file(comparison: Comparison) -> dict[str, Any]:
    subject = comparison.subject
    about = {key: value for key, value in subject._asdict().items() if value and key != "file"}
    return {
        **about,
        "file": f"guides/{subject.file}",
        "version_before": comparison.versions[0],
        "version_after": comparison.versions[1],
        "exempt": comparison.exempt,
        "correction": comparison.corrected,
        "records": [msgspec.to_builtins(record) for record in comparison.records],
        "changes": [_change(comparison, difference) for difference in comparison.differences],
    }


def _change(comparison: Comparison, difference: Difference) -> dict[str, Any]:
    optional = {
        "what": difference.what,
        "old": difference.old,
        "new": difference.new,
        "situation": difference.situation,
        "matter": difference.matter,
    }
    return {
        "kind": difference.kind.code,
        "name": difference.kind.name,
        "direction": difference.kind.direction.value,
        "unclear": difference.kind.unclear,
        "sentence": told(difference),
        "path": list(difference.path),
        "line": difference.line,
        "line_of": "base" if difference.gone else "head",
        "fingerprint": fingerprint(comparison.subject, difference),
        **{key: value for key, value in optional.items() if value},
    }
