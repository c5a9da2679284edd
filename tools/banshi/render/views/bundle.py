"""Bundles: several matters handled as one, and what that saves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from banshi.catalog.bundling import Saving, saving
from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.model.setting import Bundle
from banshi.model.slug import material_slug
from banshi.render.views.wording import Figure, Link


class StageView(NamedTuple):
    """Matters that run side by side."""

    name: str
    note: str
    matters: list[Entry]


class PaperView(NamedTuple):
    """A document handed in once, and how many matters it serves."""

    name: str
    url: str
    matters: str


class BundleView(NamedTuple):
    """A bundle's page."""

    slug: str
    name: str
    audience: str
    stage: str
    summary: str
    aliases: str
    sample: bool
    lead: Link
    partners: tuple[Link, ...]
    figures: tuple[Figure, ...]
    gains: str
    how: str
    stages: tuple[StageView, ...]
    papers: tuple[PaperView, ...]
    faq: tuple[tuple[str, str], ...]
    sources: tuple[tuple[str, str, str], ...]
    events: tuple[Link, ...]
    """Events it helps with."""


def bundle_views(catalog: Catalog) -> Iterator[BundleView]:
    """Every bundle that is not retired, by audience and slug."""
    for bundle in sorted(catalog.bundles.values(), key=lambda bundle: (bundle.audience, bundle.slug)):
        if bundle.status != "retired":
            yield _view(bundle, saving(bundle, catalog), catalog)


def _view(bundle: Bundle, measured: Saving, catalog: Catalog) -> BundleView:
    note = f"“分开办”取自记载：{bundle.before.note}" if bundle.before and measured.recorded else ""
    return BundleView(
        slug=bundle.slug,
        name=bundle.name,
        audience=bundle.audience,
        stage=bundle.stage or "",
        summary=bundle.summary or "",
        aliases="、".join(bundle.aliases),
        sample=bundle.status == "sample",
        lead=_department(bundle.lead, catalog),
        partners=tuple(_department(identifier, catalog) for identifier in bundle.partners),
        figures=tuple(_figures(measured)),
        gains="，".join(_gains(measured)),
        how=note or "“分开办”按各事项一件一件办理推算：次数、材料种类、承诺时限分别相加。",
        stages=tuple(
            StageView(stage.name, stage.note or "", list(entries))
            for stage, entries in zip(bundle.stages, measured.parts, strict=True)
        ),
        papers=tuple(
            PaperView(
                name, f"../materials/{material_slug(name)}.html", f"{len(codes)} 个事项共用" if len(codes) > 1 else ""
            )
            for name, codes in sorted(measured.materials.items(), key=lambda item: -len(item[1]))
        ),
        faq=tuple((question.q, question.a) for question in bundle.faq),
        sources=tuple((source.title, source.url or "", source.note or "") for source in bundle.source),
        events=tuple(
            Link(one.event.name, f"../events/{one.event.id}.html")
            for one in catalog.happenings
            if bundle in one.bundles
        ),
    )


def _figures(measured: Saving) -> Iterator[Figure]:
    for name, unit, apart, together in _compared(measured):
        saved = f"分开办 {_number(apart)} {unit}，少 {_number(apart - together)} {unit}"
        same = "不用到现场" if unit == "次" and together == 0 else f"分开办也是 {_number(together)} {unit}"
        yield Figure(name, _number(together), unit, saved if apart > together else same)


def _gains(measured: Saving) -> Iterator[str]:
    """What is saved, in a few words each; nothing where nothing is."""
    for (_, unit, apart, together), verb in zip(_compared(measured), ("少跑", "少交材料", "少等"), strict=True):
        if apart > together:
            yield f"{verb} {_number(apart - together)} {unit}"


def _compared(measured: Saving) -> tuple[tuple[str, str, float, float], ...]:
    apart, together = measured.apart, measured.together
    return (
        ("跑动次数", "次", apart.trips, together.trips),
        ("材料", "种", apart.papers, together.papers),
        ("办理时间", "个工作日", apart.days, together.days),
    )


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _department(identifier: str, catalog: Catalog) -> Link:
    department = catalog.setting.departments.get(identifier)
    return Link(department.name, f"../departments/{identifier}.html") if department else Link(identifier, "")
