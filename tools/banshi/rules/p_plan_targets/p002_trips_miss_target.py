"""跑动次数要达到改革目标。

查什么
    衡量“跑动次数”的改革目标（reform/targets.yml）管着的事项，到办事现场次数（trip_count）不多于目标的次数。

为什么
    “最多跑一次”是向社会公布的目标，多跑一次就是没有落实。

反例
    trip_count: 2

正例
    trip_count: 1

怎么改
    用网上申请、邮寄送达、数据共享减掉多余的一次。

依据
    本市改革方案各重点领域的任务，见 reform/targets.yml 的“目标出处”。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.catalog.targets import misses_trips
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.ERROR
SCOPE = "matter"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Compare the trips with the strictest target of this kind."""
    if not matter.trip_count or matter.status == "retired":
        return
    missed = [
        (target.most, field.name, target.name)
        for field, target in setting.targets_for(matter.code, matter.reform_field)
        if target.measure == "跑动次数" and misses_trips(matter.trip_count, target)
    ]
    if missed:
        most, field_name, target_name = min(missed, key=lambda found: found[0] or 0)
        yield Problem(
            ("trip_count",),
            f"到办事现场次数 {matter.trip_count} 次没有达到“{field_name}”的目标“{target_name}”。",
            f"这个目标要求最多 {most} 次。",
            "请用网上申请、邮寄送达或者数据共享减掉多余的次数。",
        )
