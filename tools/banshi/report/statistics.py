"""What a city's matters look like in numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.model.department import Department
from banshi.model.limit import parse_limit
from banshi.model.statute import NONE
from banshi.report.text import width


class Distribution(NamedTuple):
    """How matters spread over one property.

    Attributes:
        title: The property, in Chinese.
        rows: Value → number of matters, in the order to be shown.
    """

    title: str
    rows: dict[str, int]


def distributions(catalog: Catalog, labels: Mapping[str, str]) -> list[Distribution]:
    """Public matters by department, kind, field, trips, limit, online depth, papers, deferral and situations.

    Args:
        catalog: The matters.
        labels: Status as it is written → in Chinese, from the schema.
    """
    entries = catalog.public
    departments = catalog.setting.departments
    return [
        _by("部门", entries, lambda entry: [_department(departments, entry.department)]),
        _by("事项类型", entries, lambda entry: [entry.kind]),
        _by("改革领域", entries, lambda entry: [entry.reform_field or "未列入"]),
        _by("发布状态", entries, lambda entry: [labels.get(entry.status, entry.status)]),
        _by(
            "服务对象",
            entries,
            lambda entry: ["自然人" if item == "自然人" else "法人和其他组织" for item in entry.audience],
        ),
        _by("到办事现场次数", entries, lambda entry: [f"{entry.trip_count} 次"]),
        _by("承诺办结时限", entries, lambda entry: [_span(entry.promised)], _SPANS),
        _by("比法定时限", entries, lambda entry: [_saving(entry)], _SAVINGS),
        _by("网上办理深度", entries, lambda entry: [entry.online or "不能网办"]),
        _by("材料种类", entries, lambda entry: [_papers(len(entry.materials))], _PAPERS),
        _by("容缺后补", entries, lambda entry: ["有" if entry.deferrable else "没有"]),
        _by("分情形", entries, lambda entry: ["分" if entry.situations else "不分"]),
        _by("收费", entries, lambda entry: ["收费" if entry.fees else "不收费"]),
        _by("高频事项", entries, lambda entry: ["是" if entry.high_frequency else "否"]),
    ]


def as_text(catalog: Catalog, labels: Mapping[str, str]) -> str:
    """Every distribution as a small table with bars."""
    total = len(catalog.public)
    lines = [f"公布的事项 {total} 个。"]
    for title, rows in distributions(catalog, labels):
        column = max((width(name) for name in rows), default=0)
        lines += ["", title]
        for name, count in rows.items():
            bar = "█" * round(30 * count / total) if total else ""
            lines.append(f"  {name}{' ' * (column - width(name))}  {count:>4}  {count / total:>4.0%}  {bar}".rstrip())
    return "\n".join(lines)


def _by(
    title: str, entries: Iterable[Entry], values: Callable[[Entry], Iterable[str]], order: tuple[str, ...] = ()
) -> Distribution:
    counts = Counter(value for entry in entries for value in dict.fromkeys(values(entry)))
    names = [name for name in order if name in counts] or sorted(counts, key=lambda name: (-counts[name], name))
    return Distribution(title, {name: counts[name] for name in names})


def _department(departments: Mapping[str, Department], identifier: str) -> str:
    return departments[identifier].short_name if identifier in departments else identifier


_SPANS = ("即办", "1 个工作日以内", "5 个工作日以内", "10 个工作日以内", "20 个工作日以内", "20 个工作日以上")


def _span(promised: str) -> str:
    limit = parse_limit(promised)
    if limit.immediate:
        return _SPANS[0]
    days = limit.working_days
    return next((name for most, name in zip((1, 5, 10, 20), _SPANS[1:5], strict=True) if days <= most), _SPANS[5])


_SAVINGS = ("缩短一半以上", "有所缩短", "相同", "法律没有规定", "法定时限没有写明")


def _saving(entry: Entry) -> str:
    promised, statutory = parse_limit(entry.promised), parse_limit(entry.statutory)
    if not statutory.exists:
        return _SAVINGS[3 if entry.statutory == NONE else 4]
    if promised.days <= statutory.days / 2 and promised != statutory:
        return _SAVINGS[0]
    return _SAVINGS[1] if statutory.longer_than(promised) else _SAVINGS[2]


_PAPERS = ("不需要材料", "1 至 3 种", "4 至 6 种", "7 至 10 种", "10 种以上")


def _papers(count: int) -> str:
    bounds = zip((0, 3, 6, 10), _PAPERS, strict=False)
    return next((name for most, name in bounds if count <= most), _PAPERS[4])
