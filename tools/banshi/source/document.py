"""One data file: read, typed, judged by the schema, its problems given positions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

import msgspec

from banshi.errors import Unpatchable
from banshi.model.finding import Finding, Problem, Severity
from banshi.source.file_schema import FileSchema
from banshi.source.flaw import MOST, Flaw, quotable, typed
from banshi.source.judge import judge
from banshi.source.locate import Map
from banshi.source.mends import fix_of
from banshi.source.outline import Outline
from banshi.source.quoted import quoted
from banshi.source.reader import read
from banshi.source.remarked import remarked
from banshi.source.remarks import only_a_remark, remarks
from banshi.source.salvage import salvaged
from banshi.source.text import decode
from banshi.source.yaml_text import in_line

if TYPE_CHECKING:
    from banshi.source.diagnosis import Diagnosis

Names = Callable[[], Mapping[str, str]]


def nobody() -> Mapping[str, str]:
    """No names at all."""
    return {}


_LOCAL_NAME = re.compile(r"local/([0-9]{6})/([a-z][a-z0-9-]*)\.yml")
_CODE_NAME = re.compile(r"([0-9]{2}[0-9A-Z]{10})\.yml")
_MOST_OBJECTIONS = 20
"""A file with more is no slip of the hand."""
_MENDABLE = ("Y004", "Y009")
"""Rules whose fatal flaws a diagnosis may explain better."""


class Document:
    """A data file in memory.

    Args:
        name: Path below `guides/`.
        data: Its bytes.
        schema: What it must conform to.
        names: Gives what people call departments and regions; asked only of a file with errors.

    Attributes:
        value: The typed value, or None when it could not be read or does not conform.
        findings: Y and S findings.
    """

    __slots__ = ("_names", "_schema", "_text", "findings", "name", "value")

    def __init__(self, name: str, data: bytes, schema: FileSchema, names: Names = nobody) -> None:
        self.name = name
        self._schema, self._names = schema, names
        text, flaws = decode(data)
        self._text = text or ""
        self.value: Any = None
        self.findings: list[Finding] = []
        if text is not None and not any(flaw.fatal and flaw.rule not in _MENDABLE for flaw in flaws):
            self._read(text, flaws)
        if flaws:
            lines = self._text.split("\n")
            self.findings[:0] = [flaw.finding(name, lines) for flaw in flaws[:MOST]]

    def salvaged(self) -> Any:
        """What can still be used of a file that has errors; None if nothing can."""
        return salvaged(self._text, self._schema)

    def _read(self, text: str, flaws: list[Flaw]) -> None:
        flaws += remarks(text)
        flaws += quoted(text, self._schema)
        reading = read(text)
        stopped = any(flaw.fatal for flaw in flaws) or reading.broken or not isinstance(reading.value, dict)
        objections = [] if stopped else judge(self._schema, reading.value, self._known_as(reading.value))
        # Aliases, second documents and the like are no slips: what stopped the reading says itself what to do.
        slipped = not any(flaw.fatal and flaw.rule != "Y001" for flaw in reading.flaws)
        if slipped and (stopped or 0 < len(objections) <= _MOST_OBJECTIONS):
            # Imported late: only files that are wrong pay for it.
            from banshi.source.diagnosis import diagnose

            diagnosis = diagnose(text, self._schema)
            if diagnosis.flaws:
                self._take(diagnosis, flaws, reading.flaws, stopped=stopped)
                return
        flaws += _once(reading.flaws)
        if stopped:
            # Spaces at the ends of lines do not matter in what is no guide at all.
            flaws[:] = [flaw for flaw in flaws if flaw.severity is Severity.ERROR]
            if not any(flaw.fatal for flaw in flaws):
                flaws.append(_not_a_mapping(reading.value))
        elif objections:
            found = self.position((rule, Severity.ERROR, problem) for rule, problem in objections)
            found = [_behind_a_sign(one) if only_a_remark(one.excerpt) else one for one in found]
            self.findings = [_told_apart(one, text) if one.rule == "S009" else one for one in found]
        elif not any(flaw.severity is Severity.ERROR for flaw in flaws):
            self.value = reading.value

    def _take(self, diagnosis: Diagnosis, flaws: list[Flaw], read_flaws: list[Flaw], *, stopped: bool) -> None:
        """Say what slips of the hand explain, instead of what they led to; then what is wrong besides."""
        told = {flaw.line for flaw in diagnosis.flaws}
        flaws[:] = [flaw for flaw in flaws if flaw.line not in told and not (stopped and flaw.fatal)]
        flaws += diagnosis.flaws
        rest = read(diagnosis.text)
        if stopped:
            if isinstance(rest.value, dict):
                found = ((rule, Severity.ERROR, problem) for rule, problem in judge(self._schema, rest.value))
                wrong = position(self.name, diagnosis.text, found, mendable=False)
                # What was miswritten may be no address, no date at all; whatever else the line lacks can wait.
                self.findings = [one for one in wrong if one.line - 1 in told and one.rule == "S005"]
            return
        flaws += [flaw for flaw in read_flaws if flaw.line not in told and flaw in rest.flaws]
        objections = judge(self._schema, rest.value)
        found = ((rule, Severity.ERROR, problem) for rule, problem in objections)
        self.findings = position(self.name, diagnosis.text, found, mendable=False)

    def _known_as(self, value: dict[str, Any]) -> Mapping[str, str]:
        """What people call departments and regions; a file that says wrongly what it is, is known by its place."""
        names, place = self._names(), {}
        if named := _CODE_NAME.fullmatch(self.name.rpartition("/")[2]):
            place = {"code": named[1]}
        elif local := _LOCAL_NAME.fullmatch(self.name):
            place = {"region": local[1], "department": local[2]}
        wrong = {
            said: right for key, right in place.items() if isinstance(said := value.get(key), str) and said != right
        }
        return {**names, **wrong} if wrong else names

    def position(self, found: Iterable[tuple[str, Severity, Problem]]) -> list[Finding]:
        """Give problems in this file their lines and columns."""
        return position(self.name, self._text, found)


def _behind_a_sign(finding: Finding) -> Finding:
    """A key whose words stand behind a `#` is not empty for want of words: to take it out would lose them."""
    said = "“#”后面的字是注释，不算内容；是正文就删掉“#”。"
    return msgspec.structs.replace(finding, next_step=f"{finding.next_step}{said}", fix=None)


def _told_apart(finding: Finding, text: str) -> Finding:
    """A code that is repeated by mistake stands for another one, which the remark behind it names."""
    said = [one.remark for one in remarked(text) if one.written in finding.excerpt]
    if len(set(said)) < 2:
        return finding
    step = f"注释写的是“{said[-1]}”，请改成它的编码；真是重复的，请删掉这一项。"
    return msgspec.structs.replace(finding, next_step=step, fix=None)


def _once(flaws: list[Flaw]) -> list[Flaw]:
    """Many keys written twice have one cause, and are told once."""
    twice = [flaw for flaw in flaws if flaw.rule == "Y002"]
    if len(twice) < 3:
        return flaws
    whole = twice[0]._replace(
        found=f"从这里起有 {len(twice)} 个键写了两次，像是两份内容连在了一起。",
        next_step="请核对这里是不是另一份指南的开头：是的，把它移到自己的文件里；不是的，删掉重复的内容。",
    )
    return [flaw for flaw in flaws if flaw.rule != "Y002"] + [whole]


def position(
    name: str, text: str, found: Iterable[tuple[str, Severity, Problem]], *, mendable: bool = True
) -> list[Finding]:
    """Give problems in the file `name`, whose text is `text`, their lines and columns.

    Args:
        name: Path below `guides/`.
        text: The file's text.
        found: The problems.
        mendable: Whether the text is the file's own, so that mends can be written into it.
    """
    found = list(found)
    mapping, lines = Map(text, [problem.at for _, _, problem in found]), text.split("\n")
    outline: Outline | None = None
    findings = []
    for rule, severity, problem in found:
        span = mapping.span(problem.at, on_key=problem.on_key)
        if mendable and problem.fix is not None and outline is None:
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
                next_step=exact(problem),
                excerpt=quotable(lines[span.line]) if span.line < len(lines) else "",
                fix=fix_of(outline, problem.fix) if mendable and problem.fix else None,
            )
        )
    return findings


def exact(problem: Problem) -> str:
    """What to do, with the exact text to type where the mend knows it."""
    step = problem.fix.steps[0] if problem.fix and len(problem.fix.steps) == 1 else None
    if problem.fix is None or step is None or step.do not in ("set", "rename"):
        return problem.next_step
    wanted = str(step.value) if step.do == "rename" else typed(in_line(step.value, in_brackets=False))
    plain = str(step.value)
    if wanted in problem.next_step or (isinstance(step.value, str) and plain in problem.next_step):
        return problem.next_step
    if not problem.fix.safe and "还是“" in problem.next_step:
        # Which of two places is wrong nobody here knows: what is to be typed holds for this one.
        return f"{problem.next_step}如果错在这里，写成“{wanted}”。"
    return f"{problem.next_step.rstrip('。')}，写成“{wanted}”。"


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
