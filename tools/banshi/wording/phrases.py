"""How values are put into words wherever they appear."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from banshi.model.record import Citation
from banshi.model.statute import NONE

UNPUBLISHED = "未公布"
"""What is shown for what an office has and has not made public: an address, a telephone, opening hours."""

UNSTATED = "没有写明"
"""What is shown where nobody has said whether there is anything: neither none nor some may be claimed."""

_AMOUNT = re.compile(r"([0-9]+(?:\.[0-9]+)?)(.*)", re.DOTALL)


class Figure(NamedTuple):
    """One figure of the band: a large number with a small unit.

    Attributes:
        label: What it is.
        number: The large part; a word where there is no number.
        unit: The small part, may be empty.
        note: One line below, may be empty.
    """

    label: str
    number: str
    unit: str
    note: str


class Link(NamedTuple):
    """A text that leads somewhere; `url` is empty where there is no page."""

    text: str
    url: str


@lru_cache(maxsize=4096)
def split_amount(text: str) -> tuple[str, str]:
    """The leading number and what follows: “40元/证” → 40, 元/证. Without a number everything is the first part."""
    form = _AMOUNT.fullmatch(text)
    return (form[1], form[2]) if form else (text, "")


def promise_words(promised: str) -> str:
    """A promise as it is shown: none is made where the day is set by the calendar of the year."""
    return "按年度安排" if promised == NONE else promised


@lru_cache(maxsize=64)
def trip_words(count: int) -> str:
    """How often one has to come, in words."""
    return "不用跑" if count == 0 else f"跑 {count} 次"


_DEPTHS = {
    "": "",
    "其他": "部分环节网上办",
    "互联网咨询": "网上咨询",
    "网上预约": "网上预约",
    "收件": "网上收件",
    "预审": "网上预审",
    "受理": "网上受理",
    "办理": "网上办理",
    "办理结果信息反馈": "网上查结果",
    "电子证照反馈": "网上领证照",
    "全程网办": "全程网办",
}


def depth_words(depth: str) -> str:
    """How far one gets online, in words that tell on their own; empty for an empty depth."""
    return _DEPTHS[depth]


def depth_rank(depth: str) -> int:
    """How far one gets online, as a number: the further the larger."""
    return list(_DEPTHS).index(depth)


@lru_cache(maxsize=512)
def copies_words(count: str) -> str:
    """A count or a range of papers."""
    return f"{count.replace('-', '至')} 份"


@lru_cache(maxsize=1024)
def date_words(date: str) -> str:
    """2026-11-01 as 2026年11月1日."""
    year, month, day = date.split("-")
    return f"{year}年{int(month)}月{int(day)}日"


@lru_cache(maxsize=512)
def month_day_words(month_day: str) -> str:
    """04-01 as 4月1日."""
    month, day = month_day.split("-")
    return f"{int(month)}月{int(day)}日"


def citation_words(citation: Citation | None) -> str:
    """A citation on one line; empty for none."""
    return str(citation) if citation else ""


def citations_words(citations: Iterable[Citation]) -> str:
    """Several citations on one line."""
    return "、".join(map(str, citations))


def span_words(start: str | None, end: str | None) -> str:
    """A part of the year: “9月1日至9月10日”, “12月”, “9月10日前”."""
    if start and end:
        month = start[:2]
        if start == f"{month}-01" and end in (
            f"{month}-{monthrange(2024, int(month))[1]}",
            f"{month}-28" * (month == "02"),
        ):
            return f"{int(month)}月"
        return f"{month_day_words(start)}至{month_day_words(end)}"
    return f"{month_day_words(start)}起" if start else f"{month_day_words(end)}前" if end else ""


def sentence(*parts: str | None) -> str:
    """Full sentences one after the other; absent ones are left out, a missing full stop is added."""
    return "".join(part if part[-1] in "。！？；" else f"{part}。" for part in parts if part)
