"""中介服务不指定哪一家。

查什么
    中介服务（intermediaries）的名称、收费和说明里，没有具体公司的名称，也没有“由指定机构办理”之类的话。

为什么
    中介机构由申请人自己选，行政机关不得指定或者变相指定。

反例
    intermediaries:
      - name: 江海建信测绘有限公司测绘
        basis: {law: 不动产登记暂行条例, article: 第八条}
        limit: 5个工作日
        fee: 1000元/件
    ---
    intermediaries:
      - name: 房屋测绘
        basis: {law: 不动产登记暂行条例, article: 第八条}
        limit: 5个工作日
        fee: 1000元/件
        note: 由市局指定的测绘机构办理。

正例
    intermediaries:
      - name: 房屋测绘
        basis: {law: 不动产登记暂行条例, article: 第八条}
        limit: 5个工作日
        fee: 1000元/件
        note: 测绘机构由申请人自己选，任何单位不得指定。

怎么改
    名称写服务本身，如“房屋测绘”；删掉公司名称和“指定”的话。

依据
    《优化营商环境条例》第四十三条：由市场主体自主选择中介服务机构，行政机关不得为其指定或者变相指定。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Path, Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.ERROR
SCOPE = "matter"

# At least four characters of a name before the form of the company: “有限公司验资” names nobody.
_COMPANY = re.compile(r"[一-鿿（）]{4,}?(?:股份有限|有限责任|有限|集团)公司")
_APPOINTED = re.compile(r"(?<![不得未能可无])指定的?[一-鿿]{0,4}(?:机构|公司|单位|中介|事务所)")


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Report intermediaries the applicant cannot choose."""
    for index, service in enumerate(matter.intermediaries):
        for key in ("name", "fee", "note"):
            text = getattr(service, key)
            if text:
                yield from _judge(("intermediaries", index, key), text, company=key == "name")


def _judge(at: Path, text: str, *, company: bool) -> Iterator[Problem]:
    seen = _APPOINTED.search(text) or (_COMPANY.search(text) if company else None)
    if seen is not None:
        yield Problem(
            at,
            f"中介服务里写了“{seen[0]}”。",
            "中介机构由申请人自己选，不得指定。",
            f"请删掉“{seen[0]}”，只写需要什么服务。",
        )
