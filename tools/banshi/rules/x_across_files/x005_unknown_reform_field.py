"""改革领域写目标清单里的名称。

查什么
    事项的改革领域（reform_field）是不是 reform/targets.yml 里的领域名称。

为什么
    名称对不上，这个事项就不计入这个领域的进展。

反例
    reform_field: 公安
    ---
    reform_field: 公安管里

正例
    reform_field: 公安管理

怎么改
    照 reform/targets.yml 里的名称一字不差地写；不属于任何领域的删掉这一行。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter
from banshi.rules.shared.closeness import closest
from banshi.rules.shared.remedies import nearest

SEVERITY = Severity.ERROR
SCOPE = "matter"
FIXES = ("safe", "unsafe")


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Look the field up."""
    field = matter.reform_field
    if field is None or not setting.fields or field in setting.fields:
        return
    close = closest(field, setting.fields, 0.4)
    yield Problem(
        ("reform_field",),
        f"reform/targets.yml 里没有叫“{field}”的领域。",
        f"可以写：{'、'.join(setting.fields)}。",
        f"是不是“{close}”？请核对后改正。" if close else "请选一个，不属于任何领域的请删掉这一行。",
        fix=nearest(("reform_field",), field, setting.fields),
    )
