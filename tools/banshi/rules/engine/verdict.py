"""What an inspection said of a project, said again while nothing it looks at has changed.

Asked before the engine is imported, which takes longer than the answer.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from pathlib import Path

import msgspec

import banshi
from banshi.disk.seal import Seal, installed
from banshi.model.finding import Finding
from banshi.source.files import Project


class Verdict(msgspec.Struct, frozen=True):
    """What is wrong with a project.

    Attributes:
        findings: Every finding, sorted by place.
        matters: How many files of matters were looked at, broken ones included.
    """

    findings: list[Finding]
    matters: int


def verdict_on(project: Project, today: date) -> Verdict:
    """Inspect a project, or say what was said of it last.

    Args:
        project: Where it is.
        today: The day suppressions expire against and the law is looked up on.
    """
    sources = [project.guides, project.schema, Path(banshi.__file__).parent]
    seal = Seal(project.cache / "verdict.msgpack", f"{today} {installed()}".encode(), sources)
    # What was kept and cannot be read is looked at anew.
    with suppress(msgspec.MsgspecError):
        for matters, findings in seal.unbroken() or ():
            return Verdict(msgspec.json.decode(findings, type=list[Finding]), matters)

    from banshi.rules.engine.inspection import inspect_project

    inspection = inspect_project(project, today=today)
    if project.remembers:
        seal.close([(inspection.matters, msgspec.json.encode(inspection.findings).decode())])
    return Verdict(inspection.findings, inspection.matters)
