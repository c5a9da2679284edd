"""即办件当场办结，承诺件要有期限。

查什么
    即办件的承诺办结时限（promised）写“即办”，或者几小时、几分钟、半天，最多 1 个工作日（8 小时），各种情形也一样；
    承诺件的承诺时限不能各种情形都是“即办”。

为什么
    办件类型和承诺时限说的是同一件事，两处不一致，群众和电子监察都不知道该信哪个。

反例
    processing: 即办件
    ---
    processing: 即办件
    time_limit: {statutory: 60日, promised: 2个工作日}
    ---
    processing: 承诺件
    time_limit: {statutory: 60日, promised: 即办}
    steps:
      - {name: 受理, by: 户籍窗口, limit: 即办}

正例
    kind: 公共服务
    processing: 即办件
    time_limit: {statutory: 无, promised: 即办}
    ---
    kind: 公共服务
    processing: 即办件
    time_limit: {statutory: 无, promised: 2小时}

怎么改
    当天能办完的，processing 写 即办件，promised 写 即办或者几小时；办不完的，processing 写 承诺件，promised 写实际承诺的期限。

依据
    国家平台交换表的办件类型：即办件、承诺件。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.fix import setting as written
from banshi.model.limit import parse_limit
from banshi.model.matter import Matter
from banshi.rules.shared.limits import promises

SEVERITY = Severity.ERROR
SCOPE = "matter"
_HOURS = 8
FIXES = ("unsafe",)


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Compare the way a matter is processed with its promises."""
    if matter.processing == "即办件":
        for at, promised, _ in promises(matter.time_limit):
            if not _same_day(promised):
                yield Problem(
                    at,
                    f"办件类型是即办件，承诺办结时限却是“{promised}”。",
                    "即办件的承诺办结时限写“即办”，或者一天以内的期限，如 2小时、0.5个工作日。",
                    "请把承诺办结时限改成“即办”或几小时；当天办不完的，把办件类型（processing）改成承诺件。",
                )
    elif all(promised == "即办" for _, promised, _ in promises(matter.time_limit)):
        yield Problem(
            ("processing",),
            "办件类型是承诺件，承诺办结时限却是“即办”。",
            "承诺件要写明承诺几天办结。",
            "请把办件类型改成即办件；当场办不完的，在承诺办结时限（promised）里写实际的期限。",
            fix=written(("processing",), "即办件", safe=False),
        )


def _same_day(promised: str) -> bool:
    """Whether a promise is kept on the day of the application; one working day is a day of eight hours."""
    limit = parse_limit(promised)
    most = {"分钟": _HOURS * 60, "小时": _HOURS, "日": 1, "个工作日": 1, "即办": 0}
    return limit.unit in most and limit.amount <= most[limit.unit]
