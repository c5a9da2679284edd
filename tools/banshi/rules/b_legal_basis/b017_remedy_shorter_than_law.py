"""申请行政复议的期限不能短于 60 日。

查什么
    救济途径（remedies）里行政复议的期限（within）是不是短于 60 日。

为什么
    法律给了 60 日，指南写短了，过了指南的期限还在法定期限里的人就不去申请了。

反例
    remedies: [{way: 行政复议, within: 30日}]
    ---
    remedies: [{way: 行政复议, within: 1个月}]

正例
    remedies: [{way: 行政复议, within: 60日}]

怎么改
    改成 60日；别的法律规定更长的，写那部法律的期限和依据。

依据
    《中华人民共和国行政复议法》第二十条：自知道或者应当知道之日起六十日内提出；法律规定的期限超过六十日的除外。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.limit import parse_limit
from banshi.model.matter import Matter

SEVERITY = Severity.ERROR
SCOPE = "matter"

_REVIEW = "行政复议"
_DAYS = 60


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Hold the time to ask for a review against the law's."""
    for index, remedy in enumerate(matter.remedies):
        # Two months are never shorter than sixty days by more than a day or two, and are how people say it.
        if remedy.way != _REVIEW or remedy.within is None or remedy.within == "2个月":
            continue
        limit = parse_limit(remedy.within)
        if limit.exists and limit.days < _DAYS:
            yield Problem(
                ("remedies", index, "within"),
                f"申请行政复议的期限写的是“{remedy.within}”，比法律规定的 60 日短。",
                "申请行政复议的期限是 60 日，别的法律只能规定得更长。",
                "请改成 60日；别的法律规定更长的，请写那部法律的期限。",
            )
