"""容缺后补的材料要写怎样补，只有容缺后补的才写。

查什么
    必要性（necessity）为“容缺后补”的材料，写明容缺补正（defer）；其他材料不写。

为什么
    先受理、后补交，要一次说清补什么、怎么补、多久补、不补怎样。

反例
    materials:
      - {name: 居民身份证申领登记表, original: 1, necessity: 必要}
      - {name: 授权委托书, original: 1, necessity: 容缺后补}
    ---
    materials:
      - name: 授权委托书
        original: 1
        necessity: 必要
        defer: {within: 3个工作日, how: 送到原受理窗口, overdue: 逾期没有补交的，终止办理。}

正例
    materials:
      - {name: 居民身份证申领登记表, original: 1, necessity: 必要}
      - name: 授权委托书
        original: 1
        necessity: 容缺后补
        defer: {within: 3个工作日, how: 送到原受理窗口, overdue: 逾期没有补交的，终止办理。}

怎么改
    可以容缺的，补上 defer 的 within、how 和 overdue；不能容缺的，删掉 defer。

依据
    本产品的标准，依照本市方案推行“容缺受理”的要求：一次性告知需要补正的材料、时限和超期补正处理办法。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.ERROR
SCOPE = "matter"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Compare the necessity of each row with whether it says how to follow up."""
    for index, row in enumerate(matter.materials):
        deferrable = row.necessity == "容缺后补"
        if deferrable and row.defer is None:
            yield Problem(
                ("materials", index, "necessity"),
                f"“{'、'.join(row.names)}”写着容缺后补，没有写怎样补。",
                "容缺后补的材料要写明补正期限、补正方式和逾期处理。",
                "请补上容缺补正（defer）的 within、how 和 overdue；不能容缺的，请改成必要。",
            )
        elif row.defer is not None and not deferrable:
            yield Problem(
                ("materials", index, "defer"),
                f"“{'、'.join(row.names)}”的必要性是“{row.necessity}”，却写了容缺补正。",
                "只有容缺后补的材料才写容缺补正。",
                "可以容缺的，请把必要性（necessity）改成容缺后补；不可以的，请删掉容缺补正（defer）。",
                on_key=True,
            )
