"""Workbooks to a plan: read, compared, written into the guides in memory, mended as lint would, and judged cell by cell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from banshi.catalog.loading import read_catalog
from banshi.errors import NotChanged, Unpatchable
from banshi.lifecycle.cell_findings import CellFinding, gathered, in_cells
from banshi.lifecycle.plan import Edits, Plan
from banshi.lifecycle.retirement import retire_in
from banshi.lifecycle.trial import inspect_plan, worse
from banshi.lifecycle.written_matter import written_matter
from banshi.model.finding import Finding, Severity
from banshi.rules.engine.inspection import inspect_project
from banshi.source.files import Project
from banshi.source.mends import mended
from banshi.source.standard import Standard
from banshi.workbook.cell_problem import CellProblem, folded
from banshi.workbook.changes import Imported, imported
from banshi.workbook.comparison import Change
from banshi.workbook.edits import patched
from banshi.workbook.guides import data_files
from banshi.workbook.places import Places
from banshi.workbook.sheets import sheets

_TURNS = 4
_CONTENT = "DFMNTV"
"""Families of rules about what a matter says."""
_WRITING = "SY"
"""Families of rules about how it is written."""
_EMPTY = "S006"
"""Rule about fields without anything in them."""


class Import(NamedTuple):
    """What workbooks mean.

    Attributes:
        plan: What is to be written; nothing while there are problems or errors.
        changes: What was typed, file by file, in sentences.
        problems: Cells that cannot be read, with the workbook's name where there are several.
        notes: What was tidied or mended, cell by cell.
        findings: What the guides would have wrong that is right now.
        left: Rows changed in their files since the export that nobody touched in the workbook.
    """

    plan: Plan
    changes: list[Change]
    problems: list[CellProblem]
    notes: list[CellProblem]
    findings: list[CellFinding]
    left: int

    @property
    def errors(self) -> list[CellFinding]:
        """Findings that keep it from being written: a new matter may still have work to do, as one just begun has."""
        wrong = [one for one in self.findings if one.finding.severity is Severity.ERROR]
        return [one for one in wrong if not self.unfinished(one)]

    def unfinished(self, found: CellFinding) -> bool:
        """Whether a finding is about what a new matter says, not about how it is written or what it names."""
        return self.plan.before.get(found.finding.file, b"") is None and found.finding.rule[0] in _CONTENT


def plan_import(project: Project, books: Sequence[tuple[str, bytes]], today: date) -> Import:
    """Read workbooks one after the other, each on top of what those before it change.

    Args:
        project: Where the guides are.
        books: Name of a workbook and its bytes.
        today: The day matters end, and suppressions expire against.
    """
    standard = Standard(project.schema)
    layout = sheets(standard)
    edits = Edits(project.guides)
    changes: list[Change] = []
    problems: list[CellProblem] = []
    notes: list[CellProblem] = []
    places, left = Places(), 0
    for name, data in books:
        book = name if len(books) > 1 else ""
        files, _ = data_files(project, changed=edits.contents)
        result = imported(data, layout, files)
        problems += [one._replace(book=book) for one in result.problems]
        if result.problems:
            continue
        changes += [*result.changes, *_created(result)]
        notes += [one._replace(book=book) for one in result.notes]
        places.update(result.places, book)
        left += result.left
        problems += [one._replace(book=book) for one in _write(project, edits, result, standard)]
        ended, stopped = _end(project, edits, result, today)
        notes += [one._replace(book=book) for one in ended]
        problems += [one._replace(book=book) for one in stopped]
    if problems:
        return Import(edits.plan(), changes, problems, notes, [], left)
    plan = edits.plan()
    before = inspect_project(project, today=today).findings
    plan, said, found = _as_lint_would(project, plan, before, places, today)
    findings = gathered(in_cells(_own(found, plan), plan.after, places))
    return Import(plan, changes, [], folded([*notes, *said]), findings, left)


def _own(found: list[Finding], plan: Plan) -> list[Finding]:
    """Findings without those that only come of a file that cannot be used for its own mistakes."""
    unread = any(one.rule[0] in _WRITING and one.severity is Severity.ERROR and one.file in plan.after for one in found)
    return [one for one in found if one.file in plan.after] if unread else found


def _created(result: Imported) -> list[Change]:
    return [
        Change(name, [], [f"新建事项 {value.get('code')} {value.get('name')}"])
        for name, value in result.created.items()
    ]


def _write(project: Project, edits: Edits, result: Imported, standard: Standard) -> Iterable[CellProblem]:
    """Make the changes in memory; what cannot be made is said."""
    for name, value in result.created.items():
        if edits.has(name):
            yield CellProblem("事项", 0, None, "", f"已经有 guides/{name} 这个文件。请换一个没有用过的编码。")
        else:
            edits.create(name, written_matter(value, standard["matter"]))
    for change in result.changes:
        schema = standard["matter" if change.file.startswith("matters/") else "overlay"]
        try:
            edits.rewrite(change.file, patched(edits.read(change.file), schema, change.steps))
        except Unpatchable as error:
            said = "；".join(change.said)
            yield CellProblem("", 0, None, "", f"guides/{change.file} 没法照表格改：{error}要做的改动是：{said}。")


def _end(project: Project, edits: Edits, result: Imported, today: date) -> tuple[list[CellProblem], list[CellProblem]]:
    """End matters in memory: what else that changes is told, and what keeps it from being done."""
    told: list[CellProblem] = []
    stopped: list[CellProblem] = []
    catalog = read_catalog(project) if result.retired else None
    for one in result.retired:
        assert catalog is not None
        before = edits.contents
        try:
            left = retire_in(edits, project, catalog, one.code, one.reason, today, one.successor)
        except (NotChanged, Unpatchable) as error:
            cell = one.heir if one.successor and f"“{one.successor}”" in str(error) else one.cell
            stopped.append(cell._replace(said=str(error)))
            continue
        entry = catalog.by_code[one.code]
        changed = [name for name, data in edits.contents.items() if data != before.get(name, edits.was(name))]
        heir = f"，由 {one.successor} 接替" if one.successor else ""
        also = _others([name for name in changed if name not in (entry.file, "retired.yml")])
        said = f"“{entry.name}”从 {today} 起取消{heir}。{also}{''.join(dict.fromkeys(reversed(left)))}"
        told.append(one.cell._replace(said=said))
    return told, stopped


def _others(names: Sequence[str]) -> str:
    """What else named a matter that ends, and names it no more."""
    offices = [name for name in names if name.startswith("local/")]
    shown = [f"guides/{name}" for name in sorted(names) if name not in offices]
    shown += (
        [f"guides/local 里 {len(offices)} 个单位的文件"] if len(offices) > 1 else [f"guides/{name}" for name in offices]
    )
    return f"写着它的 {'、'.join(shown)} 一起改了，请看看。" if shown else "别的文件里没有写着它。"


def _as_lint_would(
    project: Project, plan: Plan, before: Sequence[Finding], places: Places, today: date
) -> tuple[Plan, list[CellProblem], list[Finding]]:
    """Mend what `lint --fix` mends without a person, in what the workbooks changed; and what is left."""
    said: list[CellProblem] = []
    found = worse(before, inspect_plan(project, plan, today).findings, plan)
    for _ in range(_TURNS):
        after = dict(plan.after)
        taken: list[Finding] = []
        for name, data in plan.after.items():
            new = plan.before.get(name) is None
            # What a new matter must have and has not is not mended by leaving it out.
            own = [one for one in found if one.file == name and not (new and one.rule == _EMPTY)]
            fixes = _apart([one for one in own if one.fix and one.fix.safe and not one.fix.move])
            if fixes and data is not None:
                after[name] = mended(data, [one.fix for one in fixes if one.fix])
                taken += fixes
        if not taken:
            break
        tried = plan._replace(after=after)
        left = worse(before, inspect_plan(project, tried, today).findings, tried)
        if _count(left) >= _count(found):
            break
        said += [one.mended(after) for one in in_cells(taken, plan.after, places)]
        plan, found = tried, left
    return plan, said, found


def _count(found: Sequence[Finding]) -> tuple[int, int, int]:
    """How much is wrong: first of all how it is written, for only what can be read is judged for what it says."""
    errors = [one for one in found if one.severity is Severity.ERROR]
    return sum(one.rule[0] in _WRITING for one in errors), len(errors), len(found)


def _apart(findings: Sequence[Finding]) -> list[Finding]:
    """Findings whose edits neither overlap nor meet."""
    chosen: list[Finding] = []
    spans: list[tuple[int, int]] = []
    for one in findings:
        own = [(edit.start, edit.end) for edit in one.fix.edits] if one.fix else []
        if all(end < start or stop < begin for begin, end in own for start, stop in spans):
            chosen.append(one)
            spans += own
    return chosen


def read_books(path: Path) -> list[Path]:
    """The workbooks of a folder, or one alone; what Excel puts beside an open one is left out."""
    if not path.is_dir():
        return [path]
    return sorted(one for one in path.rglob("*.xls*") if one.is_file() and not one.name.startswith(("~$", ".")))
