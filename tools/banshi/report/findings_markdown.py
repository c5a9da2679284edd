"""Findings as Markdown that reads well on GitHub, Gitee and GitLab."""

from __future__ import annotations

from collections.abc import Sequence

from banshi.model.finding import Finding
from banshi.report.markdown import escaped, table
from banshi.report.presentation import Presentation
from banshi.report.text import headline

MOST = 200
"""Rows of one report; hosts cut a comment at 65,536 characters."""


def as_markdown(findings: Sequence[Finding], shown: Presentation) -> str:
    """Headline and one table, the worst first."""
    rows = [
        (
            one.severity.label,
            f"{one.rule} {escaped(shown.title(one))}",
            f"{escaped(shown.path(one))} 第 {one.line} 行",
            f"{escaped(one.found)}{escaped(one.expected)}",
            escaped(one.next_step),
        )
        for one in sorted(findings, key=lambda one: (one.severity.rank, one.order))[:MOST]
    ]
    parts = [f"## {escaped(headline(findings))}"]
    if rows:
        parts.append("\n".join(table(("程度", "规则", "位置", "问题", "怎么改"), rows)))
    if len(findings) > MOST:
        parts.append(f"还有 {len(findings) - MOST} 处没有列出，可以运行 banshi lint 查看。")
    return "\n\n".join(parts) + "\n"
