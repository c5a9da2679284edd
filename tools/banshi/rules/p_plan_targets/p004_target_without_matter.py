"""改革目标列出的事项要在用。

查什么
    改革目标的适用事项（matters）都没有取消。编码有没有对应的事项，由 X003 检查。

为什么
    目标管着的事项已经取消，目标就成了空的，页面上却显示已经达到。

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
          - {id: xuke, name: 许可不超过 10 个工作日, measure: 承诺时限, limit: 10个工作日, matters: ["990131901000"]}
    # 文件: matters/shichang/990131901000.yml
    status: retired

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
    从目标里删掉已经取消的事项；有接替它的，换成接替的编码。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity
from banshi.rules.shared.goals import Goal, goals

SEVERITY = Severity.ERROR
SCOPE = "catalog"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Report retired matters that targets still name."""
    for goal in goals(catalog):
        for place, code in enumerate(goal.target.matters):
            entry = catalog.by_code.get(code)
            # A code nobody has written is another rule's: every mention of codes is looked up there.
            if entry is not None and not entry.public:
                yield _problem(goal, place, f"“{entry.name}”（{code}）已经取消。")


def _problem(goal: Goal, place: int, found: str) -> Problem:
    return Problem(
        (*goal.at, "matters", place),
        found,
        f"目标“{goal.target.name}”只列没有取消的事项。",
        "请从这里删掉；有接替它的事项，请换成接替的编码。",
        file=goal.file,
    )
