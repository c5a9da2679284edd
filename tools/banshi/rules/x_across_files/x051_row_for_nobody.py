"""适用情形要有人符合。

查什么
    各处适用情形（when）里的几个条件能不能同时成立：要问得到，也不能是写明不会同时出现（impossible）的。

为什么
    谁也不符合的情形，那一行就永远没有人用，多半是写错了。

反例
    questions: {办理人: [本人, 监护人代办], 年龄: [未满16周岁, 16周岁以上]}
    impossible: [{办理人: 本人, 年龄: 未满16周岁}]
    fees:
      - {name: 工本费, standard: 40元/证, basis: {law: 中华人民共和国居民身份证法, article: 第二十一条}, when: {办理人: 本人, 年龄: 未满16周岁}}

正例
    questions: {办理人: [本人, 监护人代办], 年龄: [未满16周岁, 16周岁以上]}
    impossible: [{办理人: 本人, 年龄: 未满16周岁}]
    fees:
      - {name: 工本费, standard: 40元/证, basis: {law: 中华人民共和国居民身份证法, article: 第二十一条}, when: {年龄: 16周岁以上}}

怎么改
    核对适用情形；确实会同时出现的，从不会同时出现的情形里删掉。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter
from banshi.model.situation import describe, parts_of

SEVERITY = Severity.ERROR
SCOPE = "matter"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Look for rows that no answers lead to."""
    asking = matter.asking
    questions = matter.questions
    for at, when in matter.row_whens():
        # Unknown questions have a rule of their own.
        known = all(question in questions for _, question, _ in parts_of(when))
        if known and not asking.ways(when):
            yield Problem(
                at,
                f"没有人会是这样的情形：{describe(when)}。",
                "适用情形里的条件要能同时成立。",
                "请核对适用情形（when）、什么时候问和不会同时出现的情形（impossible），把写错的改过来。",
            )
