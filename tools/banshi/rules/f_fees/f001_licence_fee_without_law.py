"""行政许可收费的依据要是法律、行政法规。

查什么
    行政许可的收费依据（basis）写了法律法规（law）的，它的效力层级是法律或者行政法规。
    只写文件（document）的由规则 F003 提醒。

为什么
    行政许可原则上不收费，部门规章和地方性法规、规章不能设定行政许可收费。

反例
    kind: 行政许可
    fees:
      - {name: 证书工本费, standard: 10元/证, basis: {law: 江海市证照管理办法, article: 第五条}}
    # 文件: laws.yml
    laws:
      - {name: 江海市证照管理办法, level: 地方政府规章, version: "2010-01-01", articles: 20}
      - {name: 中华人民共和国食品安全法, level: 法律, version: "2021-04-29", articles: 154}
      - {name: 中华人民共和国行政许可法, level: 法律, version: "2019-04-23", articles: 83}

正例
    kind: 行政许可
    fees: []

怎么改
    查到法律、行政法规依据的，改写依据；查不到的，取消这项收费。

依据
    《中华人民共和国行政许可法》第五十八条：实施行政许可不得收取任何费用，但是法律、行政法规另有规定的，依照其规定。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.ERROR
SCOPE = "matter"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Report fees of licences that rest on something below an administrative regulation."""
    if matter.kind != "行政许可":
        return
    for index, fee in enumerate(matter.fees):
        law = setting.laws.get(fee.basis.law or "")
        if law is not None and law.level not in ("法律", "行政法规"):
            yield Problem(
                ("fees", index, "basis"),
                f"行政许可收费“{fee.name}”的依据《{law.name}》是{law.level}。",
                "行政许可收费的依据只能是法律或者行政法规。",
                "请改写成法律、行政法规的依据；查不到的，请取消这项收费。",
            )
