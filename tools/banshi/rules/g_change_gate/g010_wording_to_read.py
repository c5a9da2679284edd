"""程序判断不了轻重的改动要有人读。

查什么
    条件、材料要求、说明、问答、依据、网址等改写了，程序判断不了加重还是减轻，又没有写修改记录。

为什么
    “满一年”改成“满两年”也是加重，但只有人读得出来。

反例
    # 改前
    status: published
    conditions: {match: 全部, items: [在本市居住的人。]}
    # 改后
    status: published
    version: 2
    conditions: {match: 全部, items: [住在本市的人。]}

正例
    # 改前
    status: published
    # 改后
    status: published
    version: 2
    aliases: [身份证丢了]

怎么改
    请读一读这几处。加重了的，在 changes 里写明原因、依据和执行日期；没有加重的，不用改。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.changes.difference import Changes
from banshi.changes.kinds.words import DEMAND_CHANGED
from banshi.model.finding import Problem, Severity
from banshi.rules.shared.burdens import listed, place

SEVERITY = Severity.INFO
SCOPE = "change"


def check(changes: Changes) -> Iterator[Problem]:
    """One problem for each matter with words only a person can weigh."""
    for comparison in changes.comparisons:
        unclear = [one for one in comparison.differences if one.kind.unclear and one.kind is not DEMAND_CHANGED]
        if comparison.exempt or comparison.records or not unclear:
            continue
        yield Problem(
            place(unclear[0]),
            f"有 {len(unclear)} 处改写，程序判断不了轻重：{listed(unclear)}。",
            "加重负担的改写要有修改记录。",
            "请读一读；加重了的，在 changes 里写明原因、依据和执行日期。",
            file=comparison.subject.file,
        )
