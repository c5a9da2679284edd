"""文字用简体字。

查什么
    事项的文字里有没有繁体字。

为什么
    从港台网页粘来的、输入法切错了的字，群众搜不到，打印出来也不合公文的规范。

反例
    summary: 居民身份證丢失后，申请补领新证。

正例
    summary: 居民身份证丢失后，申请补领新证。

怎么改
    照提示改成简体字。

依据
    《中华人民共和国国家通用语言文字法》第三条；《通用规范汉字表》。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter
from banshi.rules.shared.texts import joined, texts
from banshi.rules.shared.traditional import TRADITIONAL, traditional

SEVERITY = Severity.WARNING
SCOPE = "matter"
FIXES = ("safe",)


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Look every text through for traditional characters."""
    if TRADITIONAL.search(joined(matter)):
        for at, text in texts(matter):
            yield from traditional(at, text)
