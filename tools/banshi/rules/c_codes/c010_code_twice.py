"""一个编码只用一次。

查什么
    有没有两个事项文件用了同一个基本编码。

为什么
    编码是事项的身份证，也是网址。两件事用同一个编码，就只能打开其中一件。

反例
    # 文件: matters/shichang/990709901000.yml
    department: shichang

正例
    # 文件: matters/gongan/990709902000.yml
    code: "990709902000"

怎么改
    核对哪一个是对的，给另一个换成它自己的编码。

依据
    GB/T 39554.1：基本编码唯一。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity

SEVERITY = Severity.ERROR
SCOPE = "catalog"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Report every file but the first that uses a code."""
    if len(catalog.by_code) == len(catalog.entries):
        return
    for entry in catalog.entries:
        first = catalog.by_code[entry.code]
        if first is not entry:
            yield Problem(
                ("code",),
                f"基本编码“{entry.code}”已经用在“{first.name}”（{first.file}）上。",
                "一个基本编码只能用于一个事项。",
                "请核对编码；两个文件写的是同一件事时，请合并成一个。",
                file=entry.file,
            )
