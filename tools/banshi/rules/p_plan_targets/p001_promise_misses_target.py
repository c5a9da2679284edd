"""承诺时限要达到改革目标。

查什么
    衡量“承诺时限”的改革目标（reform/targets.yml）管着的事项，承诺办结时限不长于目标的时限，各种情形也一样。单位不同时按 5 个工作日合 7 日折算。

为什么
    改革目标是向社会公布的，指南上的承诺达不到，就是没有落实。

反例
    kind: 行政许可
    time_limit: {statutory: 20个工作日, promised: 15个工作日}

正例
    kind: 行政许可
    time_limit: {statutory: 20个工作日, promised: 10个工作日}

怎么改
    把承诺压缩到目标以内；情形特殊、目标本不包括的，请营商环境部门改目标的适用事项。

依据
    本市改革方案各重点领域的任务，见 reform/targets.yml 的“目标出处”。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.catalog.targets import misses_limit
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter
from banshi.rules.shared.limits import promises

SEVERITY = Severity.ERROR
SCOPE = "matter"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Compare every promise with every target of this kind."""
    if matter.status == "retired":
        return
    for field, target in setting.targets_for(matter.code, matter.reform_field):
        if target.measure != "承诺时限":
            continue
        for at, promised, _ in promises(matter.time_limit):
            if misses_limit(promised, target):
                yield Problem(
                    at,
                    f"承诺办结时限“{promised}”没有达到“{field.name}”的目标“{target.name}”。",
                    f"这个目标要求不超过 {target.limit}。",
                    f"请把承诺压缩到 {target.limit} 以内；目标不该管这个事项的，请营商环境部门修改目标的适用事项。",
                )
