"""同一件事的几页，事项类型要相同。

查什么
    去掉括号里的说明后名称相同、由同一部门办的事项，事项类型（kind）相同。

为什么
    同一件事，一页写行政确认，一页写公共服务，编码、期限、能不能复议就全不一样了。

反例
    # 文件: matters/gongan/990709906000.yml
    code: "990709906000"
    name: 居民身份证换领（市外户口）
    # 文件: matters/gongan/992009907000.yml
    code: "992009907000"
    kind: 公共服务
    name: 居民身份证换领（本市户口）

正例
    # 文件: matters/gongan/990709906000.yml
    code: "990709906000"
    name: 居民身份证换领（市外户口）
    # 文件: matters/gongan/990709907000.yml
    code: "990709907000"
    name: 居民身份证换领（本市户口）

怎么改
    核对国家基本目录里这件事是什么类型，两页改成一样的，编码也跟着改。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity

SEVERITY = Severity.ERROR
SCOPE = "catalog"

_ASIDE = re.compile("（[^（）]*）")


def check(catalog: Catalog) -> Iterator[Problem]:
    """Compare kinds of matters that have the same name but for what stands in brackets."""
    first: dict[tuple[str, str], tuple[str, str]] = {}
    for entry in catalog.public:
        act = (entry.department, _ASIDE.sub("", entry.name))
        kind, name = first.setdefault(act, (entry.kind, entry.name))
        if kind != entry.kind:
            yield Problem(
                ("kind",),
                f"“{entry.name}”的事项类型是{entry.kind}，“{name}”是同一件事，却是{kind}。",
                "同一件事的事项类型相同。",
                "请核对国家基本目录，把两页改成一样的类型；类型变了，编码第 3、4 位也要变。",
                file=entry.file,
            )
