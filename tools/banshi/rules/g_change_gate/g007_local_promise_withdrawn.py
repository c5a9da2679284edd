"""收回本地的便利要让标准主管部门知道。

查什么
    本地信息、“一件事”或者全市共用的文件改得让办事人更不方便：不再办理、窗口减少、收回更短的承诺、不再容缺、不再免收、
    事项拆出一件事、办公时间缩短、另外放假、改革目标放松。

为什么
    更优的承诺公布了就有人照着做。本地信息里没有修改记录，只能在合并请求里说明原因。

反例
    # 改前
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 某某公安分局
    matters:
      - {code: "990709901000", promised: 10个工作日}
    # 改后
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 某某公安分局
    matters:
      - {code: "990709901000", phone: "12345"}

正例
    # 改前
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 某某公安分局
    matters:
      - {code: "990709901000", promised: 10个工作日}
    # 改后
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 某某公安分局
    matters:
      - {code: "990709901000", promised: 8个工作日}

怎么改
    请在合并请求里说明原因，由标准主管部门确认；不是有意的，把原来的写法恢复。

依据
    本产品的标准：本地只能比全市标准更优。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.changes.difference import Changes
from banshi.changes.kinds.words import DEMAND
from banshi.model.finding import Problem, Severity
from banshi.rules.shared.burdens import listed, place

SEVERITY = Severity.WARNING
SCOPE = "change"


def check(changes: Changes) -> Iterator[Problem]:
    """One problem for each overlay or bundle that got heavier."""
    for comparison in changes.comparisons:
        heavier = [one for one in comparison.heavier if one.kind is not DEMAND.more]
        if comparison.subject.sort != "matter" and not comparison.exempt and heavier:
            yield Problem(
                place(heavier[0]),
                f"“{comparison.subject.name}”加重了 {len(heavier)} 处：{listed(heavier)}。",
                "本地信息、“一件事”和全市共用的文件只应越改越方便；收回已经公布的便利要有原因。",
                "请在合并请求里说明原因，由标准主管部门确认；不是有意的，请恢复原来的写法。",
                file=comparison.subject.file,
            )
