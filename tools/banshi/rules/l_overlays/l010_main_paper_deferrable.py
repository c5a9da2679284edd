"""各地也不能容缺申请表和身份证件。

查什么
    本地信息里另外可以容缺的材料（deferrable），不能是申请表、身份证件；即办件不能另外容缺。

为什么
    各地只能让群众更方便，不能让没有申请、不知道是谁的件也算受理。

反例
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 江海市某分局
    matters:
      - {code: "990709901000", deferrable: [居民身份证申领登记表]}

正例
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 江海市某分局
    matters:
      - {code: "990709901000", deferrable: [监护关系证明]}

怎么改
    从列表里删掉这份材料。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity
from banshi.rules.shared.documents import is_form, is_identity
from banshi.rules.shared.overlays import claimed

SEVERITY = Severity.ERROR
SCOPE = "catalog"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Report papers no office may let follow later."""
    for file, at, _, claim, standard in claimed(catalog):
        for place, name in enumerate(claim.deferrable):
            if standard.processing == "即办件":
                why = "是即办件，没有可以容缺的材料"
            elif is_form(name, catalog.setting) or is_identity(name):
                why = f"里的“{name}”是主要材料"
            else:
                continue
            yield Problem(
                (*at, "deferrable", place),
                f"“{standard.name}”{why}，这里却写“{name}”可以容缺。",
                "申请表、身份证件和即办件的材料不能容缺。",
                f"请从可以容缺的材料里删掉“{name}”。",
                file=file,
            )
