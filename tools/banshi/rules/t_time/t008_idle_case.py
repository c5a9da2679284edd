"""情形时限要和通常的时限不同。

查什么
    不同情形的时限（cases）里，承诺时限和法定时限不能都与通常的一样。

为什么
    和通常一样的情形不用单写，写了反而让人以为有区别。

反例
    questions: {办理人: [本人, 监护人代办]}
    time_limit: {statutory: 60日, promised: 20个工作日, cases: [{when: {办理人: 本人}, promised: 20个工作日}]}

正例
    questions: {办理人: [本人, 监护人代办]}
    time_limit: {statutory: 60日, promised: 20个工作日, cases: [{when: {办理人: 本人}, promised: 19个工作日}]}

怎么改
    删掉这一条情形，或者改成真正不同的时限。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.fix import removing
from banshi.model.matter import Matter

SEVERITY = Severity.WARNING
SCOPE = "matter"
FIXES = ("unsafe",)


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Report cases that change nothing."""
    limit = matter.time_limit
    for index, case in enumerate(limit.cases):
        if case.promised == limit.promised and case.statutory in (None, limit.statutory):
            yield Problem(
                ("time_limit", "cases", index),
                f"第 {index + 1} 种情形的时限“{case.promised}”和通常的时限一样。",
                "只有时限不同的情形才单独写。",
                "请删掉这一条，或者改成这种情形真正的时限。",
                fix=removing(("time_limit", "cases", index), safe=False),
            )
