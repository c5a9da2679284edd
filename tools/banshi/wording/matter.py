"""One matter's page: everything it says, in the order it says it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from banshi.catalog.catalog import Catalog
from banshi.model.code import implementing_code
from banshi.model.department import Department
from banshi.model.matter import Commitment, Matter
from banshi.model.question import options_asked
from banshi.model.record import Citation
from banshi.model.slug import theme_slug
from banshi.wording import parts
from banshi.wording.band import band, figures
from banshi.wording.checklist import Row, Saving, checklist, savings, summary
from banshi.wording.cities import CitiesView, cities_view
from banshi.wording.deadline import TimeRow, time_rows
from banshi.wording.phrases import Figure, Link, citations_words, date_words, promise_words, sentence
from banshi.wording.place import Office, Online, channel_words, offices, online_view, speaks
from banshi.wording.redress import Redress, redress
from banshi.wording.situation import Questions, mark, questions_view
from banshi.wording.standard import fixed_by, standard_words

Pairs = tuple[tuple[str, str], ...]


class MatterView(NamedTuple):
    """Everything the page of a matter says."""

    code: str
    name: str
    provisional: bool
    sample: bool
    paused: bool
    department: Link
    facts: str
    aliases: str
    summary: str
    scope: str
    not_stated: list[str]
    band: tuple[Figure, ...]
    figures: tuple[tuple[str, Figure], ...]
    counted: bool
    online: Online | None
    channels: tuple[str, ...]
    questions: Questions
    materials: tuple[Row, ...]
    materials_summary: str
    savings: tuple[Saving, ...]
    conditions_match: str
    conditions: parts.Marked
    not_required: parts.Marked
    not_eligible: parts.Marked
    steps: tuple[parts.StepView, ...]
    excluded: parts.Marked
    offices: tuple[Office, ...]
    telling: tuple[Office, ...]
    """Those that have published something of their own."""
    silent: tuple[tuple[str, str, str], ...]
    """Region, its page and its code of the others, which one sentence is enough for."""
    windowless: bool
    hotlines: Pairs
    fees: tuple[parts.FeeView, ...]
    free_basis: str
    amounts: tuple[parts.FeeView, ...]
    results: tuple[parts.ResultView, ...]
    intermediaries: Pairs
    times: tuple[TimeRow, ...]
    basis: Pairs
    redress: Redress
    faq: Pairs
    related: tuple[Link, ...]
    bundles: tuple[Link, ...]
    codes: Pairs
    item_codes: parts.Marked
    facts_more: Pairs
    ways: tuple[tuple[str, tuple[Link, ...]], ...]
    sources: tuple[tuple[str, str, str], ...]
    changes: tuple[parts.ChangeView, ...]
    batches: tuple[tuple[str, Link], ...]
    unlogged: str
    spoken: str
    toc: Pairs
    cities: CitiesView | None


def matter_view(matter: Matter, catalog: Catalog, labels: dict[str, str]) -> MatterView:
    """Word a matter for its page, one folder below the site's root."""
    setting = catalog.setting
    department = setting.departments.get(matter.department)
    name = department.name if department else matter.department
    rows = checklist(matter, setting.materials)
    found = offices(matter, catalog)
    questions = questions_view(matter)
    faq = tuple([(item.q, item.a) for item in matter.faq])
    related = tuple(_related(matter, catalog))
    bundles = tuple(_bundles(matter, catalog))
    fixed = fixed_by(catalog.by_code[matter.code], catalog)
    cities = cities_view(matter.code, catalog)
    return MatterView(
        code=matter.code,
        name=matter.name,
        provisional=matter.code_status == "provisional",
        sample=matter.status == "sample",
        paused=matter.status == "paused",
        department=Link(name, f"../departments/{matter.department}.html" if department else ""),
        facts=" · ".join(filter(None, (matter.kind, matter.processing, "、".join(matter.audience), fixed))),
        aliases="、".join(matter.aliases),
        summary=matter.summary or "",
        scope=matter.scope or "",
        not_stated=matter.not_stated,
        band=band(matter, labels),
        figures=figures(matter, found, labels),
        counted=parts.counted(matter),
        online=online_view(matter.channels),
        channels=channel_words(matter.channels),
        questions=questions,
        materials=rows,
        materials_summary=summary(rows),
        savings=savings(rows),
        conditions_match=parts.match_words(matter),
        conditions=tuple(parts.conditions(matter)),
        not_required=parts.sentences(matter, "not_required"),
        not_eligible=parts.sentences(matter, "not_eligible"),
        steps=tuple(parts.steps(matter)),
        excluded=tuple(parts.excluded(matter)),
        offices=found,
        telling=tuple([office for office in found if speaks(office)]),
        silent=tuple([(office.region, office.region_url, office.code) for office in found if not speaks(office)]),
        windowless=matter.channels.window is False,
        hotlines=_hotlines(department, matter),
        fees=tuple(parts.fees(matter)),
        free_basis=citations_words(matter.free_basis),
        amounts=tuple(parts.amounts(matter)),
        results=tuple(parts.results(matter)),
        intermediaries=tuple(parts.intermediaries(matter)),
        times=time_rows(matter, labels),
        basis=tuple([(_based(citation), citation.note or "") for citation in matter.legal_basis]),
        redress=redress(matter, setting.city.rating_url if setting.city else None),
        faq=faq,
        related=related,
        bundles=bundles,
        codes=tuple(_codes(matter, catalog)),
        item_codes=tuple(_item_codes(matter)),
        facts_more=tuple(_facts_more(matter, catalog, labels)),
        ways=tuple(_ways(matter, catalog, labels)),
        sources=tuple([(source.title, source.url or "", source.note or "") for source in matter.source]),
        changes=tuple(parts.changes(matter)),
        batches=tuple(_batches(matter, catalog)),
        unlogged="" if matter.changes else _unlogged(matter.version),
        spoken=" ".join(matter.code[at : at + 4] for at in range(0, len(matter.code), 4)),
        toc=_toc(bool(questions.asked), bool(faq), bool(related or bundles), cities is not None),
        cities=cities,
    )


