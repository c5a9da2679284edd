"""A sample becomes a guide people may rely on: somebody has checked it, and says when and who."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import msgspec

from banshi.catalog.entry import Entry
from banshi.errors import NotChanged
from banshi.lifecycle.plan import Edits, Plan
from banshi.lifecycle.records import matter_of
from banshi.model.finding import Finding, Severity
from banshi.model.matter import Matter, Source
from banshi.rules.engine.inspection import Inspection
from banshi.source.files import Project
from banshi.source.standard import Standard

_DOUBTFUL = ("示例", "虚构", "待核实", "待填")
"""Words by which a source says that facts are not facts yet."""


def publish(project: Project, inspection: Inspection, code: str, by: str, on: date) -> Plan:
    """Plan to publish a sample.

    Args:
        project: Where the guides are.
        inspection: What they say, and what is wrong with them.
        code: The matter's code.
        by: Who checked it: a person or an office.
        on: The day it was checked.

    Raises:
        NotChanged: it is no sample, has errors, or its sources say that it is invented or not verified.
        Unpatchable: its file cannot be read.
    """
    entry = matter_of(inspection.catalog, code)
    if entry.status != "sample":
        raise NotChanged(f"“{entry.name}”不是示例，不用再发布。")
    _demand_sound(inspection.findings, entry)
    _demand_sources(_matter(inspection, entry).source, entry)
    edits = Edits(project.guides)
    draft, order = edits.draft(entry.file), list(Standard(project.schema)["matter"].schema["properties"])
    draft.set(("status",), "published")
    draft.set(("verified",), {"on": on.isoformat(), "by": by}, order)
    return edits.plan()


def _demand_sound(findings: Iterable[Finding], entry: Entry) -> None:
    wrong = [one for one in findings if one.file == entry.file and one.severity is Severity.ERROR]
    if wrong:
        raise NotChanged(
            f"“{entry.name}”还有 {len(wrong)} 个错误，不能发布。第一个：guides/{entry.file} 第 {wrong[0].line} 行，"
            f"{wrong[0].found}请运行 banshi lint 查看并改正。"
        )


def _demand_sources(sources: list[Source], entry: Entry) -> None:
    for source in sources:
        said = f"{source.title}{source.note or ''}"
        if word := next((word for word in _DOUBTFUL if word in said), None):
            raise NotChanged(
                f"“{entry.name}”的来源“{source.title}”里写着“{word}”，还不能作为正式的指南发布。"
                "请把每一项事实核实，在来源（source）里写明真实的出处，再发布。"
            )


def _matter(inspection: Inspection, entry: Entry) -> Matter:
    content = inspection.store.content(inspection.store.known[entry.file])
    if content is None:
        raise NotChanged(f"guides/{entry.file} 读不出来，请再运行一次。")
    return msgspec.msgpack.decode(content, type=Matter)
