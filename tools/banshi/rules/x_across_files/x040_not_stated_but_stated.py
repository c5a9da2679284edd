"""写了的内容，不再写成没有写明。

查什么
    没有写明的内容（not_stated）里列的材料、收费、设定依据，确实是空的。

为什么
    又写了收费，又说收费没有写明，页面只能信一个。

反例
    not_stated: [fees]

正例
    fees: []
    not_stated: [fees]

怎么改
    已经写了的，从 not_stated 里去掉。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.ERROR
SCOPE = "matter"

_TITLES = {"materials": "申请材料", "fees": "收费", "legal_basis": "设定依据"}


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Report lists that are said to be unknown and are not empty."""
    for index, key in enumerate(matter.not_stated):
        if rows := getattr(matter, key):
            yield Problem(
                ("not_stated", index),
                f"{_TITLES[key]}写了 {len(rows)} 项，又列在没有写明的内容里。",
                "没有写明的内容是空的。",
                f"请从没有写明的内容（not_stated）里去掉 {key}；写的不可靠的，请清空那个列表。",
            )
