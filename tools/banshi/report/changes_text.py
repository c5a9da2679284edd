"""Changes for people at a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from banshi.changes.difference import Changes, Comparison
from banshi.model.finding import Finding, Severity
from banshi.model.matter import Change
from banshi.report.burden import by_weight, headline, label, title, told
from banshi.report.text import headline as findings_headline
from banshi.report.text import width
from banshi.source.flaw import quotable

_LABEL_WIDTH = 6


def changes_as_text(changes: Changes, findings: Sequence[Finding] | None = None) -> str:
    """Headline, then file by file what changed, then what the gate found.

    Args:
        changes: What changed.
        findings: What the rules of the gate say of it; None if they were not asked.
    """
    parts = [f"{headline(changes)}（{changes.base} → {changes.head}）"]
    parts += [comparison_as_text(comparison) for comparison in changes.comparisons]
    for unread in changes.unread:
        when = "修改前" if unread.old else "修改后"
        at = f"guides/{unread.file}:{unread.finding.line}"
        parts.append(f"{at}\n  {when}的文件读不出来：{unread.finding.found}{unread.finding.next_step}")
    parts += [] if findings is None else [gate_in_words(findings)]
    parts += [_found(finding) for finding in findings or ()]
    return "\n\n".join(parts)


def comparison_as_text(comparison: Comparison) -> str:
    """One file: what it is about, then one line for each change."""
    lines = [f"{title(comparison)}  guides/{comparison.subject.file}"]
    for difference in by_weight(comparison):
        said = label(comparison, difference)
        padding = " " * (_LABEL_WIDTH - width(said))
        line = f"  （第 {difference.line} 行）" if difference.line and difference.path and not difference.gone else ""
        lines.append(f"  {said}{padding}  {told(difference)}{line}")
    lines += [f"  {record_in_words(record)}" for record in comparison.records]
    return "\n".join(lines)


def record_in_words(record: Change) -> str:
    """What a matter's own record says of a change."""
    said = [f"修改记录 第 {record.version} 版：{record.summary.rstrip('。')}"]
    if record.reason:
        said.append(f"原因：{record.reason.rstrip('。')}")
    if record.basis:
        said.append(f"依据：{record.basis}")
    if record.effective:
        said.append(f"执行日期：{record.effective}")
    return quotable("；".join(said)) + "。"


def gate_in_words(findings: Sequence[Finding]) -> str:
    """What came of the gate, in one sentence."""
    if any(finding.severity is Severity.ERROR for finding in findings):
        return f"把关没有通过：{findings_headline(findings)}"
    return f"把关通过，{findings_headline(findings)}" if findings else "把关通过。"


def _found(finding: Finding) -> str:
    return (
        f"guides/{finding.file}:{finding.line}  {finding.severity.label} {finding.rule}\n"
        f"  问题：{finding.found}\n  标准：{finding.expected}\n  怎么改：{finding.next_step}\n"
        f"  说明：banshi explain {finding.rule}"
    )
