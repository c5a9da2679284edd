"""公布的事项一年核对一次。

查什么
    已发布（published）的事项有没有写核对日期（verified），最近一次核对或者修改是不是在一年以内。

为什么
    政策、窗口、电话都会变。没有人核对过的指南，群众照着去办可能白跑。

反例
    status: published

正例
    status: published
    verified: {on: "2026-11-01", by: 江海市公安局}

怎么改
    对照现行规定核对一遍，需要改的改好，再把今天的日期和核对人写到 verified 里。

依据
    《中华人民共和国政府信息公开条例》第六条：行政机关应当及时、准确地公开政府信息。
    本产品的标准：每年至少核对一次。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity

SEVERITY = Severity.INFO
SCOPE = "catalog"

_LONGEST = timedelta(days=365)


def check(catalog: Catalog) -> Iterator[Problem]:
    """Report published matters nobody has looked at for a year."""
    oldest = (catalog.today - _LONGEST).isoformat() if catalog.today else ""
    for entry in catalog.public:
        if entry.status != "published" or (entry.updated is not None and entry.updated >= oldest):
            continue
        found = f"最近一次核对或者修改是 {entry.updated}，已经超过一年" if entry.updated else "没有写哪天核对过"
        yield Problem(
            entry.updated_at or ("status",),
            f"已发布的“{entry.name}”{found}。",
            "公布的事项每年至少核对一次。",
            "请核对一遍，把日期和核对人写到 verified 里。",
            file=entry.file,
        )
