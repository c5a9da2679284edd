"""Findings somebody has accepted for a while, and what happens when the acceptance rots."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fnmatch import fnmatchcase

from banshi.model.finding import Finding, Problem, Severity
from banshi.model.fix import Mend, removing
from banshi.model.setting import Suppression

FILE = "suppress.yml"


def suppress(
    findings: Sequence[Finding], suppressions: Sequence[Suppression], today: date | None
) -> tuple[list[Finding], list[Problem]]:
    """Leave out accepted findings.

    Args:
        findings: All findings.
        suppressions: Content of `suppress.yml`.
        today: Expiry is judged against it; None lets nothing expire.

    Returns:
        What is left, and what is wrong with acceptances: expired, for nothing, or for what cannot be accepted.
    """
    kept, rotten = list(findings), []
    for index, item in enumerate(suppressions):
        if (until := _last_day(item)) is None:
            continue
        if today is not None and until < today:
            why = f"接受期限 {item.until} 已过"
            rotten.append(_rotten(index, item, why, "请改好问题后删掉这一条，或者写明理由延长期限。"))
            continue
        matched = [finding for finding in kept if finding.rule == item.rule and fnmatchcase(finding.file, item.path)]
        if not matched and any(_unreadable(finding) and finding.file == item.path for finding in findings):
            # Nobody could judge the file; what is accepted may still be in it.
            continue
        if not matched:
            rotten.append(_rotten(index, item, "已经没有对应的问题", "请删掉这一条。", _gone(index)))
        elif any(_unreadable(finding) for finding in matched):
            # Accepting it would take the whole matter off the site without a word.
            rotten.append(_rotten(index, item, "指的是文件写法的错误，不能接受", "请改好文件，再删掉这一条。"))
        else:
            kept = [finding for finding in kept if finding not in matched]
    return kept, rotten


def _last_day(item: Suppression) -> date | None:
    try:
        return date.fromisoformat(item.until)
    except ValueError:  # 31 February is another rule's finding; until it is mended nothing is accepted
        return None


def _unreadable(finding: Finding) -> bool:
    return finding.severity is Severity.ERROR and finding.rule[0] in "YS"


def _gone(index: int) -> Mend:
    return removing(("suppress", index), empty_list_too=False)


def _rotten(index: int, item: Suppression, why: str, next_step: str, fix: Mend | None = None) -> Problem:
    return Problem(
        ("suppress", index),
        f"第 {index + 1} 条（规则 {item.rule}，文件 {item.path}）{why}。",
        "每一条都要在期限内，真有对应的问题，并且不是文件写法的错误。",
        next_step,
        file=FILE,
        fix=fix,
    )
