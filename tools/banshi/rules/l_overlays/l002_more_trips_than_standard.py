"""各地跑动次数只能比全市标准更少。

查什么
    本地信息里的到现场次数（trip_count）不多于全市标准的到办事现场次数。

为什么
    同一件事，不能到了某个区就要多跑一趟。

反例
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 江海市某分局
    matters:
      - {code: "990709901000", trip_count: 2}

正例
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 江海市某分局
    matters:
      - {code: "990709901000", trip_count: 0}

怎么改
    减到不多于全市标准；做不到更少的，删掉 trip_count。

依据
    《优化营商环境条例》第三十五条：同一事项无差别受理、同标准办理。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity
from banshi.rules.shared.overlays import claimed

SEVERITY = Severity.ERROR
SCOPE = "catalog"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Compare each office's trips with the standard's."""
    for file, at, overlay, claim, standard in claimed(catalog):
        if claim.trip_count is not None and claim.trip_count > standard.trip_count:
            yield Problem(
                (*at, "trip_count"),
                f"{overlay.body or overlay.region}要跑 {claim.trip_count} 次，多于全市标准的 {standard.trip_count} 次。",
                f"各地只能比全市标准更少，最多 {standard.trip_count} 次。",
                "请减少到现场次数；做不到更少的，删掉这一行。",
                file=file,
            )
