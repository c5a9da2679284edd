"""只有个人才有的材料，不向单位要。

查什么
    服务对象里没有自然人的事项，却要居民户口簿、结婚证、离婚证、出生医学证明等只有个人才有的材料。单位替职工办理的社会保障、人力资源、医疗事项除外。

为什么
    多半是照抄了别的事项，或者服务对象漏选了自然人。

反例
    kind: 行政许可
    materials:
      - {name: 居民户口簿, original: 1, check_only: true, necessity: 必要}

正例
    # 删去: questions
    kind: 行政许可
    materials:
      - {name: 营业执照, original: 1, check_only: true, necessity: 必要, exempt: 电子证照}

怎么改
    个人也能办的，在服务对象（audience）里补上自然人；不需要的材料删掉。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.INFO
SCOPE = "matter"

_PERSONAL = frozenset({"居民户口簿", "结婚证", "离婚证", "出生医学证明", "常住人口登记卡"})
_FOR_EMPLOYEES = frozenset({"社会保障", "人力资源", "医疗卫生", "生育收养", "离职退休"})


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Report papers a body cannot have."""
    if "自然人" in matter.audience or not _FOR_EMPLOYEES.isdisjoint(matter.themes):
        return
    for index, row in enumerate(matter.materials):
        if row.name in _PERSONAL:
            yield Problem(
                ("materials", index, "name"),
                f"服务对象没有自然人，却要“{row.name}”。",
                "只有个人才有的材料，只能在个人办理的事项里要。",
                "请核对：个人也能办的，在服务对象（audience）里加上自然人；不需要的，删掉这份材料。",
            )
