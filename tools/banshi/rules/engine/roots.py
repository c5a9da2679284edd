"""A mistake shows wherever others rely on what is wrong: it is told where it was made, and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from banshi.model.finding import Finding, Severity

_LAW = re.compile("《[^》]+》")
_QUOTED = re.compile("“([^“”]+)”")
_CODE = re.compile("[0-9]{2}[0-9A-Z]{10}|[0-9]{4}-[0-9]{2}(?![0-9-])")

Names = Callable[[Finding], frozenset[str]]


def _law(finding: Finding) -> frozenset[str]:
    """The law that is named first."""
    hit = _LAW.search(finding.found)
    return frozenset([hit[0] if hit else ""])


def _quoted(finding: Finding) -> frozenset[str]:
    """What is quoted."""
    return frozenset(_QUOTED.findall(finding.found))


def _file(finding: Finding) -> frozenset[str]:
    """The file and what it is known by."""
    return frozenset([finding.file, _stem(finding.file)])


def _unread(finding: Finding) -> frozenset[str]:
    """A file with errors, and what it is known by: no row of it that has one is known to anybody."""
    return _file(finding) if finding.severity is Severity.ERROR else frozenset()


def _departments(finding: Finding) -> frozenset[str]:
    """Whatever is said of departments is said of their list."""
    return frozenset(["departments.yml"])


def _advised(finding: Finding) -> frozenset[str]:
    """What is quoted, and what it should be."""
    return frozenset(_QUOTED.findall(finding.found + finding.next_step))


def _known_as(finding: Finding) -> frozenset[str]:
    """The file, and everything that is quoted, files by what they are known by too."""
    quoted = _quoted(finding)
    return _file(finding) | quoted | {_stem(one) for one in quoted}


def _mentioned(finding: Finding) -> frozenset[str]:
    """The file, whatever is quoted, and codes and files that are named."""
    files = (word for word in re.split("[ “”（）]", finding.found) if word.endswith(".yml"))
    return frozenset([finding.file, *_quoted(finding), *_CODE.findall(finding.found), *files])


def _department(finding: Finding) -> frozenset[str]:
    """Of a department that is listed twice, what it is listed as and what it should be."""
    listed = finding.file == "departments.yml"
    return frozenset(_QUOTED.findall(finding.found + finding.next_step)) if listed else frozenset()


def _folder(finding: Finding) -> frozenset[str]:
    """The folder of a matter."""
    return frozenset(finding.file.split("/")[1:2])


def _gone(finding: Finding) -> frozenset[str]:
    """A code no file has that several lists name, and what the remark beside it calls the matter."""
    if "另有" not in finding.found:
        return frozenset()  # written once, it is the code that is wrong, and others may know the right one
    return frozenset([*_CODE.findall(finding.found), finding.excerpt.partition("#")[2].strip()]) - {""}


def _stem(file: str) -> str:
    return file.rpartition("/")[2].removesuffix(".yml")


class _Root(NamedTuple):
    """What grows from a mistake.

    Attributes:
        rule: Finds the root: its code, or a letter for errors of any rule of the family.
        shows_as: Rules that find what grows from it.
        names: What the root is about; it explains whatever is about the same.
        about: What the others are about.
    """

    rule: str
    shows_as: frozenset[str]
    names: Names = _quoted
    about: Names = _quoted


_ROOTS = (
    _Root("B025", frozenset(["B002"]), _law, _law),
    _Root("X074", frozenset(["N036"])),
    _Root("X014", frozenset(["X015", "X088"]), _known_as, _mentioned),
    _Root("C001", frozenset(["C008", "C010", "X003", "X016"]), _known_as, _mentioned),
    _Root("C002", frozenset(["C008", "X077"]), _file, _mentioned),
    _Root("C002", frozenset(["X069"])),
    # A matter that was deleted is missed in every list; what names it there names nothing any more.
    _Root("X003", frozenset(["X016", "X085"]), _gone, _mentioned),
    _Root("X003", frozenset(["X018"]), _gone),
    # A list with mistakes is read without the rows that have them.
    _Root("S", frozenset(["X011"]), _unread, _mentioned),
    _Root("S", frozenset(["C008", "X001", "X013"]), _unread, _departments),
    _Root("S", frozenset(["X068"]), _unread),
    _Root("Y", frozenset(["X068"]), _unread),
    _Root("X013", frozenset(["X077"]), _advised),
    _Root("X090", frozenset(["B001", "X002"])),
    _Root("X015", frozenset(["C002", "X001", "X013"]), _department),
    _Root("X015", frozenset(["C008"]), _department, _folder),
)


def told_at_the_root(findings: Iterable[Finding]) -> list[Finding]:
    """Findings without those another one explains."""
    findings = list(findings)
    rules = {name for one in findings for name in (one.rule, one.rule[0])}
    for root in _ROOTS:
        if root.rule not in rules or rules.isdisjoint(root.shows_as):
            continue
        named = frozenset[str]().union(*(root.names(one) for one in findings if root.rule in (one.rule, one.rule[0])))
        findings = [one for one in findings if one.rule not in root.shows_as or named.isdisjoint(root.about(one))]
    return findings
