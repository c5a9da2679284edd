"""大家都依靠的文件不能没有。

查什么
    有事项，却没有 city.yml、regions.yml、departments.yml、materials.yml、laws.yml 中的哪一个。

为什么
    没有材料目录，材料名称就没人查；没有法规库，依据对不对就没人知道。删掉一个文件，等于关掉一类检查。

反例
    # 删除: materials.yml
    summary: 身份证丢失，补领新证。

正例
    summary: 身份证丢失，补领新证。

怎么改
    恢复这个文件；新建的城市用 banshi init 生成。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity

SEVERITY = Severity.ERROR
SCOPE = "catalog"

NEEDED = ("city", "regions", "departments", "materials", "laws")
"""Kinds of file without which a class of checks falls silent."""


def check(catalog: Catalog) -> Iterator[Problem]:
    """One problem for each file everything rests on that is not there."""
    if not catalog.entries or not catalog.kinds:
        return
    for kind in NEEDED:
        if kind not in catalog.kinds:
            yield Problem(
                (),
                f"没有 {kind}.yml，依靠它的检查都停了。",
                f"有事项的城市要有 {'、'.join(f'{one}.yml' for one in NEEDED)}。",
                f"请恢复 {kind}.yml。",
                file=f"{kind}.yml",
            )
