"""同一个问题的选项不重名。

查什么
    一个问题（questions）的选项里有没有名称相同的。

为什么
    两个选项叫一个名字，适用情形（when）就不知道指哪一个。

反例
    questions:
      办理人: [本人, 监护人代办, {name: 本人, note: 年满16周岁的。}]

正例
    questions:
      办理人: [{name: 本人, note: 年满16周岁的。}, 监护人代办]

怎么改
    合成一个选项，或者改成不同的名称。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.ERROR
SCOPE = "matter"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Look for names that come again."""
    for text, names in matter.questions.items():
        for name in {name for name in names if names.count(name) > 1}:
            yield Problem(
                ("questions", text),
                f"“{text}”有两个选项都叫“{name}”。",
                "同一个问题的选项，名称各不相同。",
                "请合成一个选项，或者改成不同的名称。",
                on_key=True,
            )
