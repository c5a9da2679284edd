"""What changed lately: every recorded change and every batch, by month, the newest first."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from banshi.open_data.atom import News
from banshi.wording.phrases import date_words

_MOST = 200


class NewsLine(NamedTuple):
    """One piece of news: the day in words, whose it is, what, where to read it, and the rest of what is said."""

    day: str
    department: str
    title: str
    url: str
    said: tuple[str, ...]


class Month(NamedTuple):
    """The news of one month; `id` marks it on the page."""

    id: str
    name: str
    lines: tuple[NewsLine, ...]


def months(news: Iterable[tuple[str, News]]) -> tuple[Month, ...]:
    """The newest news by month.

    Args:
        news: Pairs of a department's short name (empty for the whole city) and its news, in any order.
    """
    newest = sorted(news, key=lambda one: (one[1].date, one[1].key), reverse=True)[:_MOST]
    return tuple(
        Month(f"m{month}", _month(month), tuple(_line(department, one) for department, one in some))
        for month, some in groupby(newest, key=lambda one: one[1].date[:7])
    )


def _line(department: str, one: News) -> NewsLine:
    said = tuple(line for line in one.text.split("\n") if line)
    return NewsLine(date_words(one.date), department, one.title, f"../{one.page}", said)


def _month(month: str) -> str:
    year, number = month.split("-")
    return f"{year}年{int(number)}月"
