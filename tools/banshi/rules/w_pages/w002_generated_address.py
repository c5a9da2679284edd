"""网页文字不能占用由数据生成的网址。

查什么
    pages 里的文件会不会生成到事项、部门、搜索、开放数据等网页的网址上。

为什么
    pages/matters/编码.md 会把办事指南整个换掉，检查却查不到。由数据生成的网页只能由数据来改。

反例
    # 文件: pages/matters/990709901000.md
    居民身份证补领
    ---
    # 文件: pages/api/v1/index.md
    数据

正例
    # 文件: pages/about.md
    关于本站

怎么改
    换一个名字，如 pages/about.md；要改指南的，改 matters 里的事项。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity
from banshi.model.prose import RESERVED

SEVERITY = Severity.ERROR
SCOPE = "catalog"


def check(catalog: Catalog) -> Iterator[Problem]:
    """One problem for each page at the place of one made from data."""
    for one in catalog.prose:
        first = one.name.removeprefix("pages/").split("/")[0].removesuffix(".md").lower()
        if one.page and first in RESERVED:
            yield Problem(
                (),
                f"{one.name} 占用了由数据生成的网址（{first}）。",
                "由数据生成的网页不能用文字页代替。",
                "请换一个名字，如 pages/about.md。",
                file=one.name,
            )
