"""指南的格式版本不比程序新。

查什么
    city.yml 里的格式版本（format）是不是大于本程序的版本；没有写的是 1。比程序旧的照样能用，随时可以用 banshi migrate 改成新格式。

为什么
    格式变了，旧程序读新指南会漏读，错处却未必看得出来。

反例
    # 追加: city.yml
    format: 9999

正例
    # 追加: city.yml
    format: 1

怎么改
    升级程序。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity
from banshi.model.format import FORMAT

SEVERITY = Severity.ERROR
SCOPE = "catalog"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Compare the number in `city.yml` with the engine's."""
    city = catalog.setting.city
    if city is None or city.format <= FORMAT:
        return
    yield Problem(
        ("format",),
        f"指南的格式版本是 {city.format}，程序的是 {FORMAT}。",
        "指南的格式版本不能比程序新。",
        "指南比程序新，请升级程序。",
        file="city.yml",
    )
