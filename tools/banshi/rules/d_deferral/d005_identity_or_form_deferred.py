"""申请表和身份证件不能容缺。

查什么
    申请表、申请书和居民身份证、居民户口簿、护照等身份证件，必要性（necessity）不写“容缺后补”。

为什么
    没有申请表就没有申请，没有身份证件就不知道是谁在申请，都不是次要材料。

反例
    materials:
      - {name: 居民户口簿, original: 1, check_only: true, necessity: 必要}
      - name: 居民身份证申领登记表
        original: 1
        necessity: 容缺后补
        defer: {within: 3个工作日, how: 送到原受理窗口, overdue: 逾期没有补交的，终止办理。}

正例
    materials:
      - {name: 居民户口簿, original: 1, check_only: true, necessity: 必要}
      - {name: 居民身份证申领登记表, original: 1, necessity: 必要}

怎么改
    把必要性改成必要，删掉 defer；身份能用电子证照核对的，写 exempt: 电子证照。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Path, Problem, Severity
from banshi.model.fix import Mend, Step
from banshi.model.matter import Matter
from banshi.rules.shared.documents import is_form, is_identity

SEVERITY = Severity.ERROR
SCOPE = "matter"
FIXES = ("unsafe",)


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Report main papers that are said to be able to follow."""
    for index, row in enumerate(matter.materials):
        if row.necessity != "容缺后补":
            continue
        for name in row.names:
            if is_form(name, setting) or is_identity(name):
                yield Problem(
                    ("materials", index, "necessity"),
                    f"“{name}”写成了容缺后补。",
                    "申请表和身份证件是主要材料，不能容缺。",
                    "请把必要性改成必要，并删掉容缺补正（defer）。",
                    fix=_fix(("materials", index), row.defer is not None),
                )
                break


def _fix(at: Path, deferred: bool) -> Mend:
    steps = (Step("set", (*at, "necessity"), "必要"), Step("remove", (*at, "defer")))
    return Mend(steps if deferred else steps[:1], safe=False)
