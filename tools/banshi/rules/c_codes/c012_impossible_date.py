"""日期要真实存在。

查什么
    事项里的生效日期、修改日期和核对日期是不是日历上有的日子；文字里写的几月几日、几点几分是不是真有。

为什么
    2月30日这样的日子不存在，多半是抄错了，程序也没法计算。

反例
    effective: "2026-02-30"
    ---
    verified: {"on": "2026-06-31", by: 江海市公安局}
    ---
    summary: 2026年6月31日以前办的，不用重办。
    ---
    faq: [{q: 几点受理？, a: 8:30至25:30。}]

正例
    effective: "2026-02-28"
    verified: {"on": "2026-06-30", by: 江海市公安局}
    summary: 2026年6月30日以前办的，2月29日、12月31日都行，8:30至24:00受理。

怎么改
    对照文件核对后改正。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from banshi.catalog.setting import Setting
from banshi.model.finding import Path, Problem, Severity
from banshi.model.matter import Matter
from banshi.rules.shared.texts import joined, lines_with, texts

SEVERITY = Severity.ERROR
SCOPE = "matter"

_DAY = re.compile("(?<![0-9])(?:([12][0-9]{3})年)?([0-9]{1,2})月([0-9]{1,2})日(?!内)")
_CLOCK = re.compile("(?<![0-9:：.])([0-9]{1,2})[:：]([0-9]{2})(?![0-9:：])")
_LEAP = 2024
"""Without a year, February may have 29 days."""
_MIDNIGHT, _HOUR, _MONTHS = 24 * 60, 60, 12


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
    words = joined(matter)
    if any(not _told(one) for line in lines_with(words, ("月", ":", "：")) for one in _spoken(line)):
        for at, text in texts(matter):
            for one in _spoken(text):
                if not _told(one):
                    yield _unheard(at, one)


def _spoken(text: str) -> Iterator[re.Match[str]]:
    """Days and times of a text."""
    yield from _DAY.finditer(text)
    yield from _CLOCK.finditer(text)


def _told(said: re.Match[str]) -> bool:
    """Whether a calendar or a clock can show it."""
    if said.re is _CLOCK:
        hours, minutes = map(int, said.groups())
        return minutes < _HOUR and hours * _HOUR + minutes <= _MIDNIGHT
    year, month, day = (int(one or _LEAP) for one in said.groups())
    return 1 <= month <= _MONTHS and 1 <= day <= monthrange(year, month)[1]


def _unheard(at: Path, said: re.Match[str]) -> Problem:
    day = said.re is _DAY
    return Problem(
        at,
        f"日历上没有“{said[0]}”这一天。" if day else f"一天里没有“{said[0]}”这个时间。",
        "日期应是真实存在的一天，如 2月28日。" if day else "时间应写 0:00 到 24:00，如 8:30。",
        "请核对月份和日子后改正。" if day else "请核对几点几分后改正。",
    )


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
