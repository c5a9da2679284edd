"""Departments and regions of the reform page: trips and days saved beside each other, and who lags."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from banshi.catalog.burden_counts import Counts
from banshi.catalog.catalog import Catalog
from banshi.catalog.days_saved import DaysSaved
from banshi.catalog.places import RegionProgress, region_progress
from banshi.catalog.progress import department_progress
from banshi.model.department import Department
from banshi.wording.bars import Piece, bar
from banshi.wording.phrases import Link

_NAMED = 3


class ProgressRow(NamedTuple):
    """One line of a chart and its table: a batch, a department or a region.

    Attributes:
        bar: Matters without a trip, with one trip, with more.
        cells: The figures, in the order of the table's headings.
        days: Days saved, on the scale of the largest; empty where nothing is saved or it is not told.
    """

    link: Link
    note: str
    bar: tuple[Piece, ...]
    cells: tuple[str, ...]
    days: tuple[Piece, ...] = ()


class Lag(NamedTuple):
    """One way to lag, and who lags most; `links` is empty where nobody does.

    Attributes:
        links: Page of a department or region, and its figure.
        rest: How many more there are, in words.
    """

    name: str
    links: tuple[tuple[Link, str], ...]
    rest: str


class Places(NamedTuple):
    """Both charts and who lags."""

    departments: tuple[ProgressRow, ...]
    regions: tuple[ProgressRow, ...]
    lags: tuple[Lag, ...]


def places_view(catalog: Catalog) -> Places:
    """Measure departments and regions.

    Args:
        catalog: Where they and their matters are.
    """
    departments = department_progress(catalog)
    regions = region_progress(catalog)
    return Places(
        tuple(_departments(departments)),
        tuple(_regions(regions)),
        tuple(_lags(departments, regions)) if regions else (),
    )


def trips_bar(never: int, at_most_once: int, total: int, whole: int) -> tuple[Piece, ...]:
    """Matters without a trip, with one, with more."""
    return bar((("never", never), ("once", at_most_once - never), ("more", total - at_most_once)), whole)


def _departments(rows: Sequence[tuple[Department, Counts]]) -> Iterator[ProgressRow]:
    most = max((found.total for _, found in rows), default=0)
    fastest = max((found.days_saved.average for _, found in rows), default=0)
    for department, found in rows:
        yield ProgressRow(
            _department(department),
            "",
            trips_bar(found.never, found.at_most_once, found.total, most),
            (
                f"{found.total}",
                found.share(found.at_most_once),
                found.share(found.never),
                _days(found.days_saved),
                f"{found.free}",
            ),
            bar((("days", found.days_saved.average),), fastest),
        )


def _regions(rows: Sequence[RegionProgress]) -> Iterator[ProgressRow]:
    most = max((row.claimed for row in rows), default=0)
    fastest = max((row.days_saved.average for row in rows), default=0)
    for row in rows:
        yield ProgressRow(
            _region(row),
            f"{row.offices} 个单位" if row.offices else "没有单位认领",
            trips_bar(row.never, row.at_most_once, row.claimed, most),
            (
                f"{row.claimed}",
                f"{row.unclaimed}",
                _share(row.at_most_once, row.claimed),
                _share(row.never, row.claimed),
                _days(row.days_saved),
                f"{row.better}",
            ),
            bar((("days", row.days_saved.average),), fastest),
        )


def _lags(departments: Sequence[tuple[Department, Counts]], regions: Sequence[RegionProgress]) -> Iterator[Lag]:
    """The same questions for all: who still has people come twice, come at all, wait; where matters lie unclaimed."""
    twice = [(_department(item), found.total - found.at_most_once) for item, found in departments]
    yield _lag("还有事项要跑两次以上的部门", [(link, count, f"{count} 项") for link, count in twice if count])
    offline = [
        (_department(item), found.total - found.online, f"{found.total - found.online} / {found.total} 项")
        for item, found in departments
        if found.online < found.total
    ]
    yield _lag("不能网上申请的事项最多的部门", offline)
    slow = [
        (_department(item), -found.days_saved.average, f"{_days(found.days_saved)} 个工作日")
        for item, found in departments
        if found.days_saved
    ]
    yield _lag("比法定时限快得最少的部门", slow)
    unclaimed = [(_region(row), row.unclaimed, f"{row.unclaimed} 项") for row in regions if row.unclaimed]
    yield _lag("没有认领的事项最多的地区", unclaimed)


def _lag(name: str, rows: Sequence[tuple[Link, float, str]]) -> Lag:
    worst = sorted(rows, key=lambda row: -row[1])
    rest = f"等 {len(worst)} 个" if len(worst) > _NAMED else ""
    return Lag(name, tuple((link, figure) for link, _, figure in worst[:_NAMED]), rest)


def _department(department: Department) -> Link:
    return Link(department.short_name, f"../departments/{department.id}.html")


def _region(row: RegionProgress) -> Link:
    return Link(row.region.name, f"../regions/{row.region.code}.html")


def _days(saved: DaysSaved) -> str:
    return f"{saved.average}" if saved else "—"


def _share(count: int, total: int) -> str:
    return f"{100 * count // total}%" if total else "—"
