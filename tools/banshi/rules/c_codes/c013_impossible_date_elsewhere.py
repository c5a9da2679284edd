"""各类清单里的日期也要真实存在。

查什么
    城市文件依据、批次、取消记录、暂不报告、法律索引、日历里的日期是不是日历上有的日子。

为什么
    日期不存在，就没法算节假日、期限和先后。

反例
    # 文件: retired.yml
    retired:
      - {code: "990709950000", name: 居民身份证挂失, "on": "2025-02-29", reason: 并入补领。}

正例
    # 文件: retired.yml
    retired:
      - {code: "990709950000", name: 居民身份证挂失, "on": "2024-02-29", reason: 并入补领。}

怎么改
    对照文件核对后改正。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity
from banshi.model.law import Law
from banshi.rules.c_codes.c012_impossible_date import impossible

SEVERITY = Severity.ERROR
SCOPE = "catalog"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Ask the calendar about every date outside the matters."""
    setting = catalog.setting
    for index, document in enumerate(setting.city.documents if setting.city else ()):
        if document.date:
            yield from impossible(("documents", index, "date"), document.date, "city.yml")
    for index, item in enumerate(setting.lists.get("retired", ())):
        yield from impossible(("retired", index, "on"), item.on, "retired.yml")
    for index, law in enumerate(setting.lists.get("laws", ())):
        yield from _impossible_editions(index, law)
    for key in ("holidays", "workdays"):
        for index, day in enumerate(getattr(setting.local_calendar, key)):
            yield from impossible((key, index, "date"), day.date, "calendar.yml")
    for index, item in enumerate(catalog.suppressions):
        yield from impossible(("suppress", index, "until"), item.until, "suppress.yml")
    for file, batch in catalog.batches.items():
        yield from impossible(("date",), batch.date, file)


def _impossible_editions(index: int, law: Law) -> Iterator[Problem]:
    """Ask about every date of a law."""
    if law.version:
        yield from impossible(("laws", index, "version"), law.version, "laws.yml")
    for number, edition in enumerate(law.editions):
        for field in ("promulgated", "in_force", "until"):
            if day := getattr(edition, field):
                yield from impossible(("laws", index, "editions", number, field), day, "laws.yml")
