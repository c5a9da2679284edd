"""Findings for people: the place, the line with a caret, what is wrong, what to do."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence

from banshi.model.finding import Finding, Severity


def headline(findings: Sequence[Finding]) -> str:
    """One sentence computed from the findings: “发现 2 个错误、1 个警告，分布在 2 个文件。”"""
    if not findings:
        return "没有发现问题。"
    counts = Counter(finding.severity for finding in findings)
    said = "、".join(f"{counts[severity]} 个{severity.label}" for severity in Severity if counts[severity])
    return f"发现 {said}，分布在 {len({finding.file for finding in findings})} 个文件。"


def fixable(findings: Sequence[Finding], *, tried: bool = False) -> str:
    """A sentence about what could be mended without a person; empty if there is nothing.

    Args:
        findings: What was found.
        tried: Whether these are what mending left: a safe fix that is still there was refused, and is not promised again.
    """
    fixes = [finding.fix for finding in findings if finding.fix is not None]
    guessed = sum(not fix.safe for fix in fixes)
    safe = 0 if tried else len(fixes) - guessed
    said = [f"{safe} 处可以自动改（banshi lint --fix）"] * bool(safe)
    said += [f"{guessed} 处可以自动改但要请人核对（再加 --unsafe）"] * bool(guessed)
    return f"其中 {'，'.join(said)}。" if said else ""


def one_line(finding: Finding) -> str:
    """A finding in one line, for logs."""
    return (
        f"guides/{finding.file}:{finding.line}:{finding.column} {finding.severity.label} {finding.rule} {finding.found}"
    )


def full(finding: Finding, title: str) -> str:
    """A finding with its line quoted and underlined.

    Args:
        finding: What was found.
        title: The rule's title.
    """
    number = str(finding.line)
    margin = " " * len(number)
    before = finding.excerpt[: finding.column - 1]
    marked = finding.excerpt[finding.column - 1 : finding.column - 1 + finding.length]
    lines = [f"guides/{finding.file}:{finding.line}:{finding.column}  {finding.severity.label} {finding.rule}  {title}"]
    if finding.excerpt:
        lines += [
            f"  {number} | {finding.excerpt}",
            f"  {margin} | {' ' * width(before)}{'^' * max(1, width(marked))}",
        ]
    lines += [
        f"  问题：{finding.found}",
        f"  标准：{finding.expected}",
        f"  怎么改：{finding.next_step}",
        f"  说明：banshi explain {finding.rule}",
    ]
    return "\n".join(lines)


def width(text: str) -> int:
    """Columns a text takes on a terminal: two for a Chinese character."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
