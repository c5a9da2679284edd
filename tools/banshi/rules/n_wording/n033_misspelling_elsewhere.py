"""各类清单里也没有错别字。

查什么
    城市、部门、大厅、材料字典、本地信息、一件事等文件的文字里，有没有一眼能认出来的错别字，和 N032 查的一样。
    用语对照（terms.yml）里就收着群众写错的字，不查。

为什么
    单位、窗口和材料的名称会出现在许多事项的页面上，一个错字错很多处。

反例
    # 追加: halls.yml
      - {id: xiwan, name: 西湾政务服物中心, region: "990102"}

正例
    # 追加: halls.yml
      - {id: xiwan, name: 西湾政务服务中心, region: "990102"}

怎么改
    照提示改正。

依据
    GB/T 9704—2012《党政机关公文格式》；《现代汉语通用字表》。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity
from banshi.rules.shared.misspellings import misspellings, misspelt
from banshi.rules.shared.surroundings import surrounding_texts

SEVERITY = Severity.WARNING
SCOPE = "catalog"
FIXES = ("safe",)

_AS_TYPED = frozenset({"terms.yml", "materials.yml"})
"""Files that list what people call a thing, right or wrong."""


def check(catalog: Catalog) -> Iterator[Problem]:
    """Look every text around the matters through for words nobody means."""
    for file, at, text in surrounding_texts(catalog, misspelt):
        if file not in _AS_TYPED or at[-1] in ("official", "name", "note"):
            yield from misspellings(at, text, file)
