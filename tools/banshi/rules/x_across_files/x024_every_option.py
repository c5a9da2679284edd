"""适用情形不列出全部选项。

查什么
    一行的适用情形（when）有没有把一个问题的选项全列上。

为什么
    全列上等于没有写，看的人却以为只在某些情形下才要。多半是少删了一项，或者本来就不用写。

反例
    questions: {办理人: [本人, 监护人代办]}
    materials:
      - {name: 居民户口簿, original: 1, necessity: 必要}
      - {name: 监护关系证明, original: 1, necessity: 必要, when: {办理人: 监护人代办}, basis: {law: 中华人民共和国居民身份证法, article: 第十一条}}
      - {name: 出生医学证明, original: 1, necessity: 必要, when: {办理人: [本人, 监护人代办]}}

正例
    questions: {办理人: [本人, 监护人代办]}
    materials:
      - {name: 居民户口簿, original: 1, necessity: 必要}
      - {name: 监护关系证明, original: 1, necessity: 必要, when: {办理人: 监护人代办}, basis: {law: 中华人民共和国居民身份证法, article: 第十一条}}

怎么改
    所有情形都要的，删掉这个适用情形；只在有的情形下要的，只写那些选项。

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
    """Look for rows that depend on every option of a question."""
    if not matter.questions:
        return
    parts = matter.choices
    # An option that rows still name was lost; once it is back they are not all of them.
    short = {question for _, _, question, wanted in parts if not set(wanted) <= set(matter.questions.get(question, ()))}
    for at, place, question, wanted in parts:
        if question not in short:
            options = matter.questions.get(question, [])
            # Of a question that is not asked of everybody, all options say that it was asked.
            everybody = question not in matter.asking.whens
            if everybody and len(options) > 1 and set(options) <= set(wanted):
                yield Problem(
                    (*at, *place),
                    f"适用情形把“{question}”的全部选项都列上了，等于没有写。",
                    "适用情形（when）只写需要的选项；所有情形都一样的就不写。",
                    "请删掉多写的选项；所有情形都要的，请把这个 when 删掉。",
                    on_key=True,
                )
