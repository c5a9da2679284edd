"""出具单位不重复写。

查什么
    材料字典（materials.yml）的出具单位（issuer）里，同一个单位只写一次；只有一种情形才出具的单位，不当成通常的出具单位。

为什么
    “公安机关、死者生前所在单位、公安机关”一类的写法，群众不知道该找谁，活人的证明也写成找死者单位。

反例
    # 追加: materials.yml
      - {name: 亲属关系证明, synonyms: [], type: 证明, holder: 申请人, issuer: 公安机关、所在单位、公安机关, source: 其他}

正例
    # 追加: materials.yml
      - {name: 亲属关系证明, synonyms: [], type: 证明, holder: 申请人, issuer: 公安机关、所在单位, source: 其他}

怎么改
    去掉重复的单位；各情形由不同单位出具的，写在事项材料行的出具单位里。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity

SEVERITY = Severity.WARNING
SCOPE = "catalog"

_PARTED = re.compile("[、，；或和及]")
_OF_THE_DEAD = re.compile("死者|逝者|亡者")


def check(catalog: Catalog) -> Iterator[Problem]:
    """Look for issuers named twice, and for those of one situation only."""
    for index, row in enumerate(catalog.setting.lists.get("materials", ())):
        if not row.issuer:
            continue
        parts = [part for part in _PARTED.split(row.issuer) if part]
        twice = next((part for part in parts if parts.count(part) > 1), None)
        dead = _OF_THE_DEAD.search(row.issuer) and not _OF_THE_DEAD.search(row.name) and "死亡" not in row.name
        if twice or dead:
            found = f"“{twice}”写了两遍" if twice else "写着死者的单位，活人的也用这份材料"
            yield Problem(
                ("materials", index, "issuer"),
                f"“{row.name}”的出具单位是“{row.issuer}”，{found}。",
                "出具单位写一次，写通常由谁出具。",
                "请去掉重复的；分情形由不同单位出具的，写在事项材料行的出具单位（issuer）里。",
                file="materials.yml",
            )
