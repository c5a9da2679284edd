"""咨询电话和监督电话不能是同一部。

查什么
    同一个事项的咨询电话（phone）和监督电话（supervise_phone）不同。全市总热线两处都可以写。

为什么
    投诉打到被投诉的窗口，等于没有监督。

反例
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 江海市某分局
    matters:
      - {code: "990709901000", phone: "12389", supervise_phone: "12389"}

正例
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 江海市某分局
    matters:
      - {code: "990709901000", phone: "12345", supervise_phone: "12345"}

怎么改
    监督电话改成上级或者监督部门的电话；没有的，删掉这一行，页面会显示总热线。

依据
    国家平台交换表：咨询方式（link_way）和监督投诉方式（supervise_way）分开填写。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity

SEVERITY = Severity.WARNING
SCOPE = "catalog"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Report complaints that end where they began."""
    city = catalog.setting.city
    hotline = city.hotline.phone if city else None
    for file, overlay in catalog.overlays.items():
        for index, claim in enumerate(overlay.matters):
            if claim.phone and claim.phone == claim.supervise_phone != hotline:
                yield Problem(
                    ("matters", index, "supervise_phone"),
                    f"咨询电话和监督电话都是 {claim.phone}。",
                    "监督电话不能和咨询电话是同一部。",
                    "请改成上级或者监督部门的电话；没有的，请删掉这一行。",
                    file=file,
                )
