"""行政许可的法定时限以工作日计算。

查什么
    行政许可的法定办结时限（statutory）以工作日为单位。以日、月、年计的，法定时限说明（statutory_note）要写明是哪部法律、法规或规章另有规定。

为什么
    行政许可法规定的期限都是工作日，写成“日”会让人以为节假日也算在内。

反例
    kind: 行政许可
    time_limit: {statutory: 20日, promised: 10个工作日}

正例
    kind: 行政许可
    time_limit: {statutory: 20个工作日, promised: 10个工作日}
    ---
    kind: 行政许可
    time_limit: {statutory: 45日, statutory_note: 食品安全法实施条例另有规定。, promised: 10个工作日}

怎么改
    把单位改成“个工作日”；特别法确实写的是日或者月的，在 statutory_note 里写明是哪部法的规定。

依据
    《中华人民共和国行政许可法》第八十二条：本法规定的行政机关实施行政许可的期限以工作日计算，不含法定节假日。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter
from banshi.rules.shared.limits import cites, statutes

SEVERITY = Severity.ERROR
SCOPE = "matter"

_CALENDAR = ("日", "月", "年")


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Report limits of licences in calendar units that no special law is named for."""
    if matter.kind != "行政许可":
        return
    for at, limit, note in statutes(matter.time_limit):
        if limit.endswith(_CALENDAR) and not limit.endswith("工作日") and not cites(note):
            yield Problem(
                at,
                f"行政许可的法定办结时限写成“{limit}”，没有以工作日计。",
                "行政许可的期限以工作日计算，特别法另有规定的要写明出处。",
                "请把单位改成“个工作日”；特别法写的就是这个单位时，在法定时限说明（statutory_note）里写明是哪部法。",
            )
