"""主管部门和联办部门要在部门清单里。

查什么
    事项的主管部门（department）和联办部门（partners）是不是 departments.yml 里的部门标识。

为什么
    标识写错，事项就不会出现在部门的页面上，也不知道归谁管。

反例
    partners: [minzhen]
    ---
    partners: [gongann]
    ---
    partners: [shichangju]

正例
    partners: [shichang]

怎么改
    照 departments.yml 里的标识改；新的部门先加到 departments.yml。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Path, Problem, Severity
from banshi.model.fix import setting as written
from banshi.model.matter import Matter
from banshi.rules.shared.closeness import closest
from banshi.source.mistyped import mistyped

SEVERITY = Severity.ERROR
SCOPE = "matter"
FIXES = ("safe", "unsafe")

_LIKE = 0.7
"""Identifiers share letters by chance."""


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Look the departments up."""
    known = setting.departments
    if not known:
        return
    if matter.department not in known:
        yield _unknown(("department",), matter.department, setting)
    for index, partner in enumerate(matter.partners):
        if partner not in known:
            yield _unknown(("partners", index), partner, setting)


def _unknown(at: Path, name: str, setting: Setting) -> Problem:
    meant = mistyped(name, setting.departments)
    close = meant or closest(name, setting.departments, _LIKE)
    return Problem(
        at,
        f"部门清单里没有“{name}”。",
        "这里写 departments.yml 里的部门标识，如 " + "、".join(list(setting.departments)[:4]) + "。",
        f"是不是“{close}”（{setting.departments[close].name}）？请核对后改正。"
        if close
        else "请核对部门标识；新的部门请先加到 departments.yml。",
        fix=written(at, close, safe=close == meant) if close else None,
    )
