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
    把缺的补上：reason 写为什么，basis 写依据的法律条款或者文件，effective 写从哪天起执行。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.changes.difference import Changes
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Change
from banshi.rules.shared.burdens import burdened

SEVERITY = Severity.ERROR
SCOPE = "change"


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


def _lacking(record: Change) -> list[str]:
    """What a record leaves out."""
    wanted = {"原因（reason）": record.reason}
    if not record.correction:
        wanted |= {"依据（basis）": record.basis, "执行日期（effective）": record.effective}
    return [label for label, value in wanted.items() if not value]
