"""各类清单里也用简体字。

查什么
    城市、部门、大厅、材料字典、本地信息、一件事等文件的文字里有没有繁体字。用语对照（terms.yml）和材料的俗称收着群众的写法，不查。

为什么
    单位、窗口和材料的名称会出现在许多事项的页面上，一个字错很多处。

反例
    # 追加: halls.yml
      - {id: xiwan, name: 西灣政务服务中心, region: "990102"}

正例
    # 追加: halls.yml
      - {id: xiwan, name: 西湾政务服务中心, region: "990102"}

怎么改
    照提示改成简体字。

依据
    《中华人民共和国国家通用语言文字法》第三条；《通用规范汉字表》。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity
from banshi.rules.shared.surroundings import surrounding_texts
from banshi.rules.shared.traditional import TRADITIONAL, traditional

SEVERITY = Severity.WARNING
SCOPE = "catalog"
FIXES = ("safe",)


def check(catalog: Catalog) -> Iterator[Problem]:
    """Look every text around the matters through for traditional characters."""
    for file, at, text in surrounding_texts(catalog, TRADITIONAL.search):
        if file != "terms.yml" and "synonyms" not in at:
            yield from traditional(at, text, file)
