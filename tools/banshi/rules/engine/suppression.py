"""Findings somebody has accepted for a while, and what happens when the acceptance rots."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import date, timedelta
from difflib import get_close_matches
from fnmatch import fnmatchcase

from banshi.model.finding import Finding, Problem, Severity
from banshi.model.fix import Mend, removing, setting
from banshi.model.setting import Suppression
from banshi.source.mistyped import one_slip

FILE = "suppress.yml"


def suppress(
    findings: Sequence[Finding],
    suppressions: Sequence[Suppression],
    today: date | None,
    trusted: Collection[Suppression] | None = None,
    files: Collection[str] = (),
) -> tuple[list[Finding], list[Problem]]:
    """Leave out accepted findings.

    Args:
        findings: All findings.
        suppressions: Content of `suppress.yml`.
        today: Expiry is judged against it; None lets nothing expire.
        trusted: Acceptances that count; None is all of them.
        files: Every data file there is; empty where nobody has looked.

    Returns:
        What is left, and what is wrong with acceptances: expired, for nothing, or for what cannot be accepted.
    """
    kept, rotten = list(findings), []
    for index, item in enumerate(suppressions):
        if (until := _last_day(item)) is None or (trusted is not None and item not in trusted):
            continue
        if today is not None and until < today:
            why = f"接受期限 {item.until} 已过"
            rotten.append(_rotten(index, item, why, "请改好问题后删掉这一条，或者写明理由延长期限。"))
            continue
        matched = [finding for finding in kept if finding.rule == item.rule and fnmatchcase(finding.file, item.path)]
        if not matched and any(_unreadable(finding) and finding.file == item.path for finding in findings):
            # Nobody could judge the file; what is accepted may still be in it.
            continue
        if not matched and files and "*" not in item.path and item.path not in files:
            near, sure = _meant(item, kept, suppressions, files)
            fix = setting(("suppress", index, "path"), near, safe=sure) if near else None
            advice = f"是不是“{near}”？请核对后改正。" if near else "请核对文件名；文件已经没有了的，删掉这一条。"
            if sure:
                advice = f"是不是“{near}”？那里正有规则 {item.rule} 的问题，请改成这个文件。"
            rotten.append(_rotten(index, item, "指的文件不存在", advice, fix, at="path"))
        elif not matched:
            rotten.append(_rotten(index, item, "已经没有对应的问题", "请删掉这一条。", _gone(index)))
        elif any(untouchable(finding) for finding in matched):
            # Accepting it would take the whole matter off the site without a word, or let somebody's script onto it.
            why = "指的是文件写法、安全或者把关的错误，不能接受"
            rotten.append(_rotten(index, item, why, "请改好文件，再删掉这一条。"))
        else:
            if today is not None and until > today + _LONGEST:
                why = f"的期限 {item.until} 太远，接受不能超过 {_LONGEST.days // 365} 年"
                rotten.append(_rotten(index, item, why, "请核对年份，改成近期能改好的日子。", at="until"))
            kept = [finding for finding in kept if finding not in matched]
    return kept, rotten


def _meant(
    item: Suppression, findings: Sequence[Finding], others: Sequence[Suppression], files: Collection[str]
) -> tuple[str | None, bool]:
    """The file that is meant by a name nobody has, one with such a problem first; whether it can be no other."""
    name = item.path.rpartition("/")[2]
    taken = [other.path for other in others if other.rule == item.rule]
    faulty = {one.file for one in findings if one.rule == item.rule}
    faulty = {file for file in faulty if not any(fnmatchcase(file, path) for path in taken)}
    moved = [file for file in files if file.rpartition("/")[2] == name]
    if len(moved) == 1:
        return moved[0], bool(_CODE.fullmatch(name)) and moved[0] in faulty
    slipped = [file for file in faulty.intersection(files) if one_slip(item.path, file)]
    if len(slipped) == 1:
        return slipped[0], True
    for among in (sorted(faulty.intersection(files)), files):
        if near := get_close_matches(item.path, among, 1, 0.9):
            return near[0], False
    return None, False


def _last_day(item: Suppression) -> date | None:
    try:
        return date.fromisoformat(item.until)
    except ValueError:  # 31 February is another rule's finding; until it is mended nothing is accepted
        return None


_CODE = re.compile(r"[0-9]{2}[0-9A-Z]{10}\.yml")
"""The name of a matter's file, which no other file has."""
_LONGEST = timedelta(days=5 * 365)
"""What is accepted for longer is not meant to be mended: more likely the year is mistyped."""
SECURITY = frozenset({"N004", "N010", "L013", "X000", "X012", "X042"})
"""Rules whose errors open a door: markup and scripts, people's own numbers, conditions in notes, checks that fell silent."""
_DOORS = "YSGW"
"""Families nothing of which can be accepted: how files are written, the standard, the gate, the pages."""


def untouchable(finding: Finding) -> bool:
    """Whether an error can be neither accepted nor counted as an old one."""
    return finding.severity is Severity.ERROR and (finding.rule[0] in _DOORS or finding.rule in SECURITY)


def _unreadable(finding: Finding) -> bool:
    return finding.severity is Severity.ERROR and finding.rule[0] in "YS"


def _gone(index: int) -> Mend:
    return removing(("suppress", index), empty_list_too=False)


def _rotten(index: int, item: Suppression, why: str, next_step: str, fix: Mend | None = None, at: str = "") -> Problem:
    return Problem(
        ("suppress", index, at) if at else ("suppress", index),
        f"第 {index + 1} 条（规则 {item.rule}，文件 {item.path}）{why}。",
        "每一条都要在期限内，真有对应的问题，并且不是文件写法、安全或者把关的错误。",
        next_step,
        file=FILE,
        fix=fix,
    )
