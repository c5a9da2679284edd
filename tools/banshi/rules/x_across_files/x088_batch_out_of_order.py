"""批次的公布日期和批次号对得上。

查什么
    批次号里的年份和公布日期的年份是不是一样；批次号在后面的，公布日期是不是也在后面。
    上一年的最后一批到第二年一月才公布的不算。

为什么
    批次号是按年份和先后编的。日期写错一年，群众和上级都会以为这一批早就公布了，或者还没有公布。

反例
    # 文件: batches/2026-02.yml
    id: "2026-02"
    name: 第二批清单
    date: "2025-04-01"
    matters: ["992014901000"]
    source: [{title: 虚构的示例}]

正例
    # 文件: batches/2026-02.yml
    id: "2026-02"
    name: 第二批清单
    date: "2026-04-01"
    matters: ["992014901000"]
    source: [{title: 虚构的示例}]

怎么改
    核对公布日期，把写错的改过来；批次号写错了的，连文件名一起改。

依据
    本产品的标准：批次号写年份加两位序号。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity
from banshi.model.fix import setting as written
from banshi.model.setting import Batch

SEVERITY = Severity.WARNING
SCOPE = "catalog"
FIXES = ("unsafe",)


def check(catalog: Catalog) -> Iterator[Problem]:
    """Hold every date against its number, and those of the right year against each other."""
    ordered: list[tuple[str, Batch]] = []
    for file, batch in sorted(catalog.batches.items(), key=lambda item: item[1].id):
        year, said = batch.id[:4], batch.date
        if said[:4] == year or said[:7] == f"{int(year) + 1}-01":
            ordered.append((file, batch))
            continue
        yield Problem(
            ("date",),
            f"批次号是“{batch.id}”，公布日期却是“{said}”，年份不一样。",
            "批次号里的年份就是公布的年份。",
            f"请核对是哪一年公布的；日期写错了的，改成“{year}{said[4:]}”。",
            file=file,
            fix=written(("date",), year + said[4:], safe=False),
        )
    days = [batch.date for _, batch in ordered]
    if days != sorted(days):
        odd = _odd(days)
        file, batch = ordered[odd]
        other = next(
            one
            for place, (_, one) in enumerate(ordered)
            if place != odd and (one.date > batch.date if place < odd else one.date < batch.date)
        )
        yield Problem(
            ("date",),
            f"这一批（{batch.id}）的公布日期是“{batch.date}”，{other.id} 的是“{other.date}”，先后和批次号对不上。",
            "批次号在后面的，公布日期也在后面。",
            "请核对两批的公布日期，把写错的改过来。",
            file=file,
        )


def _odd(days: Sequence[str]) -> int:
    """The day without which the others are in order, the later of two; else the first that is too early."""
    for odd in reversed(range(len(days))):
        rest = [*days[:odd], *days[odd + 1 :]]
        if rest == sorted(rest):
            return odd
    return next(place for place in range(1, len(days)) if days[place] < days[place - 1])
