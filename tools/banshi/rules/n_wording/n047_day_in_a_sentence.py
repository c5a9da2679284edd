"""文字里的日子和时间要真有。

查什么
    事项和各类清单的文字里，写的几年几月、几月几日、几点几分是不是真有：没有13月、2月30日、6月31日，没有25:30，也没有25时、13时70分。

为什么
    数字打颠倒了，群众照着去，就错过了日子。

反例
    summary: 2026年6月31日以前办的，不用重办。
    ---
    faq: [{q: 几点受理？, a: 8:30至25:30。}]
    ---
    trip_reason: 每年13月底前到现场。
    ---
    # 追加: halls.yml
      - {id: xiwan, name: 西湾政务服务中心, region: "990102", note: 11月31日以后搬到新址。}

正例
    summary: 2026年6月30日以前办的，2月29日、12月31日都行，8:30至24:00受理，下午4时30分停止取号，缴满13个月的除外。

怎么改
    对照文件核对后改正。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator

from banshi.model.finding import Path, Problem, Severity
from banshi.rules.shared.surroundings import Said

SEVERITY = Severity.ERROR
SCOPE = "text"

_DAY = re.compile(
    "(?<![0-9.个第满])(?:([12][0-9]{3})年)?([0-9]{1,2})月(?:([0-9]{1,2})[日号](?!内)|(?=底|初|末|份|[上中下]旬)|(?<=年[0-9]月)|(?<=年[0-9]{2}月))"
)
_CLOCK = re.compile(
    "(?<![0-9:：.])([0-9]{1,2})[:：]([0-9]{2})(?![0-9:：])"
    "|(?<=[午晚早日])([0-9]{1,2})[时点](?:([0-9]{1,2})分)?(?!间|限|效)"
)
_POSSIBLE = re.compile("[0-9](?:月|[:：][0-9]|[时点])")
"""What every day and time holds."""
_LEAP = 2024
"""Without a year, February may have 29 days."""
_MIDNIGHT, _HOUR, _MONTHS = 24 * 60, 60, 12


def check(said: Said) -> Iterator[Problem]:
    """Ask the calendar and the clock about every day and time of a sentence."""
    if not _POSSIBLE.search(said.words) or all(map(_told, _spoken(said.words))):
        return
    for at, text in said.written():
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
        hours, minutes = int(said[1] or said[3]), int(said[2] or said[4] or 0)
        return minutes < _HOUR and hours * _HOUR + minutes <= _MIDNIGHT
    year, month, day = int(said[1] or _LEAP), int(said[2]), int(said[3] or 1)
    return 1 <= month <= _MONTHS and 1 <= day <= monthrange(year, month)[1]


def _unheard(at: Path, said: re.Match[str]) -> Problem:
    day = said.re is _DAY
    return Problem(
        at,
        f"日历上没有“{said[0]}”。" if day else f"一天里没有“{said[0]}”这个时间。",
        "日期应是真实存在的一天，如 2月28日。" if day else "时间应写 0:00 到 24:00，如 8:30。",
        "请核对月份和日子后改正。" if day else "请核对几点几分后改正。",
    )
