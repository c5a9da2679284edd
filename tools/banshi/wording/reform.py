"""The reform page: head numbers, fields, tasks, batches and departments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from banshi.catalog.bundle_lists import bundle_lists
from banshi.catalog.burden_counts import Counts
from banshi.catalog.catalog import Catalog
from banshi.catalog.days_saved import DaysSaved
from banshi.catalog.progress import Standing, batch_progress, standing
from banshi.catalog.targets import Measured, measure_all
from banshi.model.setting import CityDocument
from banshi.wording.phrases import Figure, Link, date_words
from banshi.wording.reform_places import Lag, ProgressRow, places_view, trips_bar
from banshi.wording.reform_targets import FieldProgress, field_progress
from banshi.wording.reform_tasks import TaskView, task_groups


class ReformView(NamedTuple):
    """Everything the reform page says."""

    figures: tuple[Figure, ...]
    how: tuple[str, ...]
    documents: tuple[str, ...]
    total: int
    samples: int
    fields: tuple[FieldProgress, ...]
    tasks: list[tuple[str, list[TaskView]]]
    batches: tuple[ProgressRow, ...]
    departments: tuple[ProgressRow, ...]
    regions: tuple[ProgressRow, ...]
    lags: tuple[Lag, ...]


def reform_view(catalog: Catalog, rules: int, lists: Sequence[dict[str, str]] = ()) -> ReformView:
    """Measure the reform.

    Args:
        catalog: All there is to measure.
        rules: How many rules every guide has passed.
        lists: Rows of the national table of bundle lists.
    """
    now = standing(catalog)
    targets = measure_all(catalog)
    city = catalog.setting.city
    places = places_view(catalog)
    return ReformView(
        figures=tuple(_figures(now, targets)),
        how=tuple(_how(now)),
        documents=tuple(_document(document) for document in city.documents) if city else (),
        total=now.counts.total,
        samples=sum(entry.status == "sample" for entry in catalog.public),
        fields=tuple(field_progress(catalog)),
        tasks=task_groups(catalog, now, targets, rules, list(bundle_lists(catalog, lists))),
        batches=tuple(_batches(catalog, now.counts.total)),
        departments=places.departments,
        regions=places.regions,
        lags=places.lags,
    )


def _figures(now: Standing, targets: list[Measured]) -> Iterator[Figure]:
    found = now.counts
    reached = sum(one.reached for one in targets)
    yield Figure("达到的目标", f"{reached}", f"/ {len(targets)} 个", "重点领域能计算的目标")
    yield Figure("最多跑一次", *_percent(found, found.at_most_once), f"{found.at_most_once} / {found.total} 项")
    yield Figure("一次不用跑", *_percent(found, found.never), f"{found.never} 项")
    yield Figure("可以网上办", *_percent(found, found.online), f"{found.online} 项")
    yield Figure("比法定时限平均快", f"{found.days_saved.average}", "个工作日", f"按 {found.days_saved.matters} 项计算")
    yield Figure("不用带的材料", f"{found.free}", "份", f"另有 {found.shown} 份可以出示电子证照")


def _how(now: Standing) -> Iterator[str]:
    """How the figures were computed, in sentences with the numbers in them."""
    found, saved, together = now.counts, now.counts.days_saved, now.saved
    yield f"最多跑一次、一次不用跑：按最省事的办法算，能网上办的按网上办的次数算，一共 {found.total} 项。"
    if saved.matters:
        yield (
            f"比法定时限平均快：只算法定和承诺都按工作日计的 {saved.matters} 项。法定一共 {saved.statutory} 个工作日，"
            f"承诺一共 {saved.promised} 个，相差 {saved.statutory - saved.promised} 个，"
            f"平均每项 {saved.average} 个（去掉零头）。"
        )
    if left := "，".join(_left_out(saved)):
        yield f"没有算进去的：{left}。"
    if now.popular.total:
        yield (
            f"高频事项：{now.popular.total} 项，理由写在各事项的“编码与来源”里。"
            "没有办件量的，是编写者按谁在什么时候常要办列入的，不是统计出来的。"
        )
    yield f"不用带的材料：靠数据共享、告知承诺不用带的，每个事项里一行算一份；可以出示电子证照的 {found.shown} 份不算。"
    if together.bundles:
        yield (
            f"一件事：{together.bundles} 件，每件按各事项第一种情形的材料和次数算，不用带的材料不算；"
            "同一份材料只交一次算省下。时间只有另外作了承诺、或者记载了改革前天数的才算。"
        )


def _left_out(saved: DaysSaved) -> Iterator[str]:
    if saved.unset:
        yield f"法律没有规定时限或者没有写明的 {saved.unset} 项"
    if saved.apart:
        yield f"法定和承诺的单位不一样（一个按日、一个按工作日）的 {saved.apart} 项"


def _batches(catalog: Catalog, total: int) -> Iterator[ProgressRow]:
    for batch, own, so_far in batch_progress(catalog):
        yield ProgressRow(
            Link(batch.name, f"../batches/{batch.id}.html"),
            date_words(batch.date),
            trips_bar(so_far.never, so_far.at_most_once, so_far.total, total),
            (
                f"{own.total}",
                f"{so_far.total}",
                f"{so_far.share(so_far.at_most_once)}",
                f"{so_far.share(so_far.never)}",
            ),
        )


def _percent(found: Counts, count: int) -> tuple[str, str]:
    share = found.share(count)
    return (share[:-1], "%") if share.endswith("%") else (share, "")


def _document(document: CityDocument) -> str:
    details = [document.number or "", date_words(document.date) if document.date else ""]
    said = "，".join(detail for detail in details if detail)
    return f"{document.title}（{said}）" if said else document.title
