"""接受一个问题和引起这个问题，不能在同一次修改里。

查什么
    suppress.yml 里新加、改写的条目，指的正是这次也改了的文件。

为什么
    一边改出问题，一边把问题划掉，审核的人就看不到了。先有问题，再由标准主管部门决定接受不接受。

反例
    # 改前
    summary: 身份证丢失，补领新证。
    # 改后
    summary: 身份证丢了，补领新证。
    # 文件: suppress.yml
    suppress:
      - {rule: N002, path: matters/gongan/990709901000.yml, reason: 暂时这样写。, until: "2027-01-01"}

正例
    # 改前
    summary: 身份证丢失，补领新证。
    # 改后
    summary: 身份证丢了，补领新证。

怎么改
    把 suppress.yml 的改动撤回，单独提交。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatchcase

from banshi.changes.difference import Changes
from banshi.model.finding import Problem, Severity

SEVERITY = Severity.ERROR
SCOPE = "change"


def check(changes: Changes) -> Iterator[Problem]:
    """One problem for each acceptance of what the same change touches."""
    touched = {comparison.subject.file for comparison in changes.comparisons} | {one.file for one in changes.unread}
    for path, index in changes.accepted:
        hit = sorted(file for file in touched - {"suppress.yml"} if fnmatchcase(file, path))
        if hit:
            yield Problem(
                ("suppress", index),
                f"这一条接受 {path} 的问题，而这次修改也改了 {hit[0]}。",
                "接受问题要单独提交，不能和改动放在一起。",
                "请把 suppress.yml 的改动撤回，先提交改动，再单独申请接受。",
                file="suppress.yml",
            )
