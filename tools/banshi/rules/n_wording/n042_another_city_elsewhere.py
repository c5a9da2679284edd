"""各类清单里也不写别的城市。

查什么
    部门、大厅、本地信息、一件事、批次等文件的文字里有没有别的设区的市的名称，和 N041 查的一样。用语对照（terms.yml）和来源不查。

为什么
    从别的城市抄来的窗口、部门、一件事，名称会出现在许多页面上。

反例
    # 追加: halls.yml
      - {id: xiwan, name: 杭州市政务服务中心, region: "990102"}

正例
    # 追加: halls.yml
      - {id: xiwan, name: 西湾政务服务中心, region: "990102"}

怎么改
    改成本市的名称。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity
from banshi.rules.shared.cities import elsewhere, named
from banshi.rules.shared.surroundings import surrounding_texts

SEVERITY = Severity.WARNING
SCOPE = "catalog"
FIXES = ("unsafe",)

_ASIDE = frozenset({"terms.yml", "laws.yml", "reform/targets.yml", "reform/tasks.yml", "regions.yml", "suppress.yml"})
"""Files that may speak of other cities, or are no words of this one."""


def check(catalog: Catalog) -> Iterator[Problem]:
    """Look every text around the matters through for the names of other cities."""
    city = catalog.setting.city
    if city is None:
        return
    for file, at, text in surrounding_texts(catalog, named(city).search):
        if file not in _ASIDE and "source" not in at and "documents" not in at:
            yield from elsewhere(at, text, catalog.setting, file)
