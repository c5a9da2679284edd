"""行政许可法定时限写“无”要说明原因。

查什么
    行政许可的法定办结时限（statutory）写“无”时，法定时限说明（statutory_note）写明原因。

为什么
    行政许可法对所有行政许可规定了期限，写“无”多半是漏填。

反例
    kind: 行政许可
    time_limit: {statutory: 无, promised: 10个工作日}

正例
    kind: 行政许可
    time_limit: {statutory: 20个工作日, promised: 10个工作日}

怎么改
    没有特别规定的，写 20个工作日；确实不适用的，在 statutory_note 里说明。

依据
    《中华人民共和国行政许可法》第四十二条：除当场决定的外，自受理之日起二十日内作出决定。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.WARNING
SCOPE = "matter"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Report licences said to have no statutory limit."""
    limit = matter.time_limit
    if matter.kind == "行政许可" and limit.statutory == "无" and not limit.statutory_note:
        yield Problem(
            ("time_limit", "statutory"),
            "行政许可的法定办结时限写“无”，没有说明原因。",
            "行政许可没有特别规定的，法定办结时限是 20个工作日。",
            "请改成 20个工作日；确实不适用的，请在法定时限说明（statutory_note）里写明原因。",
        )
