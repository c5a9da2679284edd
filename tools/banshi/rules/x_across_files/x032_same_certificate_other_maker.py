"""同一种证，由谁制作要写得一样。

查什么
    同一部门发的同一种结果，制证、制卡环节写的“由谁办理”（by）是同一个单位。

为什么
    一页说省里制证，一页说受理的地方制证，要等多久就说不清了。

反例
    # 文件: matters/gongan/990709906000.yml
    code: "990709906000"
    name: 居民身份证异地受理
    steps: [{name: 受理, by: 户籍窗口, limit: 即办}, {name: 制证, by: 受理地公安机关, limit: 10个工作日}]

正例
    # 文件: matters/gongan/990709906000.yml
    code: "990709906000"
    name: 居民身份证异地受理
    steps: [{name: 受理, by: 户籍窗口, limit: 即办}, {name: 制证, by: 省级公安机关制证机构, limit: 10个工作日}]

怎么改
    核对这种证由谁制作，两页改成一样的。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity

SEVERITY = Severity.WARNING
SCOPE = "catalog"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Compare who makes a certificate on all pages that lead to it."""
    first: dict[tuple[str, str], tuple[str, str]] = {}
    for entry in catalog.public:
        if len(entry.makers) != 1:
            continue
        for result in entry.results:
            maker, name = first.setdefault((entry.department, result), (entry.makers[0], entry.name))
            # 受理地省级公安机关 and 省级公安机关 are said of different people, not against each other.
            if maker not in entry.makers[0] and entry.makers[0] not in maker:
                yield Problem(
                    ("steps",),
                    f"{result}在这里由{entry.makers[0]}制作，在“{name}”里由{maker}制作。",
                    "同一种证由谁制作，各页写得一样。",
                    "请核对由谁制作，改成一样的；名称不同、是同一个单位的，用同一个名称。",
                    on_key=True,
                    file=entry.file,
                )
                break
