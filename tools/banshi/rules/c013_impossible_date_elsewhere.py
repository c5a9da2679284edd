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
from banshi.rules.c012_impossible_date import impossible

SEVERITY = Severity.ERROR
SCOPE = "catalog"

_LISTS = (("retired", "retired", "on"), ("laws", "laws", "version"))


def check(catalog: Catalog) -> Iterator[Problem]:
    """Ask the calendar about every date outside the matters."""
    setting = catalog.setting
    for index, document in enumerate(setting.city.documents if setting.city else ()):
        if document.date:
            yield from impossible(("documents", index, "date"), document.date, "city.yml")
    for kind, key, field in _LISTS:
        for index, item in enumerate(setting.lists.get(kind, ())):
            yield from impossible((key, index, field), getattr(item, field), f"{kind}.yml")
    for key in ("holidays", "workdays"):
        for index, day in enumerate(getattr(setting.local_calendar, key)):
            yield from impossible((key, index, "date"), day.date, "calendar.yml")
    for index, item in enumerate(catalog.suppressions):
        yield from impossible(("suppress", index, "until"), item.until, "suppress.yml")
    for file, batch in catalog.batches.items():
        yield from impossible(("date",), batch.date, file)
