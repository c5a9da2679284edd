"""代替的法也要在索引里。

查什么
    laws.yml 里一版由哪部法代替（replaced_by），那部法在不在索引里，是不是它自己。

为什么
    找得到代替的法，才能告诉写指南的人去哪里查，那部法有多少条。

反例
    # 追加: laws.yml
      - name: 江海市暂住证管理办法
        level: 地方政府规章
        editions: [{promulgated: "2005-03-01", until: "2025-01-01", replaced_by: 江海市居住登记条例}]

正例
    # 追加: laws.yml
      - name: 江海市暂住证管理办法
        level: 地方政府规章
        editions: [{promulgated: "2005-03-01", until: "2025-01-01", replaced_by: 江海市居住登记条例}]
      - {name: 江海市居住登记条例, level: 地方性法规, editions: [{promulgated: "2024-11-02", in_force: "2025-01-01"}]}

怎么改
    核对名称，或者把代替的法补进索引。换了新版、名称没变的，不写 replaced_by，另写一版。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity
from banshi.rules.shared.closeness import closest

SEVERITY = Severity.ERROR
SCOPE = "catalog"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Look every successor up."""
    known = catalog.setting.laws
    for index, law in enumerate(catalog.setting.lists.get("laws", ())):
        for number, edition in enumerate(law.editions):
            successor = edition.replaced_by
            if successor is None or (successor in known and successor != law.name):
                continue
            close = closest(successor, [name for name in known if name != law.name], 0.75)
            itself = successor == law.name
            yield Problem(
                ("laws", index, "editions", number, "replaced_by"),
                f"《{law.name}》写着由它自己代替。" if itself else f"法律索引里没有“{successor}”。",
                "由哪部法代替，写索引里另一部法的全称。",
                f"是不是“{close}”？请核对后改正。" if close else "请核对名称，或者把这部法补到 laws.yml。",
                file="laws.yml",
            )
