"""另外容缺的材料要在事项的材料里。

查什么
    本地信息里另外可以容缺的材料（deferrable），都是这个事项要交的材料，用标准名称。

为什么
    不要的材料谈不上容缺；名称写错了，页面上就对不上号。

反例
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 江海市某分局
    matters:
      - {code: "990709901000", deferrable: [授权委托书]}
    ---
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 江海市某分局
    matters:
      - {code: "990709901000", deferrable: [监护人关系证明]}

正例
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 江海市某分局
    matters:
      - {code: "990709901000", deferrable: [监护关系证明]}

怎么改
    照事项文件里的材料名称改写；事项不要这份材料的，从列表里删掉。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity
from banshi.rules.shared.overlays import claimed
from banshi.rules.shared.remedies import nearest

SEVERITY = Severity.ERROR
SCOPE = "catalog"
FIXES = ("unsafe",)


def check(catalog: Catalog) -> Iterator[Problem]:
    """Report names the standard does not ask for."""
    for file, at, _, claim, standard in claimed(catalog):
        for place, name in enumerate(claim.deferrable):
            if name not in standard.materials:
                yield Problem(
                    (*at, "deferrable", place),
                    f"“{standard.name}”的材料里没有“{name}”。",
                    f"可以容缺的只能是这些材料：{'、'.join(standard.materials) or '（没有材料）'}。",
                    "请照事项里的材料名称改写；不要这份材料的，请从这里删掉。",
                    fix=nearest((*at, "deferrable", place), name, standard.materials),
                    file=file,
                )
