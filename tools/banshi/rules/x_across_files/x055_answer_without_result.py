"""每种回答都要有办理结果。

查什么
    办理结果（result）每一行都只在某些情形下有，而且问的是同一个问题的，这个问题的每个选项是不是都有一行。没有人会选的选项不查。

为什么
    选了这个选项的人，看不到办完了能拿到什么。

反例
    questions: {办理人: [本人, 监护人代办]}
    result:
      - {name: 居民身份证, type: 证照, valid: 20年, delivery: [窗口领取], when: {办理人: 本人}}

正例
    questions: {办理人: [本人, 监护人代办]}
    result:
      - {name: 居民身份证, type: 证照, valid: 20年, delivery: [窗口领取], when: {办理人: 本人}}
      - {name: 居民身份证, type: 证照, valid: 5年, delivery: [窗口领取], when: {办理人: 监护人代办}}

怎么改
    给漏掉的选项补一行办理结果，或者写进已有的一行的适用情形（when）；所有情形结果都一样的，不写适用情形。

依据
    《中华人民共和国行政许可法》第三十条：应当公示行政许可的事项和程序。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter
from banshi.model.situation import parts_of

SEVERITY = Severity.WARNING
SCOPE = "matter"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Hold the options of the one question the results depend on against their rows."""
    whens = [row.when for row in matter.result if row.when]
    if not whens or len(whens) < len(matter.result):
        return
    parts = [(question, set(wanted)) for when in whens for _, question, wanted in parts_of(when)]
    questions = {question for question, _ in parts}
    # With two questions in one row, who is left without a result cannot be told by their options alone.
    if len(questions) != 1:
        return
    (question,) = questions
    options = matter.questions.get(question, [])
    covered = set().union(*(wanted for _, wanted in parts))
    # An option that is misspelt in a row has its own rule, and is the one that looks forgotten here.
    if not covered <= set(options):
        return
    for option in options:
        if option not in covered and matter.asking.ways({question: option}):
            yield Problem(
                ("result",),
                f"“{question}”选“{option}”的，没有一行办理结果：各行只写了“{'”“'.join(one for one in options if one in covered)}”。",
                "问题的每个选项都有办理结果（result）。",
                f"请给“{option}”补一行办理结果，或者写进已有的一行的适用情形（when）。",
                on_key=True,
            )
