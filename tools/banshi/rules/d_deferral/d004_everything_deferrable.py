"""容缺受理以主要材料齐全为前提。

查什么
    有容缺后补材料的事项，至少还有一种必要的材料。

为什么
    全部材料都可以后补，等于没有申请材料就受理。

反例
    materials:
      - name: 授权委托书
        original: 1
        necessity: 容缺后补
        defer: {within: 3个工作日, how: 送到原受理窗口, overdue: 逾期没有补交的，终止办理。}

正例
    materials:
      - {name: 居民身份证申领登记表, original: 1, necessity: 必要}
      - name: 授权委托书
        original: 1
        necessity: 容缺后补
        defer: {within: 3个工作日, how: 送到原受理窗口, overdue: 逾期没有补交的，终止办理。}

怎么改
    把申请表、身份证明等主要材料写成必要。

依据
    本产品的标准，依照本市方案推行“容缺受理”的要求：基本条件具备、主要申请材料齐全且符合法定形式。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.ERROR
SCOPE = "matter"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Report matters that could be accepted without any paper at all."""
    necessities = {row.necessity for row in matter.materials}
    if "容缺后补" in necessities and "必要" not in necessities:
        yield Problem(
            ("materials",),
            "有容缺后补的材料，却没有一种必要的材料。",
            "主要材料齐全才能容缺受理，至少有一种材料是必要的。",
            "请把申请表、身份证明等主要材料的必要性（necessity）写成必要。",
            on_key=True,
        )
