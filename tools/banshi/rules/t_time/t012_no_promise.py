"""承诺时限不能写“无”，按年度安排办的除外。

查什么
    承诺办结时限（promised）写具体的期限或“即办”，各种情形也一样，不写“无”。
    每年在固定时候办、写了每年办理时段（apply_period）或年度安排（yearly）的，什么时候办完由日期定，可以写“无”。

为什么
    法律可以没有规定期限，承诺不能没有。写“无”等于不承诺。

反例
    time_limit: {statutory: 60日, promised: 无}

正例
    time_limit: {statutory: 无, promised: 20个工作日}

    ---
    time_limit: {statutory: 无, promised: 无}
    apply_period: [{to: "09-10"}]
    yearly: [{name: 公布结果, from: "12-01", to: "12-31"}]

怎么改
    每年集中办一次的，把日子写进 apply_period 和 yearly；其他的写上实际做得到的期限，如 5个工作日；当场办完的写 即办。

依据
    国家平台交换表：承诺办结时限必填。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter
from banshi.rules.shared.limits import promises

SEVERITY = Severity.ERROR
SCOPE = "matter"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Report promises of nothing."""
    if matter.apply_period or matter.yearly:
        return
    for at, promised, _ in promises(matter.time_limit):
        if promised == "无":
            yield Problem(
                at,
                "承诺办结时限写的是“无”。",
                "承诺办结时限要写具体的期限，当场办完的写“即办”。",
                "请写上实际做得到的期限，如 5个工作日。",
            )
