"""修改记录和取消的编码只能往后加。

查什么
    changes 里已有的记录、retired.yml 里已有的编码，被删去或者改写了。

为什么
    记录是给办事的人和审核的人留的凭据。能改写，就等于没有。

反例
    # 改前
    status: published
    version: 2
    changes:
      - {version: 2, "on": "2026-11-20", summary: 增加一份材料。}
    # 改后
    status: published
    version: 2

正例
    # 改前
    status: published
    version: 2
    changes:
      - {version: 2, "on": "2026-11-20", summary: 减少一份材料。}
    # 改后
    status: published
    version: 3
    changes:
      - {version: 2, "on": "2026-11-20", summary: 减少一份材料。}
      - {version: 3, "on": "2026-11-21", summary: 时限缩短。}

怎么改
    把原来的记录恢复；写错了的，另加一条说明，不改旧的。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.changes.difference import Changes
from banshi.changes.kinds.records import RECORD_LOST, RETIRED_LOST
from banshi.model.finding import Problem, Severity
from banshi.rules.shared.burdens import listed, place

SEVERITY = Severity.ERROR
SCOPE = "change"


def check(changes: Changes) -> Iterator[Problem]:
    """One problem for each file whose history is not what it was."""
    for comparison in changes.comparisons:
        lost = [one for one in comparison.differences if one.kind in (RECORD_LOST, RETIRED_LOST)]
        if lost and not comparison.exempt:
            yield Problem(
                place(lost[0]),
                f"已有的记录被改写了 {len(lost)} 处：{listed(lost)}。",
                "写过的记录不删不改，只能往后加。",
                "请恢复原来的记录；写错了的，另加一条说明。",
                file=comparison.subject.file,
            )
