"""A flaw in how a file is written, found before there is any value to talk about."""

from __future__ import annotations

from typing import NamedTuple

from banshi.model.finding import Finding, Severity


class Flaw(NamedTuple):
    """Like a problem, but at a line and column instead of a path.

    Attributes:
        rule: Code of the Y rule.
        line: 0-based line; column: 0-based column, in characters.
        length: Characters to underline.
        found, expected, next_step: Full Chinese sentences.
        severity: How bad it is.
        fatal: Nothing can be read after it.
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
        )


def quotable(line: str) -> str:
    """A line safe to print: control characters become `�`, and very long lines are cut at 300 characters."""
    return "".join(character if character.isprintable() else "�" for character in line[:300])
