"""一个事项只公布一次。

查什么
    同一个编码，是不是在前面的批次里已经公布过。

为什么
    批次是报送、汇总的依据。同一个事项公布两次，数目就对不上。

反例
    # 文件: batches/2026-02.yml
    id: "2026-02"
    name: 第二批清单
    date: "2026-04-01"
    matters: ["992014901000", "990709901000"]
    source: [{title: 虚构的示例}]

正例
    # 文件: batches/2026-02.yml
    id: "2026-02"
    name: 第二批清单
    date: "2026-04-01"
    matters: ["992014901000"]
    source: [{title: 虚构的示例}]

怎么改
    从后面的批次里删掉；编码写错了的，改成要公布的事项。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity

SEVERITY = Severity.WARNING
SCOPE = "catalog"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Look for codes an earlier batch holds."""
    seen: dict[str, str] = {}
    for file, batch in sorted(catalog.batches.items(), key=lambda item: (item[1].date, item[0])):
        for index, code in enumerate(batch.matters):
            if (before := seen.get(code)) is not None and before != file:
                entry = catalog.by_code.get(code)
                yield Problem(
                    ("matters", index),
                    f"“{entry.name if entry else code}”（{code}）在{catalog.batches[before].name}（{before}）里已经公布过。",
                    "一个事项只在一个批次里公布。",
                    "请从这个批次里删掉；编码写错了的，请改成要公布的事项。",
                    file=file,
                )
            seen.setdefault(code, file)
