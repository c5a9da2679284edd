"""Mending a project: every fix is tried before it is taken, and one that would make an error is not."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from banshi.model.finding import Finding, Severity
from banshi.model.fix import Fix
from banshi.rules.engine.inspection import Inspection, inspect_project
from banshi.rules.engine.registry import all_rules
from banshi.source.files import Project
from banshi.source.flaw import MOST
from banshi.source.mends import mended
from banshi.source.trial import Trial

PASSES = 10
"""Fixes that touch one another are made in turns; more turns than this means two rules want opposite things."""


class Fixing(NamedTuple):
    """What came of mending.

    Attributes:
        before, after: Path below `guides/` → bytes, of every file that changes; None where there is no file.
        applied: The findings that were mended, in order.
        refused: Findings whose fix would have made an error or mended nothing.
        left: The project as it is after mending.
    """

    before: dict[str, bytes | None]
    after: dict[str, bytes | None]
    applied: list[Finding]
    refused: list[Finding]
    left: Inspection


def fix_project(
    project: Project, wanted: Callable[[Finding], bool], *, unsafe: bool = False, today: date | None = None
) -> Fixing:
    """Mend what can be mended, in memory; nothing is written.

    Args:
        project: The project on disk.
        wanted: Which findings to mend.
        unsafe: Also make changes a person has to look at.
        today: The date suppressions expire against.
    """
    mender = _Mender(project, today)
    for _ in range(PASSES):
        found = [finding for finding in mender.inspection.findings if wanted(finding) and not mender.refuses(finding)]
        candidates = _apart(one for one in found if one.fix and (unsafe or one.fix.safe) and mender.has_room(one.fix))
        if not candidates:
            break
        mender.turn(candidates)
    after = {name: data for name, data in mender.contents.items() if data != project.read(name)}
    before = {name: project.read(name) for name in after}
    return Fixing(before, after, mender.applied, mender.refused, mender.inspection)


class _Mender:
    def __init__(self, project: Project, today: date | None) -> None:
        self._project, self._today = project, today
        self.inspection = inspect_project(project, today=today)
        self.contents: dict[str, bytes | None] = {}
        self.applied: list[Finding] = []
        self.refused: list[Finding] = []

    def refuses(self, finding: Finding) -> bool:
        """Whether the same was tried before in vain."""
        return any(_same(finding, other) for other in self.refused)

    def has_room(self, fix: Fix) -> bool:
        """Whether no file has the name that another one is to have."""
        return fix.move is None or self._data(fix.move) is None

    def _data(self, name: str) -> bytes | None:
        return self.contents[name] if name in self.contents else self._project.read(name)

    def turn(self, candidates: list[Finding]) -> None:
        """Make fixes that do not touch one another; all are for the files as they are now."""
        names = {finding.file for finding in candidates}
        start = {name: self._data(name) or b"" for name in names}
        before = self.inspection
        taken: list[Finding] = []
        waiting = [candidates]
        while waiting:
            trial = waiting.pop()
            contents = self.contents | dict(_mended(start, [*taken, *trial]))
            inspection = self._inspected(contents)
            if _better(before, inspection, [*taken, *trial]):
                taken += trial
                self.inspection, kept = inspection, contents
            elif len(trial) == 1:
                self.refused += trial
            else:
                waiting += [trial[len(trial) // 2 :], trial[: len(trial) // 2]]
        if taken:
            self.contents = kept
            self.applied += taken

    def _inspected(self, contents: Mapping[str, bytes | None]) -> Inspection:
        with tempfile.TemporaryDirectory(prefix="banshi-") as folder:
            return inspect_project(Trial(self._project, contents, Path(folder)), today=self._today)


def _apart(findings: Iterable[Finding]) -> list[Finding]:
    """Findings whose edits neither overlap nor meet, the first ones first; no two files get one name."""
    chosen = []
    names: set[str] = set()
    for _, group in groupby(findings, key=lambda finding: finding.file):
        taken: list[tuple[int, int]] = []
        for finding in group:
            spans = [(edit.start, edit.end) for edit in finding.fix.edits] if finding.fix else []
            if finding.fix and finding.fix.move in names:
                continue
            if finding.fix and finding.fix.move:
                names.add(finding.fix.move)
            if all(end < start or stop < begin for begin, end in spans for start, stop in taken):
                taken += spans
                chosen.append(finding)
    return chosen


def _mended(start: Mapping[str, bytes], findings: Iterable[Finding]) -> Iterator[tuple[str, bytes | None]]:
    for name, group in groupby(sorted(findings, key=lambda finding: finding.file), key=lambda finding: finding.file):
        fixes = [finding.fix for finding in group if finding.fix]
        data = mended(start[name], fixes)
        if (place := next((fix.move for fix in fixes if fix.move), None)) is not None:
            yield name, None
        yield place or name, data


def _better(before: Inspection, after: Inspection, taken: list[Finding]) -> bool:
    """Whether what was to be mended is gone and no error has come that was not hidden before."""
    old, new = Counter(map(_key, before.findings)), Counter(map(_key, after.findings))
    if any(new[key] >= old[key] and old[key] < MOST for key in map(_key, taken)):
        return False
    reached = _reached(before.findings)
    surfaced = any(reached.get(finding.file, 2) < 2 for finding in taken)
    errors = Counter((finding.file, finding.rule) for finding in before.findings)
    now = Counter((item.file, item.rule) for item in after.findings if item.severity is Severity.ERROR)
    return not any(
        count > errors[file, rule] and not _was_hidden(rule, reached.get(file, 2), surfaced)
        for (file, rule), count in now.items()
    )


def _was_hidden(rule: str, reached: int, surfaced: bool) -> bool:
    """Whether an error may have been there before without anybody seeing it."""
    if rule == "Y001":
        return False
    if surfaced and rule in all_rules() and all_rules()[rule].scope == "catalog":
        return True
    return reached < _stage(rule) or reached == _stage(rule) == 0


def _reached(findings: Iterable[Finding]) -> dict[str, int]:
    """File → how far it was judged: 0 its writing, 1 its fields; other files were judged wholly."""
    reached: dict[str, int] = {}
    for finding in findings:
        if finding.severity is Severity.ERROR and (stage := _stage(finding.rule)) < 2:
            reached[finding.file] = min(stage, reached.get(finding.file, 2))
    return reached


def _stage(rule: str) -> int:
    return {"Y": 0, "S": 1}.get(rule[0], 2)


def _key(finding: Finding) -> tuple[str, str, str]:
    return finding.file, finding.rule, finding.found


def _same(finding: Finding, other: Finding) -> bool:
    # Offsets and lines move with every turn; what stands there does not.
    return _key(finding) == _key(other) and finding.excerpt == other.excerpt
