"""行政许可法定时限超过 20 个工作日要写明依据。

查什么
    行政许可的法定办结时限超过20个工作日的，法定时限说明（statutory_note）要写明是哪部法律、法规的规定。

为什么
    行政许可一般应在受理之日起 20 日内作出决定，更长的须由法律、法规另行规定。

反例
    kind: 行政许可
    time_limit: {statutory: 30个工作日, promised: 10个工作日}

正例
    kind: 行政许可
    time_limit: {statutory: 30个工作日, statutory_note: 不动产登记暂行条例另有规定。, promised: 10个工作日}

怎么改
    查到特别规定的，在 statutory_note 里写明；查不到的，把 statutory 改成 20个工作日。

依据
    《中华人民共和国行政许可法》第四十二条：除当场决定的外，自受理之日起二十日内作出决定，法律、法规另有规定的依照其规定。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.limit import parse_limit
from banshi.model.matter import Matter
from banshi.rules.shared.limits import cites, statutes

SEVERITY = Severity.WARNING
SCOPE = "matter"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Report licences that take longer than the general law allows, without a word why."""
    if matter.kind != "行政许可":
        return
    for at, text, note in statutes(matter.time_limit):
        limit = parse_limit(text)
        if limit.unit == "个工作日" and limit.amount > 20 and not cites(note):
            yield Problem(
                at,
                f"行政许可的法定办结时限是“{text}”，没有写明依据。",
                "行政许可一般不超过 20 个工作日，更长的要写明是哪部法律、法规的规定。",
                "请在法定时限说明（statutory_note）里写明出处；没有特别规定的，改成 20个工作日。",
            )
