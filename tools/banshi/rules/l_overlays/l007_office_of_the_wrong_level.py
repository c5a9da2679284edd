"""认领的事项要在本级的权限之内。

查什么
    认领的单位所在的行政区划的级别，不低于事项的行使层级（level）里最低的一级。例如县级单位不认领只由市级办理的事项。
    只由县级办理的事项，下面每个县（区）都有单位认领了，市级单位就不用再认领。

为什么
    本级没有权限的事项，群众到这个窗口办不了。

反例
    # 文件: matters/gongan/990709902000.yml
    level: [市级]
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 江海市某分局
    matters:
      - {code: "990709902000"}
    ---
    # 文件: local/990100/gongan.yml
    region: "990100"
    department: gongan
    body: 江海市公安局
    matters:
      - {code: "990709901000"}
    # 文件: local/990121/gongan.yml
    region: "990121"
    department: gongan
    body: 北河县公安局
    matters:
      - {code: "990709901000"}

正例
    # 文件: local/990100/gongan.yml
    region: "990100"
    department: gongan
    body: 江海市公安局
    matters:
      - {code: "990709901000"}

怎么改
    不归本级办的，删掉这一项；已经下放的，在事项的行使层级里补上。

依据
    国家平台交换表：行使层级（use_level）。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.code import LEVEL_DIGIT
from banshi.model.finding import Problem, Severity
from banshi.model.setting import Region
from banshi.rules.shared.overlays import claimed

SEVERITY = Severity.WARNING
SCOPE = "catalog"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Compare the level of each office with the levels of what it claims; a higher one stands in where a lower is missing."""
    regions = catalog.setting.regions
    for file, at, overlay, claim, standard in claimed(catalog):
        region = regions.get(overlay.region)
        if region is None or region.level not in LEVEL_DIGIT or region.level in standard.level:
            continue
        too_low = all(LEVEL_DIGIT[level] < LEVEL_DIGIT[region.level] for level in standard.level)
        if too_low or _handled_below(catalog, region, claim.code, standard.level):
            below = "" if too_low else "，下面每个县（区）都有单位认领了"
            yield Problem(
                (*at, "code"),
                f"{region.name}是{region.level}，“{standard.name}”只由{'、'.join(standard.level)}办理{below}。",
                "只认领本级有权办理的事项。",
                "不归本级办的，请删掉这一项；"
                + ("已经下放的" if too_low else "本级也办的")
                + "，请在事项的行使层级（level）里补上。",
                file=file,
            )


def _handled_below(catalog: Catalog, region: Region, code: str, levels: list[str]) -> bool:
    """Whether everywhere below a region an office of the right level has claimed a matter."""
    offices = {overlay.region for overlay, _ in catalog.claims[code]}
    start = region.code.rstrip("0")
    below = [
        one.code
        for one in catalog.setting.regions.values()
        if one.level in levels and one.code.startswith(start) and one.code != region.code
    ]
    return bool(below) and offices.issuperset(below)
