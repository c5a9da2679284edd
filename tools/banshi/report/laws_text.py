"""The laws that guides cite, on a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from banshi.model.law import Edition, Law
from banshi.report.cited_laws import CitedLaw, Due
from banshi.report.laws_markdown import summary


def as_text(cited: Sequence[CitedLaw], documents: int, today: date) -> str:
    """One line a law, and under it the editions before and after."""
    return "\n".join([summary(cited, documents, today), "", *(line for one in cited for line in _law(one))])


def due_as_text(rows: Sequence[Due], silent: Sequence[tuple[str, Law]], horizon: str) -> str:
    """The changes up to a day with their guides, then laws that come and nobody cites."""
    lines = [] if rows else [f"到 {horizon} 为止，引用的法律法规没有要废止或者换新版的。"]
    for row in rows:
        lines.append(f"{row.day}  《{row.law}》{row.change}，要看 {len(row.matters)} 个事项：")
        lines += [f"    {entry.code}  {entry.name}" for entry in row.matters]
    if silent:
        lines += ["", "这段时间里还有这些法施行，没有事项引用："]
        lines += [f"    {day}  《{law.name}》" for day, law in silent]
    return "\n".join(lines)


def unverified_as_text(rows: Sequence[CitedLaw]) -> str:
    """The laws whose edition nobody compared, with the guides that rest on them."""
    if not rows:
        return "引用的法律法规都对照过全文。"
    lines = [f"引用的法律法规里，{len(rows)} 部没有对照过全文，涉及 {sum(row.citations for row in rows)} 处引用："]
    for row in rows:
        lines += ["", _line(row), f"    引用：{'、'.join(row.articles) or '没有写条号'}"]
        lines += [f"    {entry.code}  {entry.name}" for entry in row.matters]
    return "\n".join(lines)


def _law(one: CitedLaw) -> Iterator[str]:
    yield _line(one)
    for edition in one.law.history if one.law is not None else ():
        if edition != one.edition:
            yield f"    另一版：{_edition(edition)}"


def _line(one: CitedLaw) -> str:
    if one.law is None or one.edition is None:
        return f"《{one.name}》  {one.state}，引用 {one.citations} 处"
    seen = "已核对" if one.verified else "没有核对"
    return (
        f"《{one.name}》  {one.law.level}，{one.state}，{_edition(one.edition)}，{seen}，"
        f"引用 {one.citations} 处，{len(one.matters)} 个事项"
    )


def _edition(edition: Edition) -> str:
    parts = [f"{edition.promulgated} 公布" if edition.promulgated else "", edition.number or ""]
    parts += [f"{edition.in_force} 施行" if edition.in_force else "", f"{edition.until} 废止" if edition.until else ""]
    parts.append(f"{edition.articles} 条" if edition.articles else "条数没有核对")
    return " ".join(part for part in parts if part)
