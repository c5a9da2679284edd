"""日期要真实存在。

查什么
    事项里的生效日期、修改日期和核对日期是不是日历上有的日子；文字里的由 N047 查。

为什么
    2月30日这样的日子不存在，多半是抄错了，程序也没法计算。

反例
    effective: "2026-02-30"
    ---
    verified: {"on": "2026-06-31", by: 江海市公安局}

正例
    effective: "2026-02-28"
    verified: {"on": "2026-06-30", by: 江海市公安局}

怎么改
    对照文件核对后改正。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from banshi.catalog.setting import Setting
from banshi.model.finding import Path, Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.ERROR
SCOPE = "matter"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Ask the calendar about every date of a matter."""
    if matter.effective:
        yield from impossible(("effective",), matter.effective)
    if matter.verified:
        yield from impossible(("verified", "on"), matter.verified.on)
    for index, change in enumerate(matter.changes):
        yield from impossible(("changes", index, "on"), change.on)
        if change.effective:
            yield from impossible(("changes", index, "effective"), change.effective)


def impossible(at: Path, text: str, file: str | None = None) -> Iterator[Problem]:
    """Report a date that no calendar has."""
    try:
        date.fromisoformat(text)
    except ValueError:
        yield Problem(
            at,
            f"日历上没有“{text}”这一天。",
            '日期应是真实存在的一天，如 "2026-02-28"。',
            "请核对月份和日子后改正。",
            file=file,
        )
