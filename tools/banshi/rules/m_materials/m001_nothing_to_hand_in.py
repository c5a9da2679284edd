"""每种材料要写明交原件、复印件、电子件还是免提交。

查什么
    材料至少写明一种提交方式：原件份数（original）、复印件份数（copies）、可交电子件（electronic）或免提交方式（exempt）。

为什么
    只有名称，申请人不知道带原件还是复印件、带几份，容易白跑一趟。

反例
    materials:
      - {name: 居民户口簿, necessity: 必要}
    ---
    materials:
      - {name: 居民户口簿, original: 0, copies: 0, check_only: true, necessity: 必要}

正例
    materials:
      - {name: 居民户口簿, original: 1, check_only: true, necessity: 必要}

怎么改
    要看原件就写 original: 1，要收复印件就写 copies: 1；不用交纸质件的，写 electronic: true 或者 exempt。

依据
    《中华人民共和国行政许可法》第三十条：公示需要提交的全部材料的目录。《优化营商环境条例》第三十五条：同一事项同标准办理。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.ERROR
SCOPE = "matter"

_NONE = (None, "0")


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Report rows that ask for a document but not for any form of it."""
    for index, row in enumerate(matter.materials):
        if row.original in _NONE and row.copies in _NONE and not row.electronic and row.exempt is None:
            name = "、".join(row.names)
            yield Problem(
                ("materials", index),
                f"材料“{name}”没有写明交原件、复印件还是电子件。",
                "每种材料至少写明一种：原件份数、复印件份数、可交电子件或者免提交方式。",
                "请补上原件份数（original）或复印件份数（copies）；不用交纸质件的，补上可交电子件（electronic）或免提交方式（exempt）。",
            )
