"""即办件没有听证、踏勘、评审等程序。

查什么
    即办件不写不计入时限的程序（excluded），邮寄、快递、送达除外。

为什么
    要听证、现场踏勘、检验或者专家评审的，不可能当场办结。

反例
    processing: 即办件
    time_limit: {statutory: 60日, promised: 即办, excluded: [{name: 现场踏勘, limit: 5日}]}

正例
    kind: 公共服务
    processing: 即办件
    time_limit: {statutory: 无, promised: 即办, excluded: [{name: 邮寄, limit: 3日}]}

怎么改
    把 processing 改成 承诺件并写明期限；不需要的程序删掉。

依据
    《中华人民共和国行政许可法》第三十四条：申请材料齐全、符合法定形式，能够当场作出决定的，应当当场作出书面决定。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.ERROR
SCOPE = "matter"

_MAIL = re.compile(r"邮寄|快递|送达|寄送")


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Report procedures that take time in a matter done on the spot."""
    if matter.processing != "即办件":
        return
    for index, excluded in enumerate(matter.time_limit.excluded):
        if not _MAIL.search(excluded.name):
            yield Problem(
                ("time_limit", "excluded", index, "name"),
                f"办件类型是即办件，却有不计入时限的程序“{excluded.name}”。",
                "即办件当场办结，不另走别的程序。",
                "请把办件类型（processing）改成承诺件并写明期限；不需要这个程序的，请删掉。",
            )
