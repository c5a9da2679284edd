"""A flaw in how a file is written, found before there is any value to talk about."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from banshi.model.finding import Finding, Severity
from banshi.model.fix import Fix

MOST = 100
"""More findings of one sort in one file than anybody reads: a file of 80,000 tabs must not take minutes to report."""

_WIDTH = 120


class Flaw(NamedTuple):
    """Like a problem, but at a line and column instead of a path.

    Attributes:
        rule: Code of the Y rule.
        line: 0-based line; column: 0-based column, in characters.
        length: Characters to underline.
        found, expected, next_step: Full Chinese sentences.
        severity: How bad it is.
        fatal: Nothing can be read after it.
        fix: What `--fix` would do.
    """

    rule: str
    line: int
    column: int
    length: int
    found: str
    expected: str
    next_step: str
    severity: Severity = Severity.ERROR
    fatal: bool = False
    fix: Fix | None = None

    def finding(self, file: str, lines: list[str]) -> Finding:
        """The finding shown to people, with its line quoted."""
        excerpt = lines[self.line] if self.line < len(lines) else ""
        return Finding(
            rule=self.rule,
            severity=self.severity,
            file=file,
            line=self.line + 1,
            column=self.column + 1,
            length=max(1, self.length),
            found=self.found,
            expected=self.expected,
            next_step=self.next_step,
            excerpt=quotable(excerpt),
            fix=self.fix,
        )


def quotable(line: str) -> str:
    """A line safe to print: what cannot be seen becomes `�`, and very long lines are cut at 300 characters."""
    return visible(line[:300])


def visible(text: str) -> str:
    """A text safe to print, whole: line breaks are shown, what cannot be seen becomes `�`."""
    if text.isprintable():
        return text
    # Chinese spaces are not printable to Python, yet people see them and their width.
    return "".join(
        seen if seen.isprintable() or unicodedata.category(seen) == "Zs" else "↵" if seen == "\n" else "�"
        for seen in text
    )


def short(text: str) -> str:
    """A text to quote inside a sentence: on one line, safe to print, at most 40 characters."""
    # A line break is shown, or a value would look right and yet be refused.
    text = quotable(" ".join(text[:300].strip(" ").replace("\n", "↵").split()))
    return text if len(text) <= 40 else text[:39] + "…"


def typed(line: str, around: int = 0) -> str:
    """A line to type, safe to print, the spaces before it kept; of a long one the part around a column."""
    line = "".join(
        seen for seen in quotable(line[around - around % _WIDTH :] if around > _WIDTH else line) if seen != "�"
    )
    return line if len(line) <= _WIDTH else line[: _WIDTH - 1] + "…"
