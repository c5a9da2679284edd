"""免提交的材料不用容缺。

查什么
    写了免提交方式（exempt）的材料，必要性（necessity）不写“容缺后补”。

为什么
    不用交的材料谈不上后补，两样都写，申请人不知道到底要不要交。

反例
    materials:
      - {name: 居民身份证申领登记表, original: 1, necessity: 必要}
      - name: 居住证
        original: 1
        necessity: 容缺后补
        exempt: 电子证照
        defer: {within: 3个工作日, how: 送到原受理窗口, overdue: 逾期没有补交的，终止办理。}

正例
    materials:
      - {name: 居民身份证申领登记表, original: 1, necessity: 必要}
      - {name: 居住证, original: 1, necessity: 必要, exempt: 电子证照}

怎么改
    能免提交的，必要性写必要，删掉 defer；还要交的，删掉 exempt。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.WARNING
SCOPE = "matter"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Report papers that need not be handed in, but later."""
    for index, row in enumerate(matter.materials):
        if row.exempt is not None and row.necessity == "容缺后补":
            yield Problem(
                ("materials", index, "exempt"),
                f"“{'、'.join(row.names)}”写着靠{row.exempt}免提交，又写着容缺后补。",
                "免提交的材料不用后补。",
                "能免提交的，请把必要性（necessity）改成必要并删掉容缺补正（defer）；还要交的，请删掉免提交方式。",
            )
