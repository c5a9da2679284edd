"""高频事项要写理由。

查什么
    高频事项（high_frequency）写 true 的，写了高频的理由（high_frequency_reason）。

为什么
    什么都叫高频，就分不出大家真正常办的，方案里“100个高频事项”也就没法数。

反例
    # 删去: high_frequency_reason
    high_frequency: true

正例
    high_frequency: true
    high_frequency_reason: 身份证丢了的人都要办。
    ---
    # 删去: high_frequency_reason
    # 删去: high_frequency
    name: 居民身份证补领

怎么改
    写明谁在什么时候常要办，有办件量的写办件量；不是很多人经常办的，删掉 high_frequency。

依据
    各地“最多跑一次”改革方案里“100个高频事项”的要求。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.fix import removing
from banshi.model.matter import Matter

SEVERITY = Severity.WARNING
SCOPE = "matter"
FIXES = ("unsafe",)


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Report marks nobody gives a reason for."""
    if matter.high_frequency and not matter.high_frequency_reason:
        yield Problem(
            ("high_frequency",),
            "标成高频事项，没有写理由。",
            "高频事项要写明谁在什么时候常要办。",
            "请补上高频的理由（high_frequency_reason）；不是很多人经常办的，请删掉这一行。",
            fix=removing(("high_frequency",), safe=False),
        )
