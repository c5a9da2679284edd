"""Changes as a Markdown report that reads well on GitHub, Gitee and GitLab."""

from __future__ import annotations

from collections.abc import Sequence

from banshi.changes.difference import Changes, Comparison
from banshi.changes.kinds.kind import Direction
from banshi.model.finding import Finding
from banshi.report.burden import by_weight, headline, label, title, told
from banshi.report.changes_text import gate_in_words, record_in_words
from banshi.report.markdown import escaped

SIGNS = {"加重": "▲", "更正": "△", "减轻": "▽", "待判断": "？", "中性": "·"}
"""The sign before the word of a direction: colours are not seen by everybody."""
MOST = 200
"""Rows of one report; hosts cut a comment at 65,536 characters."""


def changes_as_markdown(changes: Changes, findings: Sequence[Finding] | None = None) -> str:
    """Headline, what the gate found, then one table for each file, the heaviest first.

    Args:
        changes: What changed.
        findings: What the rules of the gate say of it; None if they were not asked.
    """
    parts = [f"## {escaped(headline(changes))}", f"比较：{escaped(changes.base)} → {escaped(changes.head)}"]
    if findings is not None:
        parts.append(f"**{escaped(gate_in_words(findings))}**")
        parts += [_found(findings)] if findings else []
    for unread in changes.unread:
        when = "修改前" if unread.old else "修改后"
        parts.append(f"- {escaped(f'guides/{unread.file}')}：{when}的文件读不出来，{escaped(unread.finding.found)}")
    left = MOST
    for comparison in sorted(changes.comparisons, key=_weight):
        if left <= 0:
            parts.append("其余改动较多，没有全部列出；可以运行 banshi diff 查看。")
            break
        parts.append(comparison_as_markdown(comparison, left))
        left -= len(comparison.differences)
    return "\n\n".join(parts) + "\n"


def _found(findings: Sequence[Finding]) -> str:
    """The findings as a table, the worst first."""
    rows = [
        f"| {one.severity.label} | {one.rule} | {escaped(f'guides/{one.file}')} 第 {one.line} 行 | "
        f"{escaped(one.found)} {escaped(one.next_step)} |"
        for one in sorted(findings, key=lambda one: (one.severity.rank, one.order))
    ]
    return "\n".join(["| 程度 | 规则 | 位置 | 问题和下一步 |", "|---|---|---|---|", *rows])


def comparison_as_markdown(comparison: Comparison, most: int = MOST) -> str:
    """One file as a heading and a table."""
    differences = by_weight(comparison)
    rows = [
        f"| {SIGNS[label(comparison, one)]} {label(comparison, one)} | {escaped(told(one))} | "
        f"{one.line if one.line and one.path and not one.gone else '—'} |"
        for one in differences[:most]
    ]
    table = ["| 负担 | 改动 | 行 |", "|---|---|--:|", *rows] if rows else []
    if len(differences) > most:
        table.append(f"| | 还有 {len(differences) - most} 处没有列出 | |")
    records = [f"> {escaped(record_in_words(record))}" for record in comparison.records]
    head = [f"### {escaped(title(comparison))}", "", f"`guides/{comparison.subject.file.replace('`', '')}`", ""]
    return "\n".join([*head, *table, *([""] if table and records else []), *records])


def _weight(comparison: Comparison) -> tuple[bool, int]:
    heavier = comparison.of(Direction.HEAVIER)
    return (comparison.subject.sort not in ("matter", "overlay", "bundle"), -len(heavier))
