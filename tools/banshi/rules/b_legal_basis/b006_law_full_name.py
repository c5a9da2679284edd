"""法律写全称，带“中华人民共和国”。

查什么
    依据里的法律是不是省略了开头的“中华人民共和国”。

为什么
    全称才能和法律索引对上，核对条号，并把引用同一部法的事项归到一起。

反例
    legal_basis: [{law: 居民身份证法, article: 第十一条}]

正例
    legal_basis: [{law: 中华人民共和国居民身份证法, article: 第十一条}]

怎么改
    在前面补上“中华人民共和国”。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.fix import setting as written
from banshi.model.matter import Matter

SEVERITY = Severity.ERROR
SCOPE = "matter"
FIXES = ("safe",)


_PREFIX = "中华人民共和国"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Look for names that the index knows with their prefix only."""
    laws = setting.laws
    for at, citation in matter.citations():
        law = citation.law
        if law is not None and law not in laws and _PREFIX + law in laws:
            yield Problem(
                (*at, "law"),
                f"“{law}”不是全称。",
                f"全称是“{_PREFIX}{law}”。",
                f"请改成“{_PREFIX}{law}”。",
                fix=written((*at, "law"), _PREFIX + law),
            )
