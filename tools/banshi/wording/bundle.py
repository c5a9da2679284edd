"""Bundles: several matters handled as one, and what that saves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from banshi.catalog.bundle_savings import Saving, saving, waited
from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.model.setting import Bundle
from banshi.model.slug import material_slug
from banshi.wording.phrases import Figure, Link, trip_words


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
    listed: str
    """The official list it is on and what the list calls it; empty if it is on none."""
    summary: str
    aliases: str
    sample: bool
    lead: Link
    partners: tuple[Link, ...]
    figures: tuple[Figure, ...]
    gains: str
    how: tuple[str, ...]
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
    return BundleView(
        slug=bundle.slug,
        name=bundle.name,
        audience=bundle.audience,
        stage=bundle.stage or "",
        listed=f"{bundle.official_list}：{bundle.item}" if bundle.official_list else "",
        summary=bundle.summary or "",
        aliases="、".join(bundle.aliases),
        sample=bundle.status == "sample",
        lead=_department(bundle.lead, catalog),
        partners=tuple(_department(identifier, catalog) for identifier in bundle.partners),
        figures=tuple(_figures(measured)),
        gains="，".join(_gains(measured)),
        how=tuple(_how(bundle, measured)),
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
        if apart is None or together is None:
            yield Figure(name, "见各事项", "", "各事项的时限单位不一样，没有相加")
            continue
        saved = f"分开办 {apart} {unit}，少 {apart - together} {unit}"
        same = "不用到现场" if unit == "次" and together == 0 else f"分开办也是 {together} {unit}"
        yield Figure(name, str(together), unit, saved if apart > together else same if apart == together else "")


def _gains(measured: Saving) -> Iterator[str]:
    """What is saved, in a few words each; nothing where nothing is."""
    for (_, unit, apart, together), verb in zip(_compared(measured), ("少跑", "少交材料", "少等"), strict=True):
        if apart is not None and together is not None and apart > together:
            yield f"{verb} {apart - together} {unit}"


def _compared(measured: Saving) -> tuple[tuple[str, str, int | None, int | None], ...]:
    apart, together = measured.apart, measured.together
    return (
        ("跑动次数", "次", apart.trips, together.trips),
        ("要带的材料", "份", apart.papers, together.papers),
        ("办理时间", "个工作日", apart.days, together.days),
    )


def _how(bundle: Bundle, measured: Saving) -> Iterator[str]:
    """How the figures were computed, part by part."""
    yield (
        "每个事项按第一种情形、按最省事的办法算：能网上办的按网上办的次数，不用带的材料不算，几种任选的算一份。"
        "分开办是各事项相加；一起办，同一份材料只交一次。"
    )
    for entry in (entry for stage in measured.parts for entry in stage):
        papers = (
            f"材料 {len(entry.common_papers)} 份（{'、'.join(entry.common_papers)}）" if entry.common_papers else ""
        )
        yield f"{entry.name}：{'，'.join(filter(None, (trip_words(entry.fewest_trips), papers or '不用带材料', waited(entry))))}。"
    if bundle.promised:
        yield f"时间：整件事承诺{bundle.promised}；分开办也可以同时申请，按每一步最慢的事项相加。"
    elif measured.together.days is not None:
        yield "时间：同一步的事项同时办，按每一步最慢的事项相加；分开办也可以同时申请，所以没有算省下的时间。"
    if bundle.before and measured.recorded:
        yield f"“分开办”取自记载：{bundle.before.note}"


def _department(identifier: str, catalog: Catalog) -> Link:
    department = catalog.setting.departments.get(identifier)
    return Link(department.name, f"../departments/{identifier}.html") if department else Link(identifier, "")
