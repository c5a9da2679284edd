"""修改记录的版本和日期要对得上。

查什么
    新写的修改记录：版本是不是这次改成的版本；修改日期是不是不早于上一条记录、不晚于今天、也不是一年以前。

为什么
    版本写成 99、日期写成 2019 年或者 2099 年的记录，对不上任何一次修改，谁也没法核对。

反例
    # 改前
    status: published
    # 改后
    status: published
    version: 2
    trip_count: 2
    changes:
      - version: 99
        "on": "2026-11-20"
        summary: 跑动次数由 1 次改为 2 次。
        reason: 领取时须当面核对指纹。
        basis: {law: 中华人民共和国居民身份证法, article: 第十一条}
        effective: "2026-12-01"
    ---
    # 改前
    status: published
    version: 2
    changes:
      - {version: 2, "on": "2026-11-20", summary: 时限缩短。}
    # 改后
    status: published
    version: 3
    changes:
      - {version: 2, "on": "2026-11-20", summary: 时限缩短。}
      - {version: 3, "on": "2019-01-01", summary: 时限又缩短。}

正例
    # 改前
    status: published
    # 改后
    status: published
    version: 2
    aliases: [身份证丢了]
    changes:
      - {version: 2, "on": "2026-11-20", summary: 改了一个俗称。}

怎么改
    version 写这次改成的版本号，on 写改的那天。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from banshi.changes.difference import Changes, Comparison
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Change

SEVERITY = Severity.ERROR
SCOPE = "change"


# Somebody on the other side of midnight may already write tomorrow's date.
_AHEAD, _BEHIND = timedelta(days=1), timedelta(days=366)


def check(changes: Changes) -> Iterator[Problem]:
    """One problem for each new record that belongs to no change."""
    for comparison in changes.comparisons:
        if comparison.exempt:
            continue
        for index, record in comparison.entries:
            if wrong := _wrong(comparison, record, changes.today):
                at, found, expected, step = wrong
                yield Problem(("changes", index, at), found, expected, step, file=comparison.subject.file)


def _wrong(comparison: Comparison, record: Change, today: date | None) -> tuple[str, str, str, str] | None:
    before, now = comparison.versions
    if not before < record.version <= now:
        return (
            "version",
            f"记录写的是第 {record.version} 版，而这次由第 {before} 版改为第 {now} 版。",
            "记录的版本就是这次改成的版本。",
            f"请把这一条的 version 和事项的 version 都写成 {before + 1}。",
        )
    if record.on < comparison.last_told:
        return (
            "on",
            f"修改日期 {record.on} 早于上一条记录的 {comparison.last_told}。",
            "记录按日期先后往后加。",
            "请把 on 写成改的那天。",
        )
    day = _day(record.on)
    if today and day and not today - _BEHIND <= day <= today + _AHEAD:
        return (
            "on",
            f"修改日期 {record.on} 和今天（{today.isoformat()}）差得太远。",
            "修改日期不晚于今天，也不早于一年以前。",
            "请把 on 写成改的那天。",
        )
    return None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:  # an impossible date is another rule's finding
        return None
