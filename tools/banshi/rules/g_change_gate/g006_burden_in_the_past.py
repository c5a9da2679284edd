"""加重负担的修改不能从过去的日子执行。

查什么
    加重负担的修改记录，执行日期（effective）早于修改日期（on），或者早于合并的那天。

为什么
    已经按原来的指南准备材料、排好时间的人，不能被后来的要求拦在外面。

反例
    # 改前
    status: published
    # 改后
    status: published
    version: 2
    trip_count: 2
    changes:
      - version: 2
        "on": "2026-11-20"
        summary: 跑动次数由 1 次改为 2 次。
        reason: 领取时须当面核对指纹。
        basis: {law: 中华人民共和国居民身份证法, article: 第十一条}
        effective: "2026-11-01"

正例
    # 改前
    status: published
    # 改后
    status: published
    version: 2
    trip_count: 2
    changes:
      - version: 2
        "on": "2026-11-20"
        summary: 跑动次数由 1 次改为 2 次。
        reason: 领取时须当面核对指纹。
        basis: {law: 中华人民共和国居民身份证法, article: 第十一条}
        effective: "2026-12-01"

怎么改
    把 effective 改成修改日期当天或以后；只是改正写错的地方，写 correction: true。

依据
    《中华人民共和国立法法》规定的不溯及既往原则。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.changes.difference import Changes
from banshi.model.finding import Problem, Severity
from banshi.rules.shared.burdens import burdened

SEVERITY = Severity.ERROR
SCOPE = "change"


def check(changes: Changes) -> Iterator[Problem]:
    """One problem for each record that reaches back."""
    for comparison in burdened(changes):
        for index, record in comparison.entries:
            # Dates are written year-month-day, so their texts sort like the days.
            merged = changes.today.isoformat() if changes.today else ""
            first = max(record.on, merged)
            if record.effective and record.effective < first and not record.correction:
                called = "修改日期" if first == record.on else "今天"
                yield Problem(
                    ("changes", index, "effective"),
                    f"执行日期 {record.effective} 早于{called} {first}，而这次修改加重了 {len(comparison.heavier)} 处。",
                    "加重负担的修改只能从公布当天或以后执行。",
                    f"请把 effective 改为 {first} 或以后。",
                    file=comparison.subject.file,
                )
