"""联办部门不写主管部门自己。

查什么
    联办部门（partners）里有没有主管部门自己；一件事的联办部门里有没有牵头部门自己。

为什么
    联办说的是别的部门。把自己写进去，页面上同一个部门出现两次。

反例
    partners: [gongan]
    ---
    partners: [shichang, gongan]

正例
    partners: [shichang]

怎么改
    从联办部门里删掉。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.fix import removing
from banshi.model.matter import Matter

SEVERITY = Severity.WARNING
SCOPE = "matter"
FIXES = ("safe",)


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Look for the department among its partners."""
    if matter.department in matter.partners:
        at = ("partners", matter.partners.index(matter.department))
        known = setting.departments.get(matter.department)
        name = f"“{matter.department}”{f'（{known.name}）' if known else ''}"
        yield Problem(
            at,
            f"联办部门里写了主管部门自己：{name}。",
            "联办部门（partners）只写主管部门以外的部门。",
            f"请从联办部门里删掉“{matter.department}”。",
            fix=removing(at),
        )
