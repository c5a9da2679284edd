"""修改记录的版本不高于指南的版本。

查什么
    修改记录（changes）里最高的版本，是不是高于指南自己的版本（version）。

为什么
    写了修改记录、没有把版本改上去，页面上的版本和记录对不上，谁也不知道这次修改算不算数。

反例
    changes: [{version: 3, on: "2026-03-01", summary: 补充了常见问题。}]

正例
    version: 3
    changes: [{version: 3, on: "2026-03-01", summary: 补充了常见问题。}]

怎么改
    把指南的版本改成记录里最高的一版；记录里的版本写错了的改记录。

依据
    本产品的标准：一次修改，版本加一，记录一条。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.fix import setting as written
from banshi.model.matter import Matter

SEVERITY = Severity.WARNING
SCOPE = "matter"
FIXES = ("unsafe",)


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Compare the versions of the changes with the version that stands above."""
    for index, change in enumerate(matter.changes):
        if change.version > matter.version:
            yield Problem(
                ("changes", index, "version"),
                f"修改记录写到第 {change.version} 版，指南的版本（version）还是 {matter.version}。",
                "指南的版本是修改记录里最高的一版。",
                f"请把 version 改成 {change.version}；记录写错了的，改记录里的版本。",
                fix=written(("version",), change.version, safe=False),
            )
            return
