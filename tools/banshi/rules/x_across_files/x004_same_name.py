"""两个事项不用同一个名称。

查什么
    有没有两个还在办理的事项名称完全一样。

为什么
    名称一样，群众在搜索结果里分不清该点哪一个。

反例
    # 文件: matters/gongan/990709902000.yml
    name: 居民身份证补领

正例
    # 文件: matters/gongan/990709902000.yml
    name: 居民身份证换领

怎么改
    核对是不是同一件事：是的话合并成一个；不是的话，照基本目录的名称区分开。

依据
    本产品的标准：同一事项、同一名称。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.model.finding import Problem, Severity

SEVERITY = Severity.WARNING
SCOPE = "catalog"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Report every matter whose name an earlier one has."""
    seen: dict[str, Entry] = {}
    for entry in catalog.public:
        first = seen.setdefault(entry.name, entry)
        if first is not entry:
            yield Problem(
                ("name",),
                f"名称“{entry.name}”和 {first.file} 里的事项一样。",
                "不同的事项用不同的名称。",
                "请核对是不是同一件事；是的请合并，不是的请照基本目录的名称区分开。",
                file=entry.file,
            )