def description(matter: Matter) -> str:
    """One sentence for search engines."""
    trips = f"到现场 {matter.trip_count} 次" if matter.trip_count else "不用到现场"
    promised = promise_words(matter.time_limit.promised)
    limit = f"承诺 {promised}办结" if promised == matter.time_limit.promised else promised
    figures = f"{limit}，{trips}，需要材料 {len(matter.materials)} 项。"
    return sentence(matter.summary) + figures if matter.summary else f"{matter.name}：{figures}"


def _toc(questions: bool, faq: bool, related: bool, cities: bool) -> Pairs:
    found = [("situation", "我的情形")] if questions else []
    found += [("materials", "要带什么"), ("conditions", "受理条件"), ("steps", "办理流程")]
    found += [("cities", "各市怎么办")] if cities else []
    found += [
        ("where", "在哪办"),
        ("fees", "收费"),
        ("result", "办理结果"),
        ("time", "办结时限"),
        ("basis", "设定依据"),
    ]
    found.append(("redress", "不满意怎么办"))
    if faq:
        found.append(("faq", "常见问题"))
    if related:
        found.append(("related", "相关事项"))
    return (*found, ("history", "修改和纠错"), ("about", "编码与来源"))


def _based(citation: Citation) -> str:
    return f"{citation.role}：{citation}" if citation.role else str(citation)


def _hotlines(department: Department | None, matter: Matter) -> Pairs:
    """Names, with what can be asked there, and numbers; of lines that answer for this matter only."""
    lines = department.lines_for(matter.code, matter.themes) if department else ()
    return tuple([(f"{line.name}：{line.note.rstrip('。')}" if line.note else line.name, line.phone) for line in lines])


