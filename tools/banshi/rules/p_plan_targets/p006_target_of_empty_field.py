"""没有事项的领域，目标无从衡量。

查什么
    没有写适用事项（matters）的改革目标，所在领域至少有一个事项写着这个改革领域（reform_field）。

为什么
    没有事项可量，改革页面上这个目标就是空的。

反例
    # 文件: reform/targets.yml
    document: {title: 江海市改革方案}
    fields:
      - name: 商事登记
        content: 压缩办理时间。
        deadline: 2019年12月底前
        lead: [市市场监管局]
        responsible: []
        targets: []
      - name: 公安管理
        content: 深化户籍、出入境改革。
        deadline: 2019年12月底前
        lead: [市公安局]
        responsible: []
        targets: []
      - name: 不动产登记
        content: 压缩办理时间。
        deadline: 2019年12月底前
        lead: [市公安局]
        responsible: []
        targets:
          - {id: paodong, name: 不动产登记最多跑一次, measure: 跑动次数, most: 1}

正例
    reform_field: 公安管理

怎么改
    在这个领域的事项里写上 reform_field，或者在目标里写明适用事项（matters）。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity
from banshi.rules.shared.goals import goals, matters_of

SEVERITY = Severity.INFO
SCOPE = "catalog"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Report targets nobody has to meet."""
    for goal in goals(catalog):
        # A matter that cannot be read for its errors may be the one that belongs here.
        if not goal.target.matters and not catalog.unread and not matters_of(goal, catalog):
            yield Problem(
                (*goal.at, "name"),
                f"“{goal.field.name}”领域没有一个事项，目标“{goal.target.name}”无从衡量。",
                "每个目标至少管着一个事项。",
                "请在事项里写上改革领域（reform_field），或者在目标里写明适用事项（matters）。",
                file=goal.file,
            )
