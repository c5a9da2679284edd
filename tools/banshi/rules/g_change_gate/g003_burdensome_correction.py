"""按更正处理的加重，要有人核对原来确实写错了。

查什么
    修改记录写了“更正错误”（correction: true），而改动后办事人的负担更重。

为什么
    更正不用写依据和执行日期，容易被用来悄悄增加条件。原来真的写错了，还是标准变了，只有人能判断。

反例
    # 改前
    status: published
    # 改后
    status: published
    version: 2
    trip_count: 2
    changes:
      - {version: 2, "on": "2026-11-20", summary: 更正跑动次数。, reason: 原来漏算了领证的一次。, correction: true}

正例
    # 改前
    status: published
    trip_count: 2
    # 改后
    status: published
    version: 2
    trip_count: 1
    changes:
      - {version: 2, "on": "2026-11-20", summary: 更正跑动次数。, reason: 原来多算了一次。, correction: true}

怎么改
    请标准主管部门核对。确实写错了的，可以合并；标准变了的，去掉 correction，写明依据和执行日期。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.changes.difference import Changes
from banshi.model.finding import Problem, Severity
from banshi.rules.shared.burdens import burdened, listed

SEVERITY = Severity.WARNING
SCOPE = "change"


def check(changes: Changes) -> Iterator[Problem]:
    """One problem for each matter whose corrections weigh."""
    for comparison in burdened(changes):
        if comparison.corrected:
            heavier = comparison.heavier
            yield Problem(
                ("changes", comparison.entries[-1][0]),
                f"这次修改按更正处理，但加重了 {len(heavier)} 处：{listed(heavier)}。",
                "更正只用来改正写错的地方，不能用来增加条件。",
                "请标准主管部门核对原来是否确实写错；标准变了的，去掉 correction，写明依据和执行日期。",
                file=comparison.subject.file,
            )
