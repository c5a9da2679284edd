"""Reading pages of prose and attachments, as carefully as data: nothing is opened that could hang or lead outside."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from banshi.model.finding import Finding, Problem, Severity
from banshi.model.prose import MOST_BYTES, Prose
from banshi.source.flaw import quotable
from banshi.source.text import decode

FOLDERS = ("pages", "assets")
_DEEPEST = 6


def read_prose(guides: Path) -> list[Prose]:
    """Every file below `pages/` and `assets/`, by name; pages with their text."""
    return sorted(one for folder in FOLDERS for one in _below(guides / folder, f"{folder}/", _DEEPEST))


def _below(folder: Path, prefix: str, deep: int) -> Iterator[Prose]:
    if not folder.is_dir() or folder.is_symlink():
        if folder.is_symlink():
            yield Prose(prefix.rstrip("/"), "link")
        return
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda one: one.name):
            name = prefix + os.fsencode(entry.name).decode("utf-8", "replace")
            about = entry.stat(follow_symlinks=False)
            if entry.is_symlink():
                yield Prose(name, "link")
            elif entry.is_dir(follow_symlinks=False):
                if deep:
                    yield from _below(Path(entry.path), f"{name}/", deep - 1)
                else:
                    yield Prose(name, "file", 0, None, "文件夹套得太深")
            elif not stat.S_ISREG(about.st_mode):
                yield Prose(name, "device")
            else:
                yield _file(Path(entry.path), name, about.st_size)


def _file(path: Path, name: str, size: int) -> Prose:
    if not name.startswith("pages/") or not name.endswith(".md") or size > MOST_BYTES:
        return Prose(name, "file", size)
    try:
        text, flaws = decode(path.read_bytes())
    except OSError as error:
        return Prose(name, "file", size, None, f"读不出来（{error.strerror or type(error).__name__}）")
    if text is None:
        return Prose(name, "file", size, None, flaws[-1].found.rstrip("。") if flaws else "读不出来")
    return Prose(name, "file", size, text)


def readable(path: Path) -> bool:
    """Whether a file may be opened to quote from it: an ordinary one, not too large."""
    try:
        about = path.lstat()
    except OSError:
        return False
    return stat.S_ISREG(about.st_mode) and about.st_size <= MOST_BYTES


def position_lines(name: str, text: str, found: Iterable[tuple[str, Severity, Problem]]) -> list[Finding]:
    """Give problems in a page, whose place is the index of a line, their lines."""
    lines = text.split("\n")
    findings = []
    for rule, severity, problem in found:
        at = problem.at[0] if problem.at and isinstance(problem.at[0], int) else 0
        excerpt = lines[at] if at < len(lines) else ""
        findings.append(
            Finding(
                rule=rule,
                severity=severity,
                file=name,
                line=at + 1,
                column=1,
                length=max(1, min(len(excerpt), 80)),
                found=problem.found,
                expected=problem.expected,
                next_step=problem.next_step,
                excerpt=quotable(excerpt),
            )
        )
    return findings
