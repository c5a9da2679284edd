"""减免要写明谁可以减、减多少。

查什么
    收费的减免（waiver）不能只写“按规定减免”“符合条件的减免”之类的话。

为什么
    看不出自己能不能减免，等于没有减免。

反例
    fees:
      - name: 居民身份证工本费
        standard: 40元/证
        basis: {law: 中华人民共和国居民身份证法, article: 第二十一条}
        waiver: 符合条件的可以减免。

正例
    fees:
      - name: 居民身份证工本费
        standard: 40元/证
        basis: {law: 中华人民共和国居民身份证法, article: 第二十一条}
        waiver: 领取最低生活保障金的居民，初次申领、换领免交。

怎么改
    写明哪些人、凭什么、减多少；没有减免的，删掉 waiver。

依据
    国家平台交换表：是否允许减免及减免依据（is_desc、desc_explain）。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.WARNING
SCOPE = "matter"

_VAGUE = re.compile(
    r"(按|按照|依照|根据|符合)?(国家|省|市|有关|相关|法律法规|政策|规定|条件|要求|标准|的|、|和|可以|可|予以|给予|依法)*"
    r"(减免|减征|免征|免收|减收|减半|执行|办理|缓缴|、|或|或者)*。?"
)


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Report waivers made of nothing but phrases."""
    for index, fee in enumerate(matter.fees):
        if fee.waiver and len(fee.waiver) < 40 and _VAGUE.fullmatch(fee.waiver):
            yield Problem(
                ("fees", index, "waiver"),
                f"“{fee.name}”的减免只写了“{fee.waiver}”。",
                "减免要写明哪些人可以减、减多少。",
                "请写明适用的人和减免的金额；没有减免的，请删掉这一行。",
            )
