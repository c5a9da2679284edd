"""写下的日子已经到了。

查什么
    事项的修改和核对日期、文件的日期、法律的公布日期、批次的日期、取消的日期，是不是在检查的那一天以后；
    没有说是哪一天检查的不查。

为什么
    年份两个数字打颠倒（2062年），谁也没有发现，先后和期限就都算错了。

反例
    # 文件: batches/2026-02.yml
    id: "2026-02"
    name: 第二批清单
    date: "2062-05-01"
    matters: ["992014901000"]
    source: [{title: 虚构的示例}]

正例
    # 文件: batches/2026-02.yml
    id: "2026-02"
    name: 第二批清单
    date: "2026-05-01"
    matters: ["992014901000"]
    source: [{title: 虚构的示例}]

怎么改
    核对年份、月份后改正；还没有做的事，等做了再写。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Path, Problem, Severity

SEVERITY = Severity.WARNING
SCOPE = "catalog"

_AHEAD = timedelta(days=366)
"""What is decided may be dated ahead, by a year at the most."""


def check(catalog: Catalog) -> Iterator[Problem]:
    """Hold every date of something done against the day."""
    today = catalog.today
    if today is None:
        return
    for file, at, written in _dates(catalog):
        try:
            day = date.fromisoformat(written)
        except ValueError:
            continue  # a day no calendar has is another rule's
        if day > today + _AHEAD:
            yield Problem(
                at,
                f"“{written}”离今天还有一年以上，像是年份写错了。",
                "已经做了的事，日期不会在今天以后。",
                "请核对年份、月份后改正。",
                file=file,
            )


def _dates(catalog: Catalog) -> Iterator[tuple[str, Path, str]]:
    setting = catalog.setting
    for entry in catalog.entries:
        if entry.updated:
            yield entry.file, entry.updated_at, entry.updated
    for index, document in enumerate(setting.city.documents if setting.city else ()):
        if document.date:
            yield "city.yml", ("documents", index, "date"), document.date
    for index, law in enumerate(setting.lists.get("laws", ())):
        for number, edition in enumerate(law.editions):
            for field in ("promulgated", "in_force"):
                if day := getattr(edition, field):
                    yield "laws.yml", ("laws", index, "editions", number, field), day
    for index, item in enumerate(setting.lists.get("retired", ())):
        yield "retired.yml", ("retired", index, "on"), item.on
    for file, batch in catalog.batches.items():
        yield file, ("date",), batch.date
