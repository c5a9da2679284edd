"""同一天不能又放假又上班。

查什么
    本地日历（calendar.yml）里，同一天有没有既写在另外放假里，又写在另外上班里，或者写了两遍。

为什么
    这一天算不算工作日，会影响每一个承诺的最后一天；两边都写，就不知道听谁的。

反例
    # 文件: calendar.yml
    holidays:
      - {date: "2027-03-15", name: 市庆}
    workdays:
      - {date: "2027-03-15", name: 补班}

正例
    # 文件: calendar.yml
    holidays:
      - {date: "2027-03-15", name: 市庆}
    workdays:
      - {date: "2027-03-20", name: 补班}

怎么改
    核对放假通知，只留下一处。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity

SEVERITY = Severity.ERROR
SCOPE = "catalog"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Look every day of the local calendar up among those before it."""
    seen: dict[str, str] = {}
    for key, what in (("holidays", "放假"), ("workdays", "上班")):
        for place, day in enumerate(getattr(catalog.setting.local_calendar, key)):
            before = seen.setdefault(day.date, what)
            if before != what or list(getattr(catalog.setting.local_calendar, key)[:place]).count(day):
                both = "又放假又上班" if before != what else "写了两遍，重复了"
                yield Problem(
                    (key, place, "date"),
                    f"{day.date} 这一天{both}。",
                    "同一天只能写一处：要么另外放假，要么另外上班。",
                    "请核对放假通知，删掉写错的一处。",
                    file="calendar.yml",
                )
