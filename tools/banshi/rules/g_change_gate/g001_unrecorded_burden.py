"""加重办事人负担的修改要写明原因、依据和执行日期。

查什么
    已发布的事项比修改前更费时、更费钱、多跑、多交材料或者多了条件，却没有在 changes 里新写一条修改记录。

为什么
    随意增加办事条件要追究责任。写明为什么、凭什么、从哪天起，审核的人才能判断，办事的人才不会白跑。

反例
    # 改前
    status: published
    # 改后
    status: published
    trip_count: 2

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
        summary: 领证也要到现场，跑动次数由 1 次改为 2 次。
        reason: 领取时须当面核对指纹。
        basis: {law: 中华人民共和国居民身份证法, article: 第十一条}
        effective: "2026-12-01"

怎么改
    在 changes 里加一条：version 写新的版本号，写明 reason（为什么）、basis（依据）、effective（从哪天起）。
    只是改正写错的地方，写 correction: true 和 reason。

依据
    《优化营商环境条例》第三十五条：同一事项同标准办理。本产品的标准：加重负担的修改要留下理由。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.changes.difference import Changes
from banshi.model.finding import Problem, Severity
from banshi.rules.shared.burdens import burdened, listed, place

SEVERITY = Severity.ERROR
SCOPE = "change"


def check(changes: Changes) -> Iterator[Problem]:
    """One problem for each matter that got heavier without a word."""
    for comparison in burdened(changes):
        if comparison.records:
            continue
        heavier = comparison.heavier
        yield Problem(
            place(heavier[0]),
            f"“{comparison.subject.name}”加重了 {len(heavier)} 处：{listed(heavier)}。",
            "加重负担的修改，要在同一次提交里写明原因、依据和执行日期。",
            f"请在 changes 里加一条第 {max(comparison.versions) + 1} 版的记录，写 reason、basis 和 effective；"
            "只是改正写错的地方，写 correction: true 和 reason。",
            file=comparison.subject.file,
        )
