"""加急时限要短于承诺时限。

查什么
    加急办理（expedited）的时限短于承诺办结时限。

为什么
    加急不比平常快，就不是加急。

反例
    time_limit: {statutory: 60日, promised: 20个工作日, expedited: {limit: 20个工作日, condition: 申请人出国在即。}}

正例
    time_limit: {statutory: 60日, promised: 20个工作日, expedited: {limit: 5个工作日, condition: 申请人出国在即。}}

怎么改
    改正加急时限；没有加急通道的，删掉 expedited。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.limit import parse_limit
from banshi.model.matter import Matter
from banshi.rules.shared.limits import promises

SEVERITY = Severity.ERROR
SCOPE = "matter"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Compare the fast way with the slowest ordinary one."""
    expedited = matter.time_limit.expedited
    if expedited is None:
        return
    fast = parse_limit(expedited.limit)
    slowest = max((parse_limit(text) for _, text, _ in promises(matter.time_limit)), key=lambda limit: limit.days)
    if not slowest.longer_than(fast):
        yield Problem(
            ("time_limit", "expedited", "limit"),
            f"加急时限“{expedited.limit}”不比承诺办结时限“{slowest}”短。",
            "当场办结的事项不用加急。" if slowest.immediate else f"加急时限应短于 {slowest}。",
            "请改正加急时限；没有加急通道的，请删掉加急办理（expedited）。",
        )
