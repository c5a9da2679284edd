"""The reform page: head numbers, fields, tasks, batches and departments."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from banshi.catalog.catalog import Catalog
from banshi.catalog.counting import Counts
from banshi.catalog.measuring import Measured, measure_all
from banshi.catalog.progress import Standing, batch_progress, standing
from banshi.model.setting import CityDocument
from banshi.render.views.reform_places import Lag, ProgressRow, places_view, trips_bar
from banshi.render.views.reform_targets import FieldProgress, field_progress
from banshi.render.views.reform_tasks import TaskView, task_groups
from banshi.render.views.wording import Figure, Link, date_words


class ReformView(NamedTuple):
    """Everything the reform page says."""

    figures: tuple[Figure, ...]
    documents: tuple[str, ...]
    total: int
    samples: int
    fields: tuple[FieldProgress, ...]
    tasks: list[tuple[str, list[TaskView]]]
    batches: tuple[ProgressRow, ...]
    departments: tuple[ProgressRow, ...]
    regions: tuple[ProgressRow, ...]
    lags: tuple[Lag, ...]


def reform_view(catalog: Catalog, rules: int) -> ReformView:
    """Measure the reform.

    Args:
        catalog: All there is to measure.
        rules: How many rules every guide has passed.
    """
    now = standing(catalog)
    targets = measure_all(catalog)
    city = catalog.setting.city
    places = places_view(catalog, now.counts.days_saved)
    return ReformView(
        figures=tuple(_figures(now, targets)),
        documents=tuple(_document(document) for document in city.documents) if city else (),
        total=now.counts.total,
        samples=sum(entry.status == "sample" for entry in catalog.public),
        fields=tuple(field_progress(catalog)),
        tasks=task_groups(catalog, now, targets, rules),
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
    yield Figure("比法定时限平均快", f"{found.days_saved:.1f}", "个工作日", "法律规定了时限的事项")
    yield Figure("免提交的材料", f"{found.free}", "份", "电子证照、数据共享、告知承诺")


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
