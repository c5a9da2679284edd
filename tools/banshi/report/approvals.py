"""Who has to agree to a change: the departments whose files it touches, and the steward where burden may grow.

Departments and accounts are those of the old state: a change cannot choose who judges it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from banshi.changes.difference import Changes, Comparison
from banshi.changes.state import plain, rows
from banshi.report.burden import burden

FILES = ("city.yml", "departments.yml")
"""Files below `guides/` that say who is who."""


class Approver(NamedTuple):
    """One body that has to agree.

    Attributes:
        name: What people call it.
        accounts: Its accounts on the host, as `departments.yml` writes them in `owners`.
        reasons: Why it has to agree, in words.
    """

    name: str
    accounts: tuple[str, ...]
    reasons: tuple[str, ...]


class Departments:
    """The departments of two states.

    Args:
        before: Bytes of `FILES` in the old state, by name; those that are not there are left out.
        after: The same of the new state; it names a department that is new, and nobody's accounts.
    """

    def __init__(self, before: Mapping[str, bytes], after: Mapping[str, bytes]) -> None:
        self._known = _by_id(after) | _by_id(before)
        self._trusted = _by_id(before)
        self._steward = str(plain(before.get("city.yml")).get("steward") or "")

    @property
    def steward(self) -> str:
        """What people call the keeper of the standard."""
        return self._name(self._steward) or "标准主管部门"

    def approvers(self, changes: Changes, files: Iterable[str]) -> tuple[Approver, ...]:
        """Who has to agree, the departments in order of their files, the steward last.

        Args:
            changes: What changed.
            files: Every changed file below `guides/`, also those that are no data.
        """
        touched: dict[str, int] = {}
        rest = []
        owners = {one.subject.file: one.subject.department for one in changes.comparisons}
        for file in files:
            department = owners.get(file) or department_of(file)
            if department:
                touched[department] = touched.get(department, 0) + 1
            else:
                rest.append(file)
        found = [
            Approver(self._name(one) or f"部门 {one}", self._accounts(one), (f"改动了它的 {count} 个文件",))
            for one, count in touched.items()
            if one != self._steward
        ]
        # What is the steward's own, and what is everybody's, is the steward's to agree to.
        common = len(rest) + touched.get(self._steward, 0)
        reasons = (*([f"改动了全市共用的 {common} 个文件"] if common else []), *_worries(changes))
        if reasons:
            found.append(Approver(self.steward, self._accounts(self._steward), reasons))
        return tuple(found)

    def _name(self, department: str) -> str:
        row = self._known.get(department, {})
        return str(row.get("short_name") or row.get("name") or "")

    def _accounts(self, department: str) -> tuple[str, ...]:
        owners = self._trusted.get(department, {}).get("owners") or []
        return tuple(map(str, owners)) if isinstance(owners, list) else (str(owners),)


def department_of(file: str) -> str:
    """The department a file below `guides/` belongs to by its place; empty for what is everybody's."""
    parts = file.split("/")
    if len(parts) == 3 and parts[0] == "matters":
        return parts[1]
    if len(parts) == 3 and parts[0] == "local":
        return parts[2].rpartition(".")[0]
    return ""


def binding(changes: Changes) -> tuple[Comparison, ...]:
    """Comparisons that count for the steward: what was only a sample before binds nobody."""
    return tuple(one for one in changes.comparisons if not one.exempt)


def _worries(changes: Changes) -> list[str]:
    total = burden(binding(changes))
    said = (("负担加重", total.heavier), ("按更正处理的加重", total.corrected), ("要人判断轻重的改动", total.unclear))
    return [f"{words} {count} 处" for words, count in said if count]


def _by_id(files: Mapping[str, bytes]) -> dict[str, dict[str, Any]]:
    listed = rows(files.get("departments.yml"), "departments")
    return {str(row["id"]): row for row in listed if isinstance(row.get("id"), str)}
