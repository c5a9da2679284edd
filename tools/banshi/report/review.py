"""A pull request in values: what changed, what the rules say of it, who has to agree, and what comes of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from pathlib import PurePosixPath
from typing import NamedTuple
from urllib.parse import quote

from banshi.changes.difference import Changes, Comparison
from banshi.model.finding import Finding, Severity
from banshi.report.approvals import Approver, binding
from banshi.report.burden import burden
from banshi.report.moves import Move

_PAGES = {
    "city.yml": "index.html",
    "departments.yml": "departments/index.html",
    "events.yml": "events/index.html",
    "halls.yml": "halls/index.html",
    "materials.yml": "materials/index.html",
    "regions.yml": "regions/index.html",
    "terms.yml": "search/index.html",
}
_FOLDERS = {"matters": "matters", "bundles": "bundles", "batches": "batches"}


class Addresses(NamedTuple):
    """Where the report leads to; each may be empty.

    Attributes:
        files: Address of the repository's root at the revision, ending in a slash.
        preview: Address of a site built from the change, ending in a slash.
        download: Address of the page where that site can be downloaded.
    """

    files: str = ""
    preview: str = ""
    download: str = ""


class Review:
    """What is known of a pull request.

    Args:
        changes: What changed.
        files: Every file below `guides/` that is new, different or gone, by name → whether it is gone.
        lint: Everything the rules say of the new state.
        gate: What the gate says of the change.
        approvers: Who has to agree.
        steward: What people call the keeper of the standard.
        today: The day a record written now would carry.
        program: Changed files outside `guides/`, from the root of the repository.
        moves: Where the changed matters stood and will stand among other cities.

    Attributes:
        lint: What is said of changed files, whatever it is, and errors wherever they are.
    """

    def __init__(
        self,
        changes: Changes,
        files: Mapping[str, bool],
        lint: Iterable[Finding],
        gate: Iterable[Finding],
        approvers: tuple[Approver, ...],
        steward: str,
        today: date,
        program: Iterable[str] = (),
        moves: Iterable[Move] = (),
    ) -> None:
        self.program, self.moves = tuple(program), tuple(moves)
        self.changes, self.files, self.today = changes, files, today
        self.gate, self.approvers, self.steward = tuple(gate), approvers, steward
        # An error elsewhere stops the site as much, and often comes of this change: a code that is gone, a name twice.
        self.lint = tuple(one for one in lint if one.file in files or one.severity is Severity.ERROR)

    @cached_property
    def findings(self) -> list[Finding]:
        """Everything found, the worst first."""
        return sorted((*self.gate, *self.lint), key=lambda one: (one.severity.rank, one.rule[0] != "G", one.order))

    @property
    def errors(self) -> list[Finding]:
        """What stops the merge."""
        return [one for one in self.findings if one.severity is Severity.ERROR]

    @property
    def remarks(self) -> list[Finding]:
        """What does not stop it."""
        return [one for one in self.findings if one.severity is not Severity.ERROR]

    @property
    def elsewhere(self) -> int:
        """Errors in files nobody touched."""
        return sum(one.file not in self.files for one in self.errors)

    @cached_property
    def pages(self) -> dict[str, str]:
        """Page below the site's root → the first changed file it shows, for what can be looked at."""
        if any(one.severity is Severity.ERROR for one in self.lint):
            return {}  # pipelines do not build what has errors
        found: dict[str, str] = {}
        for file, gone in self.files.items():
            page = page_of(file)
            if page and not gone:
                found.setdefault(page, file)
        return found

    @property
    def unrecorded(self) -> list[Comparison]:
        """Matters that got heavier without a word, in their order."""
        files = {one.file for one in self.gate if one.rule == "G001"}
        return [
            one for one in self.changes.comparisons if one.subject.file in files and one.heavier and not one.records
        ]

    @property
    def verdict(self) -> str:
        """What comes of it, in a few words."""
        if self.errors:
            return "先改正，再合并"
        total = burden(binding(self.changes))
        if total.heavier or total.corrected:
            return f"{self.steward}同意后可以合并"
        if total.unclear:
            return "请人判断轻重后合并"
        if self.program:
            return "审核同意后可以合并" if self.files else "没有改动指南，改动的是程序或者流程，请维护程序的人审核"
        return "审核同意后可以合并" if self.files else "没有改动指南，不用部门同意"


def page_of(file: str) -> str:
    """The page that shows a file below `guides/`, below the site's root; empty where there is none of its own."""
    path = PurePosixPath(file)
    folder = path.parts[0]
    if file in _PAGES:
        return _PAGES[file]
    if folder == "pages" and path.suffix == ".md":
        return quote(str(PurePosixPath(*path.parts[1:]).with_suffix(".html")))
    if folder == "local" and len(path.parts) == 3:
        return f"regions/{quote(path.parts[1])}.html"
    if folder in _FOLDERS:
        return f"{_FOLDERS[folder]}/{quote(path.stem)}.html"
    if folder == "reform":
        return "reform/peers.html" if file.startswith("reform/peers/") else "reform/index.html"
    return ""
