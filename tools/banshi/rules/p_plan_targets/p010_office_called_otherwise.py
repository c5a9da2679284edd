"""改革目标和任务里的单位，照部门清单的名称写。

查什么
    牵头单位、责任单位的名称，是部门清单里一个部门名称的缩写，或者只差“局”“委”“办”，清单里却不这样写。

为什么
    同一个部门写成两个名称，汇总、对账时会当成两个单位。

反例
    # 文件: reform/tasks.yml
    tasks:
      - {number: 1, group: 公布清单, content: 公布“最多跑一次”事项清单。, deadline: 2019年12月底前, lead: [市营商局], responsible: []}
    ---
    # 文件: reform/tasks.yml
    tasks:
      - {number: 1, group: 公布清单, content: 公布“最多跑一次”事项清单。, deadline: 2019年12月底前, lead: [市营商环境办], responsible: []}

正例
    # 文件: reform/tasks.yml
    tasks:
      - {number: 1, group: 公布清单, content: 公布“最多跑一次”事项清单。, deadline: 2019年12月底前, lead: [市营商环境局], responsible: []}

怎么改
    改成部门清单（departments.yml）里的简称；是另一个单位的，写它的全称。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Path, Problem, Severity
from banshi.model.fix import setting

SEVERITY = Severity.WARNING
SCOPE = "catalog"
FIXES = ("safe", "unsafe")

_ENDS = "局委办"
_SHORTEST = 4
"""Characters of a name that is no other's beginning by chance."""


def check(catalog: Catalog) -> Iterator[Problem]:
    """Look for names that are a known department's with characters left out."""
    known = [department.short_name for department in catalog.setting.departments.values()]
    full = {department.name for department in catalog.setting.departments.values()}
    for file, at, name in _names(catalog):
        if name in known or name in full or len(name) < _SHORTEST or name[-1] not in _ENDS:
            continue
        meant = [one for one in known if one[-1] == name[-1] and len(one) > len(name) and _left_out(name, one)]
        # 局 and 办 change places when offices are reorganised; what is called so is still that office.
        renamed = [] if meant else [one for one in known if one[:-1] == name[:-1]]
        meant = meant or renamed
        if len(meant) == 1:
            yield Problem(
                at,
                f"“{name}”在部门清单里写作“{meant[0]}”。",
                "牵头单位、责任单位照部门清单（departments.yml）的简称写。",
                f"是不是“{meant[0]}”？请核对后改正；是另一个单位的，请写它的全称。",
                file=file,
                fix=setting(at, meant[0], safe=not renamed),
            )


def _names(catalog: Catalog) -> Iterator[tuple[str, Path, str]]:
    for kind, top in (("targets", "fields"), ("tasks", "tasks")):
        for number, row in enumerate(catalog.setting.lists.get(kind, ())):
            for field in ("lead", "responsible"):
                for index, name in enumerate(getattr(row, field)):
                    yield f"reform/{kind}.yml", (top, number, field, index), name


def _left_out(short: str, whole: str) -> bool:
    """Whether one name is the other with characters left out, both beginning alike."""
    rest = iter(whole)
    return short[:2] == whole[:2] and all(character in rest for character in short)
