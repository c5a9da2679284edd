"""别处依靠的文件不能删除。

查什么
    材料目录、法规库、部门、行政区划、大厅、改革目标等文件整个删除了，或者批次、改革目标、任务减少、放松了。

为什么
    删掉材料目录，材料名称就不再检查；删掉改革目标，达不达标就没人知道。这样的改动要和它影响的事项一起看。

反例
    # 改前
    # 文件: matters/gongan/990709901000.yml
    status: published
    # 改后
    # 删除: materials.yml

正例
    # 改前
    status: published
    # 改后
    status: published
    version: 2
    summary: 身份证丢了，补领新证。

怎么改
    恢复文件；真要取消的，先把依靠它的事项改好，再由标准主管部门单独提交。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.changes.difference import Changes
from banshi.changes.kinds.surroundings import WHOLE
from banshi.model.finding import Problem, Severity

SEVERITY = Severity.ERROR
SCOPE = "change"


def check(changes: Changes) -> Iterator[Problem]:
    """One problem for each file that is gone though others rest on it."""
    for comparison in changes.comparisons:
        if any(one.kind is WHOLE.more for one in comparison.differences):
            yield Problem(
                (),
                f"{comparison.subject.file} 整个删除了，依靠它的事项都失去了根据。",
                "别处依靠的文件不能删除。",
                "请恢复这个文件。",
                file=comparison.subject.file,
            )
