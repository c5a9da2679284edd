"""Findings: what is wrong with the data, as values with positions.

A rule yields a `Problem` (a place inside a document and three sentences). Once somebody has looked up the
line, it becomes a `Finding`, which is what people and programs are shown.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

import msgspec

from banshi.model.fix import Fix, Mend

Path = tuple[str | int, ...]
"""Keys and list indexes from the top of a document to one value."""


class Severity(StrEnum):
    """How bad a finding is. Only errors keep a matter off the site."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def label(self) -> str:
        """The Chinese word shown to people."""
        return {"error": "错误", "warning": "警告", "info": "提示"}[self.value]

    @property
    def rank(self) -> int:
        """0 is worst; for sorting and for the headline."""
        return ("error", "warning", "info").index(self.value)


class Problem(NamedTuple):
    """One thing a rule saw, before its line is known.

    Attributes:
        at: Path of the value inside its document.
        found: Full sentence naming the value that was found.
        expected: Full sentence saying what is allowed.
        next_step: Full sentence saying what to do now.
        on_key: Point at the key instead of the value.
        file: Path below `guides/`, when the rule looked at more than one file.
        fix: How a program could mend it.
    """

    at: Path
    found: str
    expected: str
    next_step: str
    on_key: bool = False
    file: str | None = None
    fix: Mend | None = None


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """A problem at a known position.

    Attributes:
        rule: Rule code, a letter and three digits.
        severity: How bad it is.
        file: Path below `guides/`, with forward slashes.
        line: 1-based line; column: 1-based column, counted in characters.
        length: How many characters the caret line underlines, at least 1.
        found, expected, next_step: Full Chinese sentences.
        excerpt: The line itself, without its line end.
        fix: What `--fix` would do; None if a person has to.
    """

    rule: str
    severity: Severity
    file: str
    line: int
    column: int
    length: int = 1
    found: str
    expected: str
    next_step: str
    excerpt: str = ""
    fix: Fix | None = None

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Sort key: by place, then by rule."""
        return (self.file, self.line, self.column, self.rule, self.found)
