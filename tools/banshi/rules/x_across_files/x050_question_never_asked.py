"""每个问题都要问得到。

查什么
    写了什么时候问（when）的问题，是不是真的有人会被问到：引出它的问题和选项要存在、能选到，几个问题不能互相等着。

为什么
    谁也问不到的问题，后面的材料、时限、收费就谁也看不到。

反例
    questions:
      办理人: [本人, 监护人代办]
      监护人: {options: [父母, 其他人], when: {委托书: 有}}
      委托书: {options: [有, 没有], when: {监护人: 父母}}
    steps:
      - {name: 受理, by: 户籍窗口}
      - {name: 公告, by: 公安机关, when: {监护人: 父母}}
      - {name: 核对, by: 公安机关, when: {委托书: 有}}

正例
    questions:
      办理人: [本人, 监护人代办]
      监护人: {options: [父母, 其他人], when: {办理人: 监护人代办}}
    steps:
      - {name: 受理, by: 户籍窗口}
      - {name: 公告, by: 公安机关, when: {监护人: 其他人}}

怎么改
    让问题由问得到的问题引出来，不要绕成圈；人人都要问的，去掉 when。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter
from banshi.model.situation import When, describe, parts_of

SEVERITY = Severity.ERROR
SCOPE = "matter"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Follow every question back to one that is asked of everybody."""
    asking = matter.asking
    for question, when in asking.whens.items():
        if not asking.ways(when) or _waits_for_itself(question, asking.whens):
            yield Problem(
                ("questions", question, "when"),
                f"“{question}”只在{describe(when)}时才问，可是谁也走不到这一步。",
                "问题要由问得到的问题引出来，几个问题不能互相等着。",
                "请改成由问得到的问题引出；人人都要问的，请去掉什么时候问（when）。",
                on_key=True,
            )


def _waits_for_itself(question: str, whens: Mapping[str, When]) -> bool:
    waiting, seen = [question], set()
    while waiting:
        for _, before, _ in parts_of(whens.get(waiting.pop(), {})):
            if before == question:
                return True
            if before not in seen:
                seen.add(before)
                waiting.append(before)
    return False
