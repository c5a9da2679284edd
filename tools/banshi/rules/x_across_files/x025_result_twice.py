"""同一情形下不重复列出同一个办理结果。

查什么
    两行办理结果名称相同，适用情形有重合。

为什么
    同一个人看到两种有效期，不知道自己拿到的是哪一种；往往另一种情形就漏了，什么结果都没有。

反例
    questions: {办理人: [本人, 监护人代办]}
    materials:
      - {name: 居民户口簿, original: 1, necessity: 必要}
      - {name: 监护关系证明, original: 1, necessity: 必要, when: {办理人: 监护人代办}, basis: {law: 中华人民共和国居民身份证法, article: 第十一条}}
    result:
      - {name: 居民身份证, type: 证照, valid: 20年, when: {办理人: 本人}}
      - {name: 居民身份证, type: 证照, valid: 5年, when: {办理人: 本人}}

正例
    questions: {办理人: [本人, 监护人代办]}
    materials:
      - {name: 居民户口簿, original: 1, necessity: 必要}
      - {name: 监护关系证明, original: 1, necessity: 必要, when: {办理人: 监护人代办}, basis: {law: 中华人民共和国居民身份证法, article: 第十一条}}
    result:
      - {name: 居民身份证, type: 证照, valid: 20年, when: {办理人: 本人}}
      - {name: 居民身份证, type: 证照, valid: 5年, when: {办理人: 监护人代办}}

怎么改
    核对每一行的适用情形，让每种情形正好有一个结果；重复的删掉。

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
    """Compare each result with the earlier ones of the same name."""
    asking = matter.asking
    for index, result in enumerate(matter.result):
        for place, other in enumerate(matter.result[:index]):
            if result.name == other.name and result.when and other.when and asking.overlap(result.when, other.when):
                yield Problem(
                    ("result", index, "when"),
                    f"办理结果“{result.name}”列了两遍：第 {place + 1} 项和第 {index + 1} 项，适用情形有重合。",
                    "同一种情形只有一个同名的办理结果。",
                    "请核对这两项的适用情形（when）；重复的请删掉一项。",
                )
                break
