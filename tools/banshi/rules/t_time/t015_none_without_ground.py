"""法定时限写“无”，要说明是哪部法没有规定。

查什么
    法定办结时限（statutory）写“无”的，写了法定时限说明（statutory_note）。行政许可由规则 T007 检查。

为什么
    “法律没有规定”是一句要负责的话。不知道的写成没有规定，群众就不知道可以催。没有说明的，页面只写“没有写明”。

反例
    kind: 公共服务
    time_limit: {statutory: 无, promised: 即办}

正例
    kind: 公共服务
    time_limit: {statutory: 未写明, promised: 即办}
    ---
    kind: 公共服务
    time_limit: {statutory: 无, statutory_note: 社会保险法没有规定查询的办理时限。, promised: 即办}

怎么改
    查过的，在 statutory_note 里写明哪部法没有规定；没有查到的，写 statutory: 未写明。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.fix import setting as written
from banshi.model.matter import Matter
from banshi.model.statute import NONE, NOT_STATED

SEVERITY = Severity.WARNING
SCOPE = "matter"
FIXES = ("safe",)


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Report what is said of the law without a ground."""
    limit = matter.time_limit
    if matter.kind != "行政许可" and limit.statutory == NONE and not limit.statutory_note:
        yield Problem(
            ("time_limit", "statutory"),
            "法定办结时限写“无”，没有说明是哪部法没有规定。",
            "写“无”是说法律没有规定，要写明出处；不知道的写“未写明”。",
            "请在法定时限说明（statutory_note）里写明哪部法没有规定；没有查到的，请改成“未写明”。",
            # The pages say 没有写明 of both.
            fix=written(("time_limit", "statutory"), NOT_STATED, safe=True),
        )
