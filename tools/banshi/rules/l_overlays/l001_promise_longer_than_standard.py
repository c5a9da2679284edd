"""各地承诺只能比全市标准更短。

查什么
    本地信息里的承诺时限（promised）不长于全市标准的承诺办结时限。单位不同时按 5 个工作日合 7 日折算。

为什么
    全市标准是底线。同一件事换个窗口反而更慢，群众就白信了全市的承诺。

反例
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 江海市某分局
    matters:
      - {code: "990709901000", promised: 30个工作日}

正例
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 江海市某分局
    matters:
      - {code: "990709901000", promised: 10个工作日}

怎么改
    缩短到不长于全市标准；做不到更短的，删掉 promised，按全市标准执行。

依据
    《优化营商环境条例》第三十五条：同一事项无差别受理、同标准办理；第三十六条：在法定期限内进一步压缩办理时间。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity
from banshi.model.limit import parse_limit
from banshi.rules.shared.overlays import claimed

SEVERITY = Severity.ERROR
SCOPE = "catalog"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Compare each office's promise with the standard's."""
    for file, at, overlay, claim, standard in claimed(catalog):
        if claim.promised and parse_limit(claim.promised).longer_than(parse_limit(standard.promised)):
            yield Problem(
                (*at, "promised"),
                f"{overlay.body or overlay.region}承诺“{claim.promised}”，长于全市标准的“{standard.promised}”。",
                f"各地只能比全市标准更短，最长 {standard.promised}。",
                "请缩短承诺；做不到更短的，删掉这一行，按全市标准执行。",
                file=file,
            )
