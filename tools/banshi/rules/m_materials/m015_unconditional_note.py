"""分情形的材料，说明里不说人人都要。

查什么
    写了适用情形（when）的材料，说明（note）里没有“所有人都要”“不论谁办”“一律要交”这样的话。

为什么
    页面按情形把这一行收起来，说明却说人人都要，没选这个情形的人就会少带。

反例
    materials:
      - {name: 居民户口簿, original: 1, check_only: true, necessity: 必要, when: {办理人: 监护人代办}, note: 所有申请人都要交。}

正例
    materials:
      - {name: 居民户口簿, original: 1, check_only: true, necessity: 必要, when: {办理人: 监护人代办}, note: 每位监护人都要交。}

怎么改
    人人都要交的，去掉适用情形；只有这种情形才要交的，把说明改成只说这种情形。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.ERROR
SCOPE = "matter"

_EVERYBODY = re.compile(
    "(?:所有|全部|全体)(?:的)?(?:申请人|办理人|办事人|人)(?:都|均)|人人都|(?:不论|无论|不管)(?:谁|什么人|哪种|什么情形|何种)"
    "|(?:各种|任何|所有)情形(?:下)?(?:都|均)|一律(?:要|须|需)"
)


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Look for rows of one situation that claim everybody."""
    for index, row in enumerate(matter.materials):
        hit = _EVERYBODY.search(row.note) if row.when and row.note else None
        if hit:
            yield Problem(
                ("materials", index, "note"),
                f"“{'或'.join(row.names)}”只在部分情形要交，说明却写着“{hit[0]}”。",
                "写了适用情形的材料，说明只说这种情形。",
                "人人都要交的，请去掉适用情形（when）；不是的，请改说明。",
            )
