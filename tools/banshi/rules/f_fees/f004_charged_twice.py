"""同一项收费在同一情形下不重复列出。

查什么
    两行收费名称相同、适用情形有重合，收费标准一样，或者看不出各适用于谁。

为什么
    申请人不知道交一份还是两份，也不知道按哪一档交。

反例
    fees:
      - {name: 居民身份证工本费, standard: 40元/证, basis: {law: 中华人民共和国居民身份证法, article: 第二十一条}}
      - {name: 居民身份证工本费, standard: 20元/证, basis: {law: 中华人民共和国居民身份证法, article: 第二十一条}}

正例
    fees:
      - name: 居民身份证工本费
        standard: 40元/证
        basis: {law: 中华人民共和国居民身份证法, article: 第二十一条}
        when: {办理人: 本人}
      - name: 居民身份证工本费
        standard: 20元/证
        basis: {law: 中华人民共和国居民身份证法, article: 第二十一条}
        when: {办理人: 监护人代办}
    ---
    fees:
      - {name: 登记费, standard: 住宅80元/件, basis: {law: 中华人民共和国居民身份证法, article: 第二十一条}}
      - {name: 登记费, standard: 非住宅550元/件, basis: {law: 中华人民共和国居民身份证法, article: 第二十一条}}

怎么改
    重复的删掉；分档的，写明适用情形（when），或者在标准里写明适用于谁。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Fee, Matter

SEVERITY = Severity.WARNING
SCOPE = "matter"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Compare each fee with the earlier ones of the same name."""
    asking = matter.asking
    for index, fee in enumerate(matter.fees):
        for place, other in enumerate(matter.fees[:index]):
            if fee.name == other.name and asking.overlap(fee.when, other.when) and not _told_apart(fee, other):
                yield Problem(
                    ("fees", index, "name"),
                    f"收费“{fee.name}”列了两遍：第 {place + 1} 项和第 {index + 1} 项，适用情形有重合。",
                    "同一项收费在同一情形下只列一次。",
                    "重复的请删掉一项；分档的，请写明适用情形（when），或者在标准里写明适用于谁。",
                )
                break


def _told_apart(fee: Fee, other: Fee) -> bool:
    if fee.standard == other.standard:
        return fee.note != other.note
    return fee.note != other.note or not (fee.standard[0].isdigit() and other.standard[0].isdigit())
