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
      - {code: "990709901000", deferrable: [监护证明]}
    ---
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 江海市某分局
    matters:
      - {code: "990709901000", deferrable: [监护人证明]}

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
from banshi.rules.shared.overlays import Promised, not_in_standard

SEVERITY = Severity.ERROR
SCOPE = "catalog"
FIXES = ("safe", "unsafe")

_PROMISED = Promised(
    "deferrable",
    lambda standard: standard.materials,
    "材料",
    "（没有材料）",
    "可以容缺的只能是这些材料",
    "请照事项里的材料名称改写；不要这份材料的，请从这里删掉。",
)


def check(catalog: Catalog) -> Iterator[Problem]:
    """Report names the standard does not ask for."""
    yield from not_in_standard(catalog, _PROMISED)
