"""每个选项都要有人选得到。

查什么
    每个问题的每个选项，是不是至少在一种情形下选得到，不被不会同时出现的情形（impossible）全部挡住。

为什么
    选不到的选项白白占地方；一个问题的选项全选不到，申请人就走不下去。

反例
    questions: {办理人: [本人, 监护人代办], 年龄: [未满16周岁, 16周岁以上]}
    impossible: [{办理人: 本人, 年龄: 未满16周岁}, {办理人: 本人, 年龄: 16周岁以上}]
    fees:
      - {name: 工本费, standard: 40元/证, basis: {law: 中华人民共和国居民身份证法, article: 第二十一条}, when: {年龄: 16周岁以上}}

正例
    questions: {办理人: [本人, 监护人代办], 年龄: [未满16周岁, 16周岁以上]}
    impossible: [{办理人: 本人, 年龄: 未满16周岁}]
    fees:
      - {name: 工本费, standard: 40元/证, basis: {law: 中华人民共和国居民身份证法, article: 第二十一条}, when: {年龄: 16周岁以上}}

怎么改
    核对不会同时出现的情形；确实没有人选的选项，删掉。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.ERROR
SCOPE = "matter"

_MOST = 5000
"""Situations looked at; a matter with more is judged by what was seen of it."""


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Walk through the situations and see which options come up."""
    if not matter.impossible:
        return
    asking = matter.asking
    named = {question for way in asking.impossible for question in way}
    asking = asking.needed(named)
    chosen: dict[str, set[str]] = {}
    found = list(islice(asking.situations(), _MOST))
    for answers in found:
        for question, option in answers.items():
            chosen.setdefault(question, set()).add(option)
    if len(found) == _MOST:
        return
    for question, options in asking.questions.items():
        if question in asking.whens and question not in chosen:
            continue
        for option in options:
            if option not in chosen.get(question, set()):
                yield Problem(
                    ("questions", question),
                    f"“{question}”的选项“{option}”谁也选不到：不会同时出现的情形把它全挡住了。",
                    "每个选项至少在一种情形下选得到。",
                    "请核对不会同时出现的情形（impossible）；确实没有人选的，请删掉这个选项。",
                    on_key=True,
                )
