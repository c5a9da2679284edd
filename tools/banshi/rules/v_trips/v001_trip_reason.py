"""跑一次要写原因，不用跑就不写原因。

查什么
    到办事现场次数（trip_count）为 1 次及以上的，写明必须到现场的原因（trip_reason）；为 0 次的，不写原因。

为什么
    要群众跑，就要说清为什么非跑不可；写不出原因的，应当不用跑。

反例
    # 删去: trip_reason
    trip_count: 1
    ---
    trip_count: 1
    trip_reason: 无
    ---
    trip_count: 0
    trip_reason: 须现场采集人像和指纹。

正例
    trip_count: 1
    trip_reason: 须现场采集人像和指纹。
    ---
    # 删去: trip_reason
    trip_count: 0
    channels: {window: true, mail: {receive: true, deliver: true}}

怎么改
    补上具体的原因；没有原因的，把次数改成 0，并写明可以网上办理或者邮寄收件。

依据
    国家平台交换表：必须现场办理原因（limit_scene_explain）。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.fix import removing
from banshi.model.matter import Matter

SEVERITY = Severity.ERROR
SCOPE = "matter"
FIXES = ("unsafe",)

_EMPTY = (None, "无", "无。", "暂无")


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Compare the number of trips with the reason given for them."""
    explained = matter.trip_reason not in _EMPTY
    if matter.trip_count and not explained:
        yield Problem(
            ("trip_count",),
            f"到办事现场次数是 {matter.trip_count} 次，没有写必须到现场的原因。",
            "跑动 1 次及以上，都要写明为什么非到现场不可。",
            "请补上必须到现场的原因（trip_reason）；没有原因的，请把次数改成 0。",
        )
    elif not matter.trip_count and explained:
        yield Problem(
            ("trip_reason",),
            f"到办事现场次数是 0 次，却写着必须到现场的原因“{matter.trip_reason}”。",
            "不用跑的事项不写到现场的原因。",
            "请删掉这一行；确实要到现场的，请把到办事现场次数（trip_count）改成 1。",
            fix=removing(("trip_reason",), safe=False),
        )
