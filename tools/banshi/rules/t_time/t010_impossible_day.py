"""每年办理时段要写真实的日期。

查什么
    每年办理时段（apply_period）和年度安排（yearly）的开始和结束是日历上有的日子，不写 02-30、04-31。

为什么
    日历上没有的日子，申请人算不出哪天截止。

反例
    apply_period: [{from: "02-30", to: "04-15"}]
    ---
    apply_period: [{from: "03-01", to: "04-31"}]

正例
    apply_period: [{from: "03-01", to: "04-30"}]
    ---
    apply_period: [{from: "11-01", to: "02-28"}]

怎么改
    改成当月真正的最后一天。时段可以跨年，如 11-01 到 02-28。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Path, Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.ERROR
SCOPE = "matter"

_IMPOSSIBLE = frozenset({"02-30", "02-31", "04-31", "06-31", "09-31", "11-31"})
_LAST = {"02": "02-28", "04": "04-30", "06": "06-30", "09": "09-30", "11": "11-30"}


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Report days no year has."""
    for field in ("apply_period", "yearly"):
        for index, row in enumerate(getattr(matter, field)):
            for key, day in (("from", row.from_), ("to", row.to)):
                if day in _IMPOSSIBLE:
                    yield _problem((field, index, key), day)


def _problem(at: Path, day: str) -> Problem:
    last = _LAST[day[:2]]
    return Problem(at, f"日历上没有“{day}”这一天。", f"这个月最晚写到 {last}。", f"请改成“{last}”或者别的日子。")
