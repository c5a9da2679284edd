"""Findings somebody has accepted for a while, and what happens when the acceptance rots."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fnmatch import fnmatchcase

from banshi.model.finding import Finding, Severity
from banshi.model.setting import Suppression

FILE = "suppress.yml"


def suppress(findings: list[Finding], suppressions: Sequence[Suppression], today: date | None) -> list[Finding]:
    """Leave out accepted findings; report acceptances that have expired or match nothing.

    Args:
        findings: All findings.
        suppressions: Content of `suppress.yml`.
        today: Expiry is judged against it; None lets nothing expire.
    """
    kept = list(findings)
    for index, item in enumerate(suppressions):
        if today is not None and date.fromisoformat(item.until) < today:
            kept.append(
                _rotten(index, item, f"接受期限 {item.until} 已过", "请改好问题后删掉这一条，或者写明理由延长期限。")
            )
            continue
        matched = [finding for finding in kept if finding.rule == item.rule and fnmatchcase(finding.file, item.path)]
        if not matched:
            kept.append(_rotten(index, item, "已经没有对应的问题", "请删掉这一条。"))
        kept = [finding for finding in kept if finding not in matched]
    return kept


def _rotten(index: int, item: Suppression, why: str, next_step: str) -> Finding:
    return Finding(
        rule="X012",
        severity=Severity.ERROR,
        file=FILE,
        line=1,
        column=1,
        found=f"第 {index + 1} 条（规则 {item.rule}，文件 {item.path}）{why}。",
        expected="每条接受都要在期限内，并且真有对应的问题。",
        next_step=next_step,
    )
