"""事项名称不能只差语序和标点。

查什么
    有没有两个还在办理的事项，名称的字都一样，只是先后不同，或者只差标点、“的”“和”这样的字。

为什么
    “身份证补领”和“补领身份证”多半是同一件事写了两遍，群众分不清，统计也会多算一件。

反例
    # 文件: matters/gongan/990709902000.yml
    name: 补领居民身份证
    ---
    # 文件: matters/gongan/990709902000.yml
    name: 居民身份证的补领

正例
    # 文件: matters/gongan/990709902000.yml
    name: 居民身份证换领

怎么改
    核对是不是同一件事：是的话合并成一个，另一个取消；不是的话，照基本目录的名称区分开。

依据
    本产品的标准：同一事项、同一编码、同一名称。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.alike import alike
from banshi.model.finding import Problem, Severity

SEVERITY = Severity.WARNING
SCOPE = "catalog"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Report every matter whose name says what an earlier one says."""
    for entry, first, name in alike((entry, entry.name, entry.name_likeness) for entry in catalog.public):
        yield Problem(
            ("name",),
            f"名称“{entry.name}”和 {first.file} 里的“{name}”只差语序或标点。",
            "同一件事只有一个名称，不同的事名称要分得清。",
            "请核对是不是同一件事；是的请合并，不是的请照基本目录的名称区分开。",
            file=entry.file,
        )
