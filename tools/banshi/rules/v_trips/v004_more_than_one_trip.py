"""到办事现场最多一次。

查什么
    到办事现场次数（trip_count）不超过 1 次。列入改革目标的事项由规则 P002 检查。

为什么
    “最多跑一次”是改革的底线，超过一次的要列入改革清单逐项压减。

反例
    # 删去: reform_field
    trip_count: 2

正例
    # 删去: reform_field
    trip_count: 1

怎么改
    用网上申请、邮寄送达、数据共享减掉多余的一次；暂时减不掉的，写明原因。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.WARNING
SCOPE = "matter"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Report several trips, unless a target of the plan already forbids them."""
    if matter.trip_count <= 1:
        return
    if any(target.measure == "跑动次数" for _, target in setting.targets_for(matter.code, matter.reform_field)):
        return
    yield Problem(
        ("trip_count",),
        f"到办事现场次数是 {matter.trip_count} 次。",
        "办一件事最多到现场一次。",
        "请用网上申请、邮寄送达或者数据共享减掉多余的一次。",
    )
