"""已发布的事项改了内容，版本要加 1。

查什么
    已发布的事项有改动，而版本（version）没有比修改前大。

为什么
    编码不随内容变，窗口和打印件上的指南靠版本区分新旧。

反例
    # 改前
    status: published
    # 改后
    status: published
    summary: 身份证丢了，补领新证。

正例
    # 改前
    status: published
    # 改后
    status: published
    version: 2
    summary: 身份证丢了，补领新证。

怎么改
    把 version 改成原来的数加 1。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.changes.difference import Changes
from banshi.model.finding import Problem, Severity

SEVERITY = Severity.WARNING
SCOPE = "change"


def check(changes: Changes) -> Iterator[Problem]:
    """One problem for each published matter that changed under its old version."""
    for comparison in changes.comparisons:
        before, after = comparison.versions
        if comparison.subject.status == "published" and comparison.differences and 0 < after <= before:
            yield Problem(
                ("version",),
                f"内容改了 {len(comparison.differences)} 处，版本还是 {after}。",
                f"已发布的事项每改一次，版本加 1，这次应为 {before + 1}。",
                f"请把 version 改为 {before + 1}。",
                file=comparison.subject.file,
            )
