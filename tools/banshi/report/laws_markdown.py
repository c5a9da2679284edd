"""The laws that guides cite, as tables for the manual and for people who review."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from banshi.model.law import Edition
from banshi.report.cited_laws import CitedLaw, Due
from banshi.report.markdown import escaped

_TITLE = "# 事项引用的法律法规"


def page(cited: Sequence[CitedLaw], documents: int, today: date) -> str:
    """Every cited law with its editions: which is in force, how long it is, whether its text was seen."""
    head = ("法律法规", "层级", "版本", "施行", "条数", "这一天", "引用", "事项", "核对")
    made = f"由 `banshi laws --format markdown --as-of {today.isoformat()}` 生成，不要手改。"
    text = [_TITLE, "", made, "", summary(cited, documents, today), "", *_table(head, _rows(cited, today))]
    return "\n".join(text)


def summary(cited: Sequence[CitedLaw], documents: int, today: date) -> str:
    """The table in one sentence."""
    total, seen = sum(one.citations for one in cited), sum(one.citations for one in cited if one.verified)
    return (
        f"按 {today.isoformat()} 判断：引用法律法规 {total} 处，涉及 {len(cited)} 部；其中 {seen} 处依据的一版对照过全文，"
        f"{total - seen} 处没有。另有 {documents} 处引用文件，只写文号，不核对条号。"
    )


def due_table(rows: Sequence[Due]) -> str:
    """The changes guides have to follow."""
    cells = [
        (row.day, escaped(row.law), escaped(row.change), "、".join(escaped(item.name) for item in row.matters))
        for row in rows
    ]
    return "\n".join(_table(("日期", "法律法规", "变化", "要看的事项"), cells))


def unverified_table(rows: Sequence[CitedLaw]) -> str:
    """The citations that rest on a text nobody compared."""
    cells = [
        (
            escaped(row.name),
            row.law.level if row.law else "",
            row.state,
            row.edition.named if row.edition else "",
            "、".join(row.articles) or "没有写条号",
            "、".join(escaped(item.name) for item in row.matters),
        )
        for row in rows
    ]
    return "\n".join(_table(("法律法规", "层级", "这一天", "版本", "引用的条", "事项"), cells))


def _rows(cited: Iterable[CitedLaw], today: date) -> Iterator[tuple[str, ...]]:
    for one in cited:
        editions = one.law.history if one.law is not None else []
        for edition in reversed(editions):
            judged = edition == one.edition
            yield (
                escaped(one.name) if edition is editions[-1] else "",
                one.law.level if one.law is not None and edition is editions[-1] else "",
                edition.promulgated or "",
                edition.in_force or "",
                str(edition.articles or ""),
                _state(edition, one, today),
                str(one.citations) if judged else "",
                str(len(one.matters)) if judged else "",
                "已核对" if edition.verified else "没有",
            )
        if not editions:
            yield escaped(one.name), "", "", "", "", one.state, str(one.citations), str(len(one.matters)), "没有"


def _state(edition: Edition, one: CitedLaw, today: date) -> str:
    if edition == one.edition:
        return one.state
    return "尚未施行" if edition.begins > today.isoformat() else "旧版"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{' --- |' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"
