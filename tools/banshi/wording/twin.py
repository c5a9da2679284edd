"""A matter's page as Markdown, for assistants and for whoever reads texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from banshi.wording.matter import MatterView
from banshi.wording.parts import ResultView
from banshi.wording.redress import Redress

_MARKUP = re.compile(r"([\\`*_\[\]<>|#])")


def escaped(text: str) -> str:
    """A text in which Markdown finds nothing to do."""
    plain = " ".join(text.split())
    # Most texts have none of the signs, and a look is quicker than a replacement that replaces nothing.
    return _MARKUP.sub(r"\\\1", plain) if _MARKUP.search(plain) else plain


def matter_markdown(view: MatterView, notice: str) -> str:
    """Everything the page of a matter says that can be said without pictures.

    Args:
        view: The words of the page.
        notice: What is said of samples; shown where the matter is one.
    """
    return "\n".join(_lines(view, notice)) + "\n"


def _lines(view: MatterView, notice: str) -> Iterator[str]:
    yield f"# {escaped(view.name)}"
    yield ""
    if view.sample and notice:
        yield from (f"> {escaped(notice)}", "")
    if view.paused:
        yield from ("> 暂停办理。", "")
    if view.summary:
        yield from (escaped(view.summary), "")
    yield f"- 基本编码：{view.code}{'（暂编码）' if view.provisional else ''}"
    yield f"- 主管部门：{escaped(view.department.text)}"
    yield f"- {escaped(view.facts)}"
    for figure in view.band:
        note = f"（{escaped(figure.note)}）" if figure.note else ""
        yield f"- {figure.label}：{escaped(figure.number + figure.unit)}{note}"
    if view.scope:
        yield f"- 适用范围：{escaped(view.scope)}"
    yield from _section("我的情形", _questions(view))
    yield from _section(f"要带什么（{view.materials_summary}）", _papers(view))
    yield from _section("受理条件", _conditions(view))
    yield from _section("办理流程", _steps(view))
    yield from _section("在哪办", _offices(view))
    yield from _section("收费", (_only(f"{fee.name}：{fee.standard}", fee.situation) for fee in view.fees))
    yield from _section("不收费的依据", [view.free_basis] if view.free_basis else ())
    yield from _section("补贴和待遇标准", (_only(f"{row.name}：{row.standard}", row.situation) for row in view.amounts))
    yield from _section(
        "办理结果",
        (_only(_result(row), row.situation) for row in view.results),
    )
    yield from _section(
        "办结时限",
        (_only(f"{row.label}：{row.value}{f'。{row.note}' if row.note else ''}", row.situation) for row in view.times),
    )
    yield from _section("设定依据", (f"{law}{f'：{note}' if note else ''}" for law, note in view.basis))
    yield from _section("不满意怎么办", _redress(view.redress))
    yield from _section("常见问题", (f"{asked} {answer}" for asked, answer in view.faq))
    yield from _section("相关事项", linked=(*view.related, *view.bundles))


def _section(title: str, rows: Iterable[str] = (), linked: Iterable[tuple[str, str]] = ()) -> Iterator[str]:
    listed = [f"- {escaped(row)}" for row in rows] + [
        f"- [{escaped(text)}]({url.removesuffix('.html')}.md)" for text, url in linked if url
    ]
    if listed:
        yield from ("", f"## {title}", "", *listed)


def _only(text: str, situation: str) -> str:
    return f"{text}（只在{situation}时）" if situation else text


def _questions(view: MatterView) -> Iterator[str]:
    for item in view.questions.asked:
        options = "、".join(f"{one.text}（{one.note}）" if one.note else one.text for one in item.options)
        yield _only(f"{item.text}：{options}", item.words)
    for words in view.questions.excluded:
        yield f"不会同时出现：{words}"
    for code, _, option in view.item_codes:
        yield f"业务办理项编码：{code}（{option}）"


def _result(row: ResultView) -> str:
    told = "，".join(filter(None, (row.name or "不发文书", row.valid, row.delivery)))
    return f"{told}。{row.note}" if row.note else told


def _redress(redress: Redress) -> Iterator[str]:
    for way in (*redress.remedies, *redress.complaints):
        phones = "、".join(phone.text for phone in way.phones)
        yield " ".join(filter(None, (f"{way.name}：{way.text}", phones, way.url)))
    if redress.general:
        yield redress.general
    if redress.rating_url:
        yield f"评价：{redress.rating_url}"


def _papers(view: MatterView) -> Iterator[str]:
    for row in view.materials:
        name = "或".join(name.text for name in row.names)
        told = filter(None, (row.form if row.badge[0] != "free" else "", row.badge[1], row.origin, row.note))
        yield _only(f"{name}：{'；'.join(told)}", row.situation)


def _conditions(view: MatterView) -> Iterator[str]:
    if view.conditions_match:
        yield view.conditions_match
    for text, _, situation in view.conditions:
        yield _only(text, situation)
    for label, rows in (("无需办理", view.not_required), ("不予办理", view.not_eligible)):
        for text, _, situation in rows:
            yield _only(f"{label}：{text}", situation)


def _steps(view: MatterView) -> Iterator[str]:
    for step in view.steps:
        told = "，".join(filter(None, (step.by, step.limit, "不计入时限" if step.uncounted else "")))
        yield _only(f"{step.name}（{told}）{step.note}", step.situation)


def _offices(view: MatterView) -> Iterator[str]:
    if view.online:
        yield " ".join(filter(None, (f"{view.online.action}：{view.online.words}", view.online.url, view.online.note)))
    if view.channels:
        yield "、".join(view.channels)
    for office in view.offices:
        places = [f"{window.name}，{window.address}，{window.hours}" for window in office.windows]
        yield "；".join(
            filter(
                None,
                (
                    f"{office.region}{f'（{office.body}）' if office.body else ''}",
                    office.phone,
                    *office.better,
                    *places,
                ),
            )
        )
    for name, phone in view.hotlines:
        yield f"{name} {phone}"
