"""指南的格式版本和程序一致。

查什么
    city.yml 里的格式版本（format）是不是本程序的版本；没有写的是 1。

为什么
    格式变了，旧程序读新指南会漏读，新程序读旧指南会误读，错处却未必看得出来。

反例
    # 追加: city.yml
    format: 9999

正例
    # 追加: city.yml
    format: 1

怎么改
    指南比程序旧，运行 banshi migrate；指南比程序新，升级程序。

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
    if city is None or city.format == FORMAT:
        return
    newer = city.format > FORMAT
    yield Problem(
        ("format",),
        f"指南的格式版本是 {city.format}，程序的是 {FORMAT}。",
        "指南和程序的格式版本要一致。",
        "指南比程序新，请升级程序。" if newer else "指南比程序旧，请运行 banshi migrate。",
        file="city.yml",
    )
