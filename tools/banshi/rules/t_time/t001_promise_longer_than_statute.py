"""承诺时限不得长于法定时限。

查什么
    承诺办结时限（promised）不长于法定办结时限（statutory），每种情形也一样。单位不同时按 5 个工作日合 7 日折算。

为什么
    法定时限是底线。承诺比法律还慢，等于公开违法。

反例
    time_limit: {statutory: 20日, promised: 30日}
    ---
    questions: {办理人: [本人, 监护人代办]}
    time_limit:
      statutory: 60日
      promised: 20日
      cases: [{when: {办理人: 本人}, statutory: 30日, promised: 40日}]

正例
    time_limit: {statutory: 60日, promised: 30日}
    ---
    questions: {办理人: [本人, 监护人代办]}
    time_limit:
      statutory: 30日
      promised: 20个工作日
      cases: [{when: {办理人: 监护人代办}, statutory: 60日, promised: 40日}]

怎么改
    把 promised 改成不长于 statutory 的时限；如果是法定时限写错了，改 statutory 并写明依据。

依据
    《优化营商环境条例》第三十六条：在法定期限内进一步压缩办理时间。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Path, Problem, Severity
from banshi.model.limit import parse_limit
from banshi.model.matter import Matter

SEVERITY = Severity.ERROR
SCOPE = "matter"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Compare each promise with the statute it stands under."""
    limit = matter.time_limit
    yield from _compare(("time_limit", "promised"), limit.promised, limit.statutory)
    for index, case in enumerate(limit.cases):
        at = ("time_limit", "cases", index, "promised")
        yield from _compare(at, case.promised, case.statutory or limit.statutory)


def _compare(at: Path, promised: str, statutory: str) -> Iterator[Problem]:
    if parse_limit(promised).longer_than(parse_limit(statutory)):
        yield Problem(
            at,
            f"承诺办结时限“{promised}”长于法定办结时限“{statutory}”。",
            f"承诺应不长于法定的 {statutory}。",
            f"请把承诺改为 {statutory} 或更短；如果法定时限写错了，请改法定时限并核对依据。",
        )
