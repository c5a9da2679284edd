"""Changes as GitHub's workflow commands, which put a note at the line in a pull request."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from banshi.changes.difference import Changes, Comparison, Difference
from banshi.model.finding import Finding, Severity
from banshi.report.burden import by_weight, headline, label, told

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def changes_as_github(changes: Changes, findings: Sequence[Finding] | None = None) -> str:
    """One command a line: what the gate found, what weighs, what a person has to read, and the headline.

    GitHub shows ten notes of a level, so what is neutral or lighter is left to the headline.

    Args:
        changes: What changed.
        findings: What the rules of the gate say of it; None if they were not asked.
    """
    lines = [
        command(LEVELS[one.severity], f"{one.found}{one.next_step}", one.rule, changes.folder + one.file, one.line)
        for one in findings or ()
    ]
    lines += (line for comparison in changes.comparisons for line in _notes(comparison, changes.folder))
    lines += (
        command("warning", f"读不出来：{one.finding.found}", "没有比较", changes.folder + one.file, one.finding.line)
        for one in changes.unread
    )
    return "\n".join([*lines, command("notice", headline(changes), "负担变化")])


def _notes(comparison: Comparison, folder: str) -> Iterator[str]:
    levels = {"加重": "warning", "更正": "notice", "待判断": "notice"}
    for difference in by_weight(comparison):
        word = label(comparison, difference)
        if word in levels:
            file = folder + comparison.subject.file
            yield command(levels[word], told(difference), word, file, _line(difference))


def _line(difference: Difference) -> int:
    return 1 if difference.gone else difference.line


def command(level: str, message: str, title: str, file: str = "", line: int = 0) -> str:
    """One workflow command; whatever could end it or begin another is escaped.

    Args:
        level: `error`, `warning` or `notice`.
        message: What is said; title: what stands above it.
        file: Path in the repository; line: 1-based line, 0 for none.
    """
    properties = {"title": title, **({"file": file} if file else {}), **({"line": str(line)} if line else {})}
    told = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{level} {told}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
