"""文字里不能夹带要求。

查什么
    说明、备注、问答等文字改写以后，多了要交的东西、要去的地方、要花的钱，或者换了要求，而没有修改记录；
    本地信息、“一件事”、材料目录、部门和大厅的文字里多了要求。

为什么
    条件和材料写在各自的字段里，大家看得见、数得清；夹在说明里，办事的人到了窗口才知道。
    本地信息和目录里没有修改记录，所以要求只能写进事项。

反例
    # 改前
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 某某公安分局
    matters:
      - {code: "990709901000", phone: "12345"}
    # 改后
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 某某公安分局
    matters:
      - {code: "990709901000", phone: "12345", note: 另须提交无犯罪记录证明原件，交纳押金200元。}
    ---
    # 改前
    status: published
    summary: 身份证丢失，须先公证，补领新证。
    # 改后
    status: published
    version: 2
    summary: 身份证丢失，须先付清押金，补领新证。

正例
    # 改前
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 某某公安分局
    matters:
      - {code: "990709901000", phone: "12345"}
    # 改后
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 某某公安分局
    matters:
      - {code: "990709901000", phone: "12345", note: 大厅一楼有无障碍通道。}

怎么改
    真要增加的，写进事项的 materials、conditions、fees 等字段，并在 changes 里写明原因、依据和执行日期；
    只是换个说法的，换成不带要求的说法。

依据
    《优化营商环境条例》第三十五条：同一事项同标准办理。本产品的标准：要求只写在看得见的字段里。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.changes.difference import Changes
from banshi.changes.kinds.words import DEMAND, DEMAND_CHANGED
from banshi.model.finding import Problem, Severity
from banshi.rules.shared.burdens import listed, place

SEVERITY = Severity.ERROR
SCOPE = "change"


def check(changes: Changes) -> Iterator[Problem]:
    """One problem for each file whose words ask what no record answers for."""
    for comparison in changes.comparisons:
        matter = comparison.subject.sort in ("matter", "successor")
        # A matter that got heavier is another rule's; only what was swapped is left to this one.
        kinds = {DEMAND_CHANGED} if matter else {DEMAND_CHANGED, DEMAND.more}
        asking = [one for one in comparison.differences if one.kind in kinds]
        taken_over = comparison.subject.sort == "successor"
        if comparison.exempt or not asking or taken_over or (matter and comparison.records):
            continue
        yield Problem(
            place(asking[0]),
            f"“{comparison.subject.name}”的文字里有 {len(asking)} 处新的要求：{listed(asking)}。",
            "要求只能写在事项的字段里，并写明原因、依据和执行日期。"
            if matter
            else "这个文件的文字只能说明，不能增加要求。",
            "真要增加的，写进事项并在 changes 里写一条记录；只是换个说法的，请换成不带要求的说法。",
            file=comparison.subject.file,
        )
