"""依职权的事项不写办事指南。

查什么
    事项类型是不是行政处罚、行政强制、行政征收、行政检查。

为什么
    这几类是行政机关主动做的，没有人来申请，也就没有材料清单和承诺时限。

反例
    kind: 行政处罚

正例
    kind: 行政确认

怎么改
    请把这个文件删掉；如果其实是依申请办理的，改成对应的事项类型。

依据
    国家政务服务事项基本目录把事项分为依申请和依职权两类，办事指南只针对依申请的事项。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.code import ON_APPLICATION
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.ERROR
SCOPE = "matter"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Refuse kinds nobody applies for."""
    if matter.kind not in ON_APPLICATION:
        yield Problem(
            ("kind",),
            f"事项类型“{matter.kind}”是行政机关依职权办理的，没有人来申请。",
            f"办事指南只写依申请的事项：{'、'.join(sorted(ON_APPLICATION))}。",
            "请核对事项类型；确实是依职权办理的，请删掉这份办事指南。",
        )
