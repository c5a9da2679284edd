"""几个事项合计的承诺时限要达到改革目标。

查什么
    衡量“合计时限”的改革目标，把适用事项的承诺办结时限折算成工作日相加，不超过目标的时限。不写适用事项的，是这个领域的全部事项；即办算 0 天。

为什么
    企业开办、工程建设这样的目标看的是全流程，单个事项都不长，加起来也可能超过。

反例
    # 文件: reform/targets.yml
    document: {title: 江海市改革方案}
    fields:
      - name: 商事登记
        content: 压缩办理时间。
        deadline: 2019年12月底前
        lead: [市市场监管局]
        responsible: []
        targets:
          - {id: heji, name: 合计不超过 8 个工作日, measure: 合计时限, limit: 8个工作日, matters: ["990131901000", "992014901000"]}

正例
    # 文件: reform/targets.yml
    document: {title: 江海市改革方案}
    fields:
      - name: 商事登记
        content: 压缩办理时间。
        deadline: 2019年12月底前
        lead: [市市场监管局]
        responsible: []
        targets:
          - {id: heji, name: 合计不超过 10 个工作日, measure: 合计时限, limit: 10个工作日}
      - name: 公安管理
        content: 深化户籍、出入境改革。
        deadline: 2019年12月底前
        lead: [市公安局]
        responsible: []
        targets: []

怎么改
    压缩其中几个事项的承诺时限；适用事项列错了的，改 matters。

依据
    本市改革方案各重点领域的任务，见 reform/targets.yml 的“目标出处”。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.catalog.targets import measure, whole_days
from banshi.model.finding import Problem, Severity
from banshi.rules.shared.goals import goals

SEVERITY = Severity.ERROR
SCOPE = "catalog"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Add up the promises of every target of this kind."""
    for goal in goals(catalog):
        target = goal.target
        if target.measure != "合计时限" or target.limit is None:
            continue
        measured = measure(goal.field, target, catalog)
        entries = [entry for entry in measured.matters if entry.promised != "无"]
        if measured.lagging:
            yield Problem(
                (*goal.at, "limit"),
                f"“{target.name}”管着的 {len(entries)} 个事项合计 {whole_days(measured.total)} 个工作日：{_list(entries)}。",
                f"合计应不超过 {target.limit}。",
                "请压缩其中几个事项的承诺办结时限；适用事项列错了的，请修改 matters。",
                file=goal.file,
            )


def _list(entries: list[Entry]) -> str:
    return "、".join(f"{entry.name}{entry.promised}" for entry in entries)
