"""材料字典里没有差不多的两种材料。

查什么
    materials.yml 里有没有两种材料，名称的字都一样，只是先后不同，或者只差标点、“的”“和”这样的字。

为什么
    同一份材料有两个名称，各部门各用各的，群众以为要交两份，“只交一次”也统计不出来。

反例
    # 追加: materials.yml
      - {name: 居民身份证的申领登记表, synonyms: [], type: 申请表, holder: 申请人, issuer: 申请人, source: 申请人自备}

正例
    # 追加: materials.yml
      - {name: 居民身份证换领登记表, synonyms: [], type: 申请表, holder: 申请人, issuer: 申请人, source: 申请人自备}

怎么改
    留一个做标准名称，另一个写到它的俗称（synonyms）里；用到它的事项可以用 banshi lint --fix 一起改过来。

依据
    本产品的标准：同一材料全市一个名称。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.alike import alike, likeness_number
from banshi.model.finding import Problem, Severity

SEVERITY = Severity.WARNING
SCOPE = "catalog"
_FILE = "materials.yml"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Report every document whose name says what an earlier one says."""
    rows = catalog.setting.lists.get("materials", ())
    for index, _, first in alike((index, row.name, likeness_number(row.name)) for index, row in enumerate(rows)):
        yield Problem(
            ("materials", index, "name"),
            f"材料“{rows[index].name}”和“{first}”只差语序或标点。",
            "同一种材料只有一个标准名称。",
            f"请核对是不是同一种材料；是的请删掉这一项，把“{rows[index].name}”写到“{first}”的俗称（synonyms）里。",
            file=_FILE,
        )
