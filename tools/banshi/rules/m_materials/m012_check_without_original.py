"""核验原件的材料要写原件份数。

查什么
    写了核验原件不留存（check_only: true），却没有写要带几份原件（original），也不是免提交、交电子件。

为什么
    看不到原件份数，申请人会以为不用带原件。

反例
    materials:
      - {name: 居民户口簿, copies: 1, check_only: true, necessity: 必要}

正例
    materials:
      - {name: 居民户口簿, original: 1, copies: 1, check_only: true, necessity: 必要}

怎么改
    补上 original: 1；不看原件的，删掉 check_only。

依据
    本产品的标准。
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
    """Report originals that are looked at but never asked for."""
    for index, row in enumerate(matter.materials):
        if row.check_only and row.original in (None, "0") and row.exempt is None and not row.electronic:
            yield Problem(
                ("materials", index, "check_only"),
                f"“{'、'.join(row.names)}”写着核验原件，却没有写原件份数。",
                "核验原件的材料，原件份数至少为 1。",
                "请补上原件份数（original: 1）；不看原件的，删掉这一行。",
                fix=written(("materials", index, "original"), 1, safe=False),
            )
