"""What a volume says around its matters: cover, preface, dividers, index; as JSON for the templates."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from banshi.catalog.burden_counts import counts
from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.model.setting import City
from banshi.pdf.booklet import Chapter, Volume
from banshi.pdf.edition import Edition
from banshi.pdf.pinyin_index import by_sound
from banshi.pdf.qr import qr_picture
from banshi.pdf.sheet import NOBODY, UNDATED, Sheet
from banshi.wording.phrases import date_words

_CHAPTERS = "目录列出各章和页码，每章前面的隔页列出这一章的事项和页码。隔页都在右手边；页边的色标标明是哪一章。"
_ONE_CHAPTER = "目录按编排的次序列出每个事项和页码。"
_INDEX = "书末的音序索引按事项名称的汉语拼音排列，知道名称就能找到页码。"
_HEAD = "书眉左边是章名，右边是事项名称。"
_GUIDES = (
    "每个事项的写法相同：先是时限、次数、收费和结果，再依次是要带什么、受理条件、办理流程、在哪办，"
    "然后是时限、收费、结果的细节和设定依据。方框“□”用来打勾。"
)
_MOST_OTHERS = 30
_INDEXED_FROM = 10
"""Matters from which an index by sound is worth its page: fewer are seen at a glance in the contents."""


def frame(volume: Volume, catalog: Catalog, edition: Edition) -> dict[str, Any]:
    """Everything but the sheets: known without reading a single matter.

    Args:
        volume: What is in it.
        catalog: Whose city it is.
        edition: Which paper.
    """
    booklet = volume.booklet
    city = catalog.setting.city or NOBODY
    address = city.site_url.rstrip("/") + "/" if city.site_url else ""
    day = max((_day(entry, catalog) for entry in volume.entries), default=UNDATED)
    year, month, date = map(int, day.split("-"))
    steward = catalog.setting.departments.get(city.steward or "")
    return {
        "edition": edition.key,
        "title": " ".join(filter(None, (booklet.name, booklet.subtitle, volume.words))),
        "kicker": city.name if booklet.name == city.site_name else city.site_name,
        "name": booklet.name,
        "subtitle": booklet.subtitle,
        "volume": volume.words,
        "figures": _figures(booklet.entries),
        "publisher": steward.name if steward else "",
        "until": "内容截至 " + date_words(day) if day != UNDATED else "",
        "date": {"year": year, "month": month, "day": date},
        "site": city.site_name,
        "foot": f"{city.hotline.name} {city.hotline.phone}",
        "address": address,
        "qr": qr_picture(address) if address else (),
        "preface": _preface(volume, city),
        "chapters": [_chapter(chapter) for chapter in volume.chapters],
        "count": len(volume.entries),
        "windows": booklet.windows,
        "index": by_sound((entry.name, entry.code) for entry in volume.entries) if _indexed(volume) else [],
    }


def bound(frame: dict[str, Any], sheet_of: Callable[[str], Sheet]) -> bytes:
    """The whole volume as the templates read it; the same content gives the same bytes.

    Args:
        frame: As `frame` made it.
        sheet_of: Basic code → its sheet.
    """
    chapters = [
        {
            **chapter,
            "groups": [
                {**group, "sheets": [sheet_of(code).data for code in group["codes"]]} for group in chapter["groups"]
            ],
        }
        for chapter in frame["chapters"]
    ]
    return msgspec.json.encode({**frame, "chapters": chapters}, order="deterministic")


def _figures(entries: list[Entry]) -> list[tuple[str, str, str]]:
    """Number, unit and what is counted; days saved only where any are."""
    count = counts(entries)
    figures = [
        (f"{count.total:,}", "项", "办事事项"),
        (f"{count.at_most_once:,}", "项", "最多跑一次"),
        (f"{count.never:,}", "项", "一次不用跑"),
        (f"{count.online:,}", "项", "可以网上办"),
    ]
    if count.days_saved:
        figures.append((f"{count.days_saved.average}", "个工作日", "比法定时限平均快"))
    return figures


def _preface(volume: Volume, city: City) -> list[tuple[str, list[str]]]:
    entries = volume.entries
    samples = sum(entry.status == "sample" for entry in entries)
    provisional = sum(entry.code_status == "provisional" for entry in entries)
    state = ["内容取自办事指南网站的同一份数据，日期是这些事项最近一次核对、修改或者公布的日期。以后的变化以网站为准。"]
    if samples:
        state.append(f"其中 {samples} 个事项是示例，没有经主管部门核对发布，以窗口为准。")
    if provisional:
        state.append(f"其中 {provisional} 个事项使用暂编码，等上级赋码后替换。")
    state.append(f"没有公布的地址、时间和电话写作“未公布”，可以拨打 {city.hotline.phone}（{city.hotline.name}）询问。")
    parts = [("收录范围", list(volume.booklet.about)), ("怎么查找", list(_how(volume))), ("内容说明", state)]
    if volume.total > 1:
        names = [chapter.name for chapter in volume.chapters]
        some = "、".join(names[:_MOST_OTHERS]) + ("等" if len(names) > _MOST_OTHERS else "")
        words = f"全书共 {volume.total} 册，这是第 {volume.number} 册，有 {len(entries)} 个事项：{some}。"
        parts.insert(1, ("分册", [words]))
    return parts


def _indexed(volume: Volume) -> bool:
    return len(volume.entries) >= _INDEXED_FROM


def _how(volume: Volume) -> Iterator[str]:
    """How to find a matter, as this volume lets one."""
    yield _CHAPTERS if len(volume.chapters) > 1 else _ONE_CHAPTER
    if _indexed(volume):
        yield _INDEX
    if not volume.booklet.windows:
        yield _HEAD
        yield _GUIDES


def _chapter(chapter: Chapter) -> dict[str, Any]:
    count = counts(chapter.entries)
    lead = f"共 {count.total} 项，其中 {count.at_most_once} 项最多跑一次，{count.never} 项一次不用跑"
    return {
        "name": chapter.name,
        "short": chapter.short,
        "lead": lead,
        "phones": chapter.phones,
        "count": count.total,
        "groups": [{"name": group.name, "codes": [entry.code for entry in group.entries]} for group in chapter.groups],
    }


def _day(entry: Entry, catalog: Catalog) -> str:
    days = [batch.date for batch in catalog.batches_of.get(entry.code, ())]
    return max([*days, entry.updated or UNDATED])
