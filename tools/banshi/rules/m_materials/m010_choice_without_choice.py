"""任选其一的材料，不应另外又必须提交。

查什么
    任选其一（any_of）里的某种材料，在另一行里又是任何情形都必须交的，而且那一行没有说明是另一份。

为什么
    反正都要带这份材料，任选其一就不成其为选择，申请人还会多带一份。

反例
    materials:
      - {name: 居民户口簿, original: 1, check_only: true, necessity: 必要}
      - {any_of: [居民户口簿, 居住证], original: 1, check_only: true, necessity: 必要}

正例
    materials:
      - {any_of: [居民户口簿, 居住证], original: 1, check_only: true, necessity: 必要}

怎么改
    删掉其中一行；两行指不同人的材料时，在 note 里写明各是谁的。

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
    """Report alternatives that everybody has to bring anyway."""
    if not any(row.any_of for row in matter.materials):
        return
    always = {
        row.name: index
        for index, row in enumerate(matter.materials)
        if row.name and not row.when and not row.note and row.necessity == "必要"
    }
    for index, row in enumerate(matter.materials):
        for place, name in row.choices():
            if name in always and name not in row.choice_notes:
                yield Problem(
                    ("materials", index, *place),
                    f"“{name}”在这里是任选其一，在第 {always[name] + 1} 项却必须提交。",
                    "已经必须提交的材料，不再列为可选的一种。",
                    "请删掉其中一项；如果是不同人的材料，请在说明（note）里写明各是谁的。",
                )
