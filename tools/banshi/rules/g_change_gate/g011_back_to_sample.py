"""已发布的事项不能退回示例。

查什么
    发布状态由“已发布”改回“示例”。

为什么
    示例的修改不用写明原因。退回示例再改，就绕开了对加重负担的把关；办事的人也不知道该信哪一版。

反例
    # 改前
    status: published
    # 改后
    status: sample

正例
    # 改前
    status: sample
    # 改后
    status: published
    version: 2

怎么改
    把状态改回 published；暂时不能办的，写 paused。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.changes.difference import Changes
from banshi.model.finding import Problem, Severity

SEVERITY = Severity.ERROR
SCOPE = "change"


def check(changes: Changes) -> Iterator[Problem]:
    """One problem for each matter or bundle that was taken back."""
    for comparison in changes.comparisons:
        if any(one.kind.code == "matter-unpublished" for one in comparison.differences):
            yield Problem(
                ("status",),
                f"“{comparison.subject.name}”由已发布退回了示例。",
                "已发布的只能改为暂停办理（paused）或者已取消（retired）。",
                "请把 status 改回 published；暂时不能办的，写 paused。",
                file=comparison.subject.file,
            )
