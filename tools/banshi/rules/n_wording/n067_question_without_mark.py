"""问题以问号结尾。

查什么
    常见问题里的问（q），最后是不是问号。

为什么
    没有问号的，多半是问和答填反了，或者话没有写完。

反例
    faq: [{q: 要带户口簿吗。, a: 不用带。}]
    ---
    faq: [{q: 要带户口簿吗, a: 不用带。}]
    ---
    faq: [{q: 不用带户口簿, a: 要带户口簿吗。}]

正例
    faq: [{q: 要带户口簿吗？, a: 不用带。}]

怎么改
    把结尾改成问号；不是问题的，改成问题。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.model.finding import Problem, Severity
from banshi.rules.shared.remedies import reworded
from banshi.rules.shared.surroundings import Said

SEVERITY = Severity.WARNING
SCOPE = "text"
FIXES = ("safe", "unsafe")

_ENDS = "。．.!！,，；;、"
_ASKS = ("吗", "呢", "什么", "怎么办", "多久", "多少", "哪里", "几天", "么")


def check(said: Said) -> Iterator[Problem]:
    """Look at the last character of every question."""
    for index, row in enumerate(getattr(said.value, "faq", ())):
        if not row.q or row.q.endswith(("？", "?", "”")):
            continue
        bare = row.q.rstrip(_ENDS)
        yield Problem(
            ("faq", index, "q"),
            f"问题“{row.q[:40]}”的最后不是问号。",
            "问（q）写一个问题，以问号结尾。",
            f"请改成“{bare}？”；问和答填反了的，换过来。",
            fix=reworded(("faq", index, "q"), f"{bare}？", safe=bare.endswith(_ASKS)),
        )