def _related(matter: Matter, catalog: Catalog) -> Iterator[Link]:
    for entry in catalog.related(catalog.by_code[matter.code]):
        yield Link(entry.name, f"{entry.code}.html")


def _bundles(matter: Matter, catalog: Catalog) -> Iterator[Link]:
    for bundle in catalog.bundles_of.get(matter.code, ()):
        if bundle.status != "retired":
            yield Link(bundle.name, f"../bundles/{bundle.slug}.html")


def _batches(matter: Matter, catalog: Catalog) -> Iterator[tuple[str, Link]]:
    """Day and page of every batch the matter was published in, the newest first."""
    for batch in catalog.batches_of.get(matter.code, ()):
        yield date_words(batch.date), Link(batch.name, f"../batches/{batch.id}.html")


def _unlogged(version: int) -> str:
    if version == 1:
        return "现在是第 1 版，没有修改过。"
    return f"现在是第 {version} 版，以前改了什么没有记录。"


def _codes(matter: Matter, catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Implementing codes of the offices whose own code is known."""
    for overlay, _ in catalog.claims.get(matter.code, ()):
        region = catalog.setting.regions.get(overlay.region)
        if overlay.uscc and region and region.level in matter.level:
            yield overlay.body or region.name, implementing_code(overlay.uscc, region.level, matter.code)


def _item_codes(matter: Matter) -> Iterator[tuple[str, str, str]]:
    """Codes of the sub-items that options lead to."""
    asking = matter.asking
    for text, question in matter.asks.items():
        for option in options_asked(question):
            if option.code:
                yield option.code, mark({text: option.name}, asking).when, option.name


def _facts_more(matter: Matter, catalog: Catalog, labels: dict[str, str]) -> Iterator[tuple[str, str]]:
    departments = catalog.setting.departments
    if standard := standard_words(catalog.by_code[matter.code], catalog):
        yield "标准由谁定", standard
    yield labels["level"], "、".join(matter.level)
    if matter.high_frequency and matter.high_frequency_reason:
        yield labels["high_frequency"], matter.high_frequency_reason
    if matter.power_source:
        yield labels["power_source"], matter.power_source
    if matter.commitment:
        yield labels["commitment"], _commitment(matter.commitment)
    if matter.partners:
        names = (departments[key].name if key in departments else key for key in matter.partners)
        yield labels["partners"], "、".join(names)
    effective = f"，{date_words(matter.effective)}起执行" if matter.effective else ""
    yield labels["version"], f"第 {matter.version} 版{effective}"
    if matter.verified:
        yield labels["verified"], f"{date_words(matter.verified.on)}，{matter.verified.by}"
    else:
        yield labels["verified"], "还没有核对记录"
    if former := catalog.setting.former.get(matter.code):
        yield "原来的编码", "、".join(f"{row.code}（{date_words(row.on)}换成现在的）" for row in former)
    if matter.local_codes:
        yield labels["local_codes"], "、".join(matter.local_codes)


def _commitment(commitment: Commitment) -> str:
    said = (("涉企经营许可", commitment.business), ("证明事项", commitment.proof))
    found = [f"{what}{'实行' if value else '不实行'}告知承诺" for what, value in said if value is not None]
    return sentence("，".join(found), commitment.note)


def _ways(matter: Matter, catalog: Catalog, labels: dict[str, str]) -> Iterator[tuple[str, tuple[Link, ...]]]:
    """Pages this matter is found on besides its department's."""
    if matter.themes:
        yield labels["themes"], tuple([_theme(name) for name in matter.themes])
    if events := catalog.events_of.get(matter.code):
        yield "什么时候办", tuple([Link(event.name, f"../events/{event.id}.html") for event in events])


@lru_cache(maxsize=256)
def _theme(name: str) -> Link:
    return Link(name, f"../themes/{theme_slug(name)}.html")
