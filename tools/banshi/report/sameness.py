"""Where cities differ in what has to be the same, for people, for programs and as a workbook."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from banshi.changes.same.sameness import Disagreement, ManyCodes, Sameness, Variant
from banshi.changes.same.standard import FIELDS, LABELS
from banshi.open_data.cells import part
from banshi.open_data.tables.table import Field
from banshi.open_data.xlsx import xlsx_file
from banshi.report.markdown import escaped

VERSION = 1
"""Of the JSON; raised when a field changes its meaning or goes away."""
MOST = 500
"""Rows of one Markdown table."""
_LISTS = ("materials", "conditions", "results")
_COLUMNS = (
    Field("基本编码", 16), Field("事项名称", 30), Field("哪一项不同", 12), Field("写的是", 50), Field("这样写的", 30),
    Field("不这样写的", 30),
)  # fmt: skip


def headline(found: Sameness) -> str:
    """One sentence."""
    if not found.shared:
        return f"比较了 {len(found.cities)} 个城市，没有一个编码是两个城市都有的。"
    codes = len({one.code for one in found.disagreements})
    said = f"{found.shared} 个编码有两个以上的城市在用，{found.same} 个标准一样，{codes} 个不一样"
    more = f"；{len(found.many_codes)} 个名称有几个编码" if found.many_codes else ""
    return f"比较了 {len(found.cities)} 个城市：{said}{more}。"


def remarks(found: Sameness) -> Iterator[str]:
    """What has to be known to read the rest."""
    for city in found.cities:
        date = f"，数据日期 {city.date}" if city.date else ""
        samples = found.samples.get(city.city, 0)
        sample = f"，其中 {samples} 个是示例" if samples else ""
        yield f"{city.city}：{len(city.standards)} 个事项{sample}{date}，读自 {city.where}。"
        if missing := [LABELS[field] for field in FIELDS if field not in city.fields]:
            yield f"{city.city}只给了事项总表，{'、'.join(missing)}没有比较。"
        if city.unread:
            listed = "、".join(city.unread[:3]) + ("等" if len(city.unread) > 3 else "")
            yield f"{city.city}有 {len(city.unread)} 个文件读不出来，没有比较：{listed}。"


def disagreement_in_words(one: Disagreement) -> list[str]:
    """A line for each thing that is said."""
    label = LABELS[one.field]
    if one.field in _LISTS:
        return [
            f"{label}“{variant.text}”：{'、'.join(variant.cities)}有，{'、'.join(_others(one, variant))}没有"
            for variant in one.variants
        ]
    return [f"{label}：" + "；".join(f"{'、'.join(variant.cities)}写“{variant.text}”" for variant in one.variants)]


def sameness_as_text(found: Sameness) -> str:
    """For people at a terminal."""
    parts = [headline(found), "\n".join(remarks(found))]
    for code, some in _by_code(found):
        lines = [f"{some[0].name}（{code}）"]
        parts.append("\n".join([*lines, *(f"  {line}" for one in some for line in disagreement_in_words(one))]))
    parts += [f"“{many.name}”有 {len(many.codes)} 个编码：{_codes(many)}" for many in found.many_codes]
    return "\n\n".join(parts)


def sameness_as_markdown(found: Sameness) -> str:
    """A report that reads well on a code host."""
    parts = [f"## {escaped(headline(found))}", "\n".join(f"- {escaped(one)}" for one in remarks(found))]
    rows = [
        f"| {escaped(one.name)} | {one.code} | {LABELS[one.field]} | {escaped(line)} |"
        for one in found.disagreements
        for line in disagreement_in_words(one)
    ]
    if rows:
        parts += [
            "### 同一编码，标准不一样的",
            _table("| 事项 | 编码 | 哪一项 | 怎么写的 |", "|---|---|---|---|", rows),
        ]
    names = [f"| {escaped(many.name)} | {escaped(_codes(many))} |" for many in found.many_codes]
    if names:
        parts += ["### 同一名称，有几个编码的", _table("| 名称 | 编码和城市 |", "|---|---|", names)]
    return "\n\n".join(parts) + "\n"


def sameness_as_json(found: Sameness) -> str:
    """One JSON object."""
    told = {
        "version": VERSION,
        "headline": headline(found),
        "remarks": list(remarks(found)),
        "shared": found.shared,
        "same": found.same,
        "cities": [
            {
                "name": city.city, "where": city.where, "date": city.date or None, "matters": len(city.standards),
                "samples": found.samples.get(city.city, 0), "fields": [one for one in FIELDS if one in city.fields],
                "unread": list(city.unread),
            }
            for city in found.cities
        ],
        "disagreements": [
            {"code": one.code, "name": one.name, "field": one.field, "compared": one.compared}
            | {"variants": [variant._asdict() for variant in one.variants]}
            for one in found.disagreements
        ],
        "names_with_several_codes": [
            {"name": many.name, "codes": [{"code": one.text, "cities": one.cities} for one in many.codes]}
            for many in found.many_codes
        ],
    }  # fmt: skip
    return msgspec.json.format(msgspec.json.encode(told), indent=2).decode()


def sameness_as_xlsx(found: Sameness) -> bytes:
    """A workbook: one row for each thing that is said; what to know stands on its second sheet."""
    rows = [
        [
            one.code,
            one.name,
            LABELS[one.field],
            variant.text,
            "、".join(variant.cities),
            "、".join(_others(one, variant)),
        ]
        for one in found.disagreements
        for variant in one.variants
    ]
    rows += [
        [variant.text, many.name, "编码", variant.text, "、".join(variant.cities), ""]
        for many in found.many_codes
        for variant in many.codes
    ]
    about = [("结果", headline(found)), *(("说明", one) for one in remarks(found))]
    dates = [city.date for city in found.cities if city.date]
    return xlsx_file("标准对照", _COLUMNS, [part(rows)], about, max(dates, default=None))


def _codes(many: ManyCodes) -> str:
    return "；".join(f"{one.text}（{'、'.join(one.cities)}）" for one in many.codes)


def _others(one: Disagreement, variant: Variant) -> Sequence[str]:
    return [city for city in one.compared if city not in variant.cities]


def _by_code(found: Sameness) -> Iterator[tuple[str, list[Disagreement]]]:
    grouped: dict[str, list[Disagreement]] = {}
    for one in found.disagreements:
        grouped.setdefault(one.code, []).append(one)
    yield from grouped.items()


def _table(head: str, rule: str, rows: list[str]) -> str:
    left = [f"\n其余 {len(rows) - MOST} 行没有列出，可以加 --format xlsx 取全部。"] if len(rows) > MOST else []
    return "\n".join([head, rule, *rows[:MOST], *left])
