"""同一个数，单位前后一样。

查什么
    面积、重量、长度、金额的同一个数，说的是同一样东西，一处是千克、一处是吨这样的另一个单位。
    是不是同一样东西，看数前后有没有一样的词。

为什么
    4500千克写成4500吨，差了一千倍，该办的以为不用办。

反例
    conditions: {match: 全部, items: [车辆总质量超过4500千克。]}
    faq: [{q: 小货车要办吗？, a: 总质量4500吨及以下的不用办。}]

正例
    conditions: {match: 全部, items: [车辆总质量超过4500千克。]}
    faq: [{q: 小货车要办吗？, a: 总质量4500千克及以下的不用办，罚款最高4500元。}]

怎么改
    核对单位，把写错的一处改过来。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.measures import Measure, measures
from banshi.catalog.setting import Setting
from banshi.model.finding import Path, Problem, Severity
from banshi.model.matter import Matter
from banshi.model.texts import joined, texts
from banshi.rules.shared.remedies import reworded

SEVERITY = Severity.WARNING
SCOPE = "matter"
FIXES = ("unsafe",)

_FIRM = frozenset({"legal_basis", "conditions", "free_basis", "source", "scope"})


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Hold every measure against those of the same number."""
    numbers = [one.number for one in measures(joined(matter))]
    if len(set(numbers)) == len(numbers):
        return
    said: list[tuple[Path, str, Measure]] = [(at, text, one) for at, text in texts(matter) for one in measures(text)]
    for at, text, one in sorted(said, key=lambda row: row[0][0] in _FIRM):
        other = one.differs(measure for place, _, measure in said if place != at)
        if other is None:
            continue
        meant = f"{text[: one.start]}{other.written}{text[one.start + len(one.written) :]}"
        yield Problem(
            at,
            f"这里写的是“{one.written}”，另一处写的是“{other.written}”，数一样，单位不一样。",
            "同一个数，单位各处写得一样。",
            f"请核对是“{other.written}”（{other.unit}）还是“{one.written}”，把写错的一处改过来。",
            fix=reworded(at, meant, safe=False),
        )
        return
