"""One data file: read, typed, judged by the schema, its problems given positions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from banshi.errors import Unpatchable
from banshi.model.finding import Finding, Problem, Severity
from banshi.source.file_schema import FileSchema
from banshi.source.flaw import MOST, Flaw, quotable
from banshi.source.judge import judge
from banshi.source.locate import Map
from banshi.source.mending import fix_of
from banshi.source.outline import Outline
from banshi.source.reader import read
from banshi.source.text import decode


class Document:
    """A data file in memory.

    Args:
        name: Path below `guides/`.
        data: Its bytes.
        schema: What it must conform to.

    Attributes:
        value: The typed value, or None when it could not be read or does not conform.
        findings: Y and S findings.
    """

    __slots__ = ("_text", "findings", "name", "value")

    def __init__(self, name: str, data: bytes, schema: FileSchema) -> None:
        self.name = name
        text, flaws = decode(data)
        self._text = text or ""
        self.value: Any = None
        self.findings: list[Finding] = []
        if text is not None and not any(flaw.fatal for flaw in flaws):
            self._read(text, flaws, schema)
        if flaws:
            lines = self._text.split("\n")
            self.findings[:0] = [flaw.finding(name, lines) for flaw in flaws[:MOST]]

    def _read(self, text: str, flaws: list[Flaw], schema: FileSchema) -> None:
        reading = read(text)
        flaws += reading.flaws
        if reading.broken or not isinstance(reading.value, dict):
            # Spaces at the ends of lines do not matter in what is no guide at all.
            flaws[:] = [flaw for flaw in flaws if flaw.severity is Severity.ERROR]
            if not reading.broken:
                flaws.append(_not_a_mapping(reading.value))
            return
        objections = judge(schema, reading.value)
        if objections:
            self.findings = self.position((rule, Severity.ERROR, problem) for rule, problem in objections)
        elif not any(flaw.severity is Severity.ERROR for flaw in flaws):
            self.value = reading.value

    def position(self, found: Iterable[tuple[str, Severity, Problem]]) -> list[Finding]:
        """Give problems in this file their lines and columns."""
        return position(self.name, self._text, found)


def position(name: str, text: str, found: Iterable[tuple[str, Severity, Problem]]) -> list[Finding]:
    """Give problems in the file `name`, whose text is `text`, their lines and columns."""
    mapping, lines = Map(text), text.split("\n")
    outline: Outline | None = None
    findings = []
    for rule, severity, problem in found:
        span = mapping.span(problem.at, on_key=problem.on_key)
        if problem.fix is not None and outline is None:
            outline = _outline(text)
        findings.append(
            Finding(
                rule=rule,
                severity=severity,
                file=name,
                line=span.line + 1,
                column=span.column + 1,
                length=max(1, span.length),
                found=problem.found,
                expected=problem.expected,
                next_step=problem.next_step,
                excerpt=quotable(lines[span.line]) if span.line < len(lines) else "",
                fix=fix_of(outline, problem.fix) if outline and problem.fix else None,
            )
        )
    return findings


def _outline(text: str) -> Outline | None:
    try:
        return Outline(text)
    except Unpatchable:
        return None


def _not_a_mapping(value: Any) -> Flaw:
    empty = value in (None, "")
    return Flaw(
        "Y001", 0, 0, 1,
        "文件是空的。" if empty else "文件最外层不是“键: 值”。",
        "文件最外层应是一行行的“键: 值”。",
        "请照同一文件夹里别的文件的样子填写。",
        fatal=True,
    )  # fmt: skip
