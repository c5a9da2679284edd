"""和全市标准一样的承诺不用再写。

查什么
    本地信息里的承诺时限（promised）、到现场次数（trip_count）比全市标准更优，一样的不写；
    另外可以容缺的材料（deferrable）不重复全市标准已经列为容缺的。

为什么
    抄一遍标准，标准改了这里不会跟着改，日后就对不上了。

反例
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 江海市某分局
    matters:
      - {code: "990709901000", promised: 20个工作日, trip_count: 1}

正例
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 江海市某分局
    matters:
      - {code: "990709901000"}

怎么改
    删掉这一行。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Path, Problem, Severity
from banshi.model.fix import removing
from banshi.rules.shared.overlays import claimed

SEVERITY = Severity.INFO
SCOPE = "catalog"
FIXES = ("safe",)


def check(catalog: Catalog) -> Iterator[Problem]:
    """Report what an office repeats from the standard."""
    for file, at, _, claim, standard in claimed(catalog):
        if claim.promised == standard.promised:
            yield _problem(file, (*at, "promised"), f"承诺“{claim.promised}”")
        if claim.trip_count == standard.trip_count:
            yield _problem(file, (*at, "trip_count"), f"到现场 {claim.trip_count} 次")
        for place, name in enumerate(claim.deferrable):
            if name in standard.deferrable:
                yield _problem(file, (*at, "deferrable", place), f"“{name}”可以容缺")


def _problem(file: str, at: Path, what: str) -> Problem:
    return Problem(
        at,
        f"{what}和全市标准一样。",
        "本地信息只写比全市标准更优的内容。",
        "请删掉这一项。",
        file=file,
        fix=removing(at),
    )
