"""编码里的业务条线属于主管部门。

查什么
    基本编码第 5、6 位的业务条线是不是 departments.yml 里主管部门的业务条线。

为什么
    条线和部门对不上，多半是编码或者部门写错了。

反例
    # 文件: matters/gongan/990731902000.yml
    name: 另一件事

正例
    # 文件: matters/gongan/990709902000.yml
    name: 另一件事

怎么改
    核对编码和主管部门。确实由这个部门办理的，在 departments.yml 的业务条线里补上。

依据
    国家平台交换表：基本编码第 5、6 位是业务条线。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.WARNING
SCOPE = "matter"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Look the line up among those of the department; departments without lines are not judged."""
    department = setting.departments.get(matter.department)
    if department is None or not department.business_lines:
        return
    line = matter.code[4:6]
    if line not in department.business_lines:
        yield Problem(
            ("code",),
            f"基本编码“{matter.code}”的业务条线（第 5、6 位）是“{line}”，不属于{department.name}。",
            f"{department.name}的业务条线是：{'、'.join(department.business_lines)}。",
            "请核对编码和主管部门；都没有错的，请在 departments.yml 里给这个部门补上这个条线。",
        )
