"""中介服务要写时限和收费。

查什么
    中介服务（intermediaries）写明时限（limit）和收费（fee），长短、多少不定的写在说明（note）里。
    由审批部门付费（payer: 审批部门）的，可以不写收费。

为什么
    中介服务的时间和费用也是办事成本，不写出来，群众算不清总共要等多久、花多少钱。

反例
    intermediaries:
      - {name: 房屋测绘, basis: {law: 不动产登记暂行条例, article: 第八条}}

正例
    intermediaries:
      - {name: 房屋测绘, basis: {law: 不动产登记暂行条例, article: 第八条}, limit: 5个工作日, fee: 由双方约定}

怎么改
    补上 limit 和 fee；市场定价的，fee 写“由双方约定”。

依据
    《优化营商环境条例》第四十三条：中介服务机构应当明确办理法定行政审批中介服务的条件、流程、时限、收费标准，并向社会公开。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.WARNING
SCOPE = "matter"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Report services whose time or price is missing."""
    for index, service in enumerate(matter.intermediaries):
        if service.note is not None:
            continue
        missing = []
        if service.limit is None:
            missing.append("时限（limit）")
        if service.fee is None and service.payer != "审批部门":
            missing.append("收费（fee）")
        if missing:
            yield Problem(
                ("intermediaries", index),
                f"中介服务“{service.name}”没有写{'和'.join(missing)}。",
                "中介服务要写明多长时间、怎样收费。",
                f"请补上{'和'.join(missing)}；市场定价的，收费写“由双方约定”。",
            )
