"""另外免收的费用要在事项的收费里。

查什么
    本地信息里另外免收的费用（fee_waived），都是这个事项的收费项目，名称一字不差。

为什么
    本来就不收的费谈不上免收；名称写错了，页面上就对不上号。

反例
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 江海市某分局
    matters:
      - {code: "990709901000", fee_waived: [照相费]}
    ---
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 江海市某分局
    matters:
      - {code: "990709901000", fee_waived: [身份证工本费]}

正例
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 江海市某分局
    matters:
      - {code: "990709901000", fee_waived: [居民身份证工本费]}

怎么改
    照事项文件里的项目名称改写；事项不收这项费的，从列表里删掉。

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
FIXES = ("unsafe",)

_PROMISED = Promised(
    "fee_waived",
    lambda standard: standard.fees,
    "收费",
    "（不收费）",
    "可以免收的只能是这些费用",
    "请照事项里的收费名称改写；不收这项费的，请从这里删掉。",
)


def check(catalog: Catalog) -> Iterator[Problem]:
    """Report names the standard does not charge."""
    yield from not_in_standard(catalog, _PROMISED)
