"""同一个人只能适用一种情形时限。

查什么
    不同情形的时限（cases）里，适用情形有重合的两条，承诺时限和法定时限要一样。

为什么
    两条都适用又不一样，申请人不知道该等几天。

反例
    questions: {办理人: [本人, 监护人代办], 受理地: [本地, 异地]}
    time_limit:
      statutory: 60日
      promised: 20个工作日
      cases:
        - {when: {办理人: 本人}, promised: 18个工作日}
        - {when: {受理地: 异地}, promised: 30个工作日}

正例
    questions: {办理人: [本人, 监护人代办], 受理地: [本地, 异地]}
    time_limit:
      statutory: 60日
      promised: 20个工作日
      cases:
        - {when: {办理人: 本人, 受理地: 本地}, promised: 19个工作日}
        - {when: {受理地: 异地}, promised: 30个工作日}

怎么改
    把适用情形写全，让每个人只落在一条里。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter
from banshi.model.situation import describe

SEVERITY = Severity.WARNING
SCOPE = "matter"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Compare each case with those before it."""
    cases = matter.time_limit.cases
    asking = matter.asking
    for index, case in enumerate(cases):
        for place, other in enumerate(cases[:index]):
            same = case.promised == other.promised and case.statutory == other.statutory
            if not same and asking.overlap(case.when, other.when):
                yield Problem(
                    ("time_limit", "cases", index, "when"),
                    f"{describe(case.when)}的情形，和第 {place + 1} 条（{describe(other.when)}）可以同时成立，时限却不一样。",
                    "一个申请人只能适用一条情形时限。",
                    "请把适用情形（when）写全，让两条不会同时成立。",
                )
                break
