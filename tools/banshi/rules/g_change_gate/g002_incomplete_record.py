"""加重负担的修改记录要写全。

查什么
    为加重负担的修改新写的记录，有没有原因（reason）、依据（basis）和执行日期（effective）；更正错误的，有没有原因。

为什么
    只写“改了什么”，看不出凭什么改、从哪天起执行，审核的人无法判断。

反例
    # 改前
    status: published
    # 改后
    status: published
    version: 2
    trip_count: 2
    changes:
      - {version: 2, "on": "2026-11-20", summary: 跑动次数由 1 次改为 2 次。}
    ---
    # 改前
    status: published
    # 改后
    status: published
    version: 2
    trip_count: 2
    changes:
      - {version: 2, "on": "2026-11-20", summary: 更正跑动次数。, correction: true}

正例
    # 改前
    status: published
    # 改后
    status: published
    version: 2
    trip_count: 2
    changes:
      - {version: 2, "on": "2026-11-20", summary: 更正跑动次数。, reason: 原来漏算了领证的一次。, correction: true}

怎么改
    “无”“工作需要”“本局通知”不算写了。把缺的补上：reason 写为什么，basis 写依据的法律条款或者文件，effective 写从哪天起执行。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.changes.difference import Changes
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Change
from banshi.model.record import Citation
from banshi.rules.shared.burdens import burdened

SEVERITY = Severity.ERROR
SCOPE = "change"

_SHORTEST_REASON, _SHORTEST_TITLE = 4, 6
_SIGNS = re.compile(r"[\s\W_]+")
_EMPTY = re.compile(
    "无|没有|略|同上|见附件|不详|待补|待定|工作需要|实际需要|管理需要|规范管理|按规定|根据规定|上级要求|领导要求"
)
_VAGUE = re.compile("本局|本单位|本部门|本市有关|有关|内部|相关")


def check(changes: Changes) -> Iterator[Problem]:
    """One problem for each matter none of whose new records is whole."""
    for comparison in burdened(changes):
        lacking = [_lacking(record) for record in comparison.records]
        if not lacking or not all(lacking):
            continue
        index, record = comparison.entries[-1]
        yield Problem(
            ("changes", index),
            f"第 {record.version} 版的修改记录没有写{'、'.join(lacking[-1])}，而这次修改加重了 {len(comparison.heavier)} 处。",
            "更正错误要写明原因。" if record.correction else "加重负担的修改要写明原因、依据和执行日期。",
            f"请在这一条里补上{'、'.join(lacking[-1])}。",
            file=comparison.subject.file,
        )


def _rests(basis: Citation | None) -> bool:
    """Whether a citation leads anywhere: “无” and “本局通知” are no basis."""
    if basis is None or basis.law:
        return basis is not None
    return _says(basis.document or "", _SHORTEST_TITLE) and not _VAGUE.match(basis.document or "")


def _says(text: str, shortest: int) -> bool:
    return len(_SIGNS.sub("", text)) >= shortest and not _EMPTY.fullmatch(_SIGNS.sub("", text))


def _lacking(record: Change) -> list[str]:
    """What a record leaves out."""
    wanted: dict[str, object] = {"原因（reason）": record.reason and _says(record.reason, _SHORTEST_REASON)}
    if not record.correction:
        wanted |= {"依据（basis）": _rests(record.basis), "执行日期（effective）": record.effective}
    return [label for label, value in wanted.items() if not value]
