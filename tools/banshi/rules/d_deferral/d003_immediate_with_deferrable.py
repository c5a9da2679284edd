"""即办件没有容缺后补的材料。

查什么
    即办件的材料，必要性（necessity）不写“容缺后补”。

为什么
    即办件当场办结，没有时间等材料补来。

反例
    processing: 即办件
    time_limit: {statutory: 60日, promised: 即办}
    materials:
      - {name: 居民身份证申领登记表, original: 1, necessity: 必要}
      - name: 授权委托书
        original: 1
        necessity: 容缺后补
        defer: {within: 3个工作日, how: 送到原受理窗口, overdue: 逾期没有补交的，终止办理。}

正例
    kind: 公共服务
    processing: 即办件
    time_limit: {statutory: 无, promised: 即办}

怎么改
    材料不是非要不可的，改成非必要或者删掉；要等材料的，办件类型改成承诺件。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.ERROR
SCOPE = "matter"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Report papers that may follow later in a matter that is over at once."""
    if matter.processing != "即办件":
        return
    for index, row in enumerate(matter.materials):
        if row.necessity == "容缺后补":
            yield Problem(
                ("materials", index, "necessity"),
                f"办件类型是即办件，材料“{'、'.join(row.names)}”却是容缺后补。",
                "即办件当场办结，没有容缺后补的材料。",
                "请把必要性改成必要或非必要；要等材料的，请把办件类型（processing）改成承诺件。",
            )
