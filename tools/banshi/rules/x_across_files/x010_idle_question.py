"""不问没有用的问题。

查什么
    情形（questions）里的每个问题，是不是至少有一处适用情形（when）用到它，选了不同的选项结果会不同；选项各有
    业务办理项编码的，以及引出别的问题的，也算有用。

为什么
    问了却什么都不变，白白耽误群众的时间。

反例
    questions:
      办理人: [本人, 监护人代办]
      民族: [汉族, 少数民族]
    ---
    questions:
      办理人: [本人, 监护人代办]
      年龄: [未满16周岁, 16周岁以上]
    steps:
      - {name: 受理, by: 户籍窗口}
      - {name: 制证, by: 公安机关, when: {年龄: [未满16周岁, 16周岁以上]}}

正例
    questions:
      办理人: [本人, 监护人代办]
    ---
    questions:
      办理人: [本人, 监护人代办]
      年龄: [未满16周岁, 16周岁以上]
    amounts:
      - {name: 补贴, standard: 每月50元, when: {年龄: 未满16周岁}}
      - {name: 补贴, standard: 每月30元, when: {年龄: 16周岁以上}}

怎么改
    删掉没有用的问题；确实有区别的，在材料、时限、收费、条件里用 when 写出区别。

依据
    本产品的标准：只问会影响结果的问题。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.fix import removing
from banshi.model.matter import Matter
from banshi.model.question import options_asked

SEVERITY = Severity.ERROR
SCOPE = "matter"
FIXES = ("unsafe",)


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Look for questions that no row depends on, or only on all options at once."""
    if not matter.questions:
        return
    questions = matter.questions
    telling = {
        question
        for at, _, question, wanted in matter.choices
        if at[0] != "impossible" and question in questions and set(wanted) < set(questions[question])
    }
    for question, asked in matter.asks.items():
        # Options with codes of their own lead to different sub-items, whatever else they change.
        if question not in telling and not any(option.code for option in options_asked(asked)):
            yield Problem(
                ("questions", question),
                f"问了“{question}”，但选哪一个结果都一样。",
                "每个问题至少要让一样材料、时限、收费、条件、流程或结果有所不同。",
                "请删掉这个问题；确实有区别的，请在有区别的那一行（材料、时限、收费、补贴标准、数量限制等）写上 when。",
                on_key=True,
                fix=removing(("questions", question), safe=False),
            )
