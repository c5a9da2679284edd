"""改革目标列出的事项要有，而且在用。

查什么
    改革目标的适用事项（matters）里的编码，都是已有的、没有取消的事项。

为什么
    目标管着的事项不存在，目标就成了空的，页面上却显示已经达到。

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
          - {id: xuke, name: 许可不超过 10 个工作日, measure: 承诺时限, limit: 10个工作日, matters: ["990131909000"]}

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
          - {id: xuke, name: 许可不超过 10 个工作日, measure: 承诺时限, limit: 10个工作日, matters: ["990131901000"]}
      - name: 公安管理
        content: 深化户籍、出入境改革。
        deadline: 2019年12月底前
        lead: [市公安局]
        responsible: []
        targets: []

怎么改
    编码写错了的改正；事项还没有写的，先写事项；已经取消的，从目标里删掉。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity
from banshi.rules.goals import Goal, goals

SEVERITY = Severity.ERROR
SCOPE = "catalog"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Report codes of targets that lead nowhere."""
    for goal in goals(catalog):
        for place, code in enumerate(goal.target.matters):
            entry = catalog.by_code.get(code)
            if entry is None:
                yield _problem(goal, place, f"没有编码为 {code} 的事项。")
            elif not entry.public:
                yield _problem(goal, place, f"“{entry.name}”（{code}）已经取消。")


def _problem(goal: Goal, place: int, found: str) -> Problem:
    return Problem(
        (*goal.at, "matters", place),
        found,
        f"目标“{goal.target.name}”只列已有的、没有取消的事项。",
        "编码写错了的请改正；还没有写的请先写事项；已经取消的请从这里删掉。",
        file=goal.file,
    )
