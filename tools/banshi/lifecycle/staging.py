"""Several files changed together or not at all: what they would become is checked before anything is written."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from banshi.errors import NotWritten
from banshi.model.finding import Finding, Severity
from banshi.rules.engine.inspection import inspect_project
from banshi.source.files import Project


def new_errors(project: Project, contents: Mapping[str, bytes], today: date) -> list[Finding]:
    """Errors the guides would have with other contents that they do not have now.

    Args:
        project: Where the guides are; they are not touched.
        contents: Path below `guides/` → what the file would be.
        today: The date suppressions expire against.
    """
    known = Counter(
        _essence(finding) for finding in inspect_project(project, today=today).findings if _is_error(finding)
    )
    with tempfile.TemporaryDirectory(prefix="banshi-") as folder:
        copy = _copied(project, Path(folder))
        for name, data in contents.items():
            path = copy.guides / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.unlink(missing_ok=True)
            path.write_bytes(data)
        found = [finding for finding in inspect_project(copy, today=today).findings if _is_error(finding)]
    fresh = []
    for finding in found:
        known[_essence(finding)] -= 1
        if known[_essence(finding)] < 0:
            fresh.append(finding)
    return fresh


def write_together(project: Project, contents: Mapping[str, bytes], before: Mapping[str, bytes]) -> None:
    """Write files so that either all of them are new or all are as they were.

    Args:
        project: Where the guides are.
        contents: Path below `guides/` → what the file becomes.
        before: Path → what it must still be, so that nobody's work of the last minute is lost.

    Raises:
        NotWritten: a file has changed meanwhile, or cannot be written; everything is as it was.
    """
    beside: dict[str, Path] = {}
    replaced: list[str] = []
    try:
        for name, data in contents.items():
            path = project.guides / name
            beside[name] = path.with_name(f".{path.name}.{os.getpid()}")
            beside[name].write_bytes(data)
            shutil.copymode(path, beside[name])
        for name in contents:
            if (project.guides / name).read_bytes() != before[name]:
                raise NotWritten(f"文件 guides/{name} 刚刚有人改过，没有写入任何文件。请再运行一次。")
        for name in contents:
            beside[name].replace(project.guides / name)
            replaced.append(name)
    except OSError as error:
        for name in replaced:
            (project.guides / name).write_bytes(before[name])
        raise NotWritten(f"写不了文件（{error.strerror}），没有改动任何文件。请检查磁盘空间和权限。") from error
    finally:
        for path in beside.values():
            path.unlink(missing_ok=True)


def _copied(project: Project, folder: Path) -> Project:
    """The guides in another folder, with links to what is not going to change."""
    for place in (project.guides, project.schema):
        shutil.copytree(place, folder / place.name, copy_function=_linked)
    if project.cache.is_dir():
        # What is known of unchanged files need not be found out again.
        shutil.copytree(project.cache, folder / project.cache.relative_to(project.root))
    return Project(folder)


def _linked(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def _is_error(finding: Finding) -> bool:
    return finding.severity is Severity.ERROR


def _essence(finding: Finding) -> tuple[str, str, str]:
    """What a finding is about, wherever its line has moved to."""
    return finding.rule, finding.file, finding.found
