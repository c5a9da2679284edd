"""文字用简体字。

查什么
    事项和各类清单的文字里有没有繁体字；用语对照（terms.yml）和材料的俗称收着群众的写法，不查。

为什么
    从港台网页粘来的、输入法切错了的字，群众搜不到，打印出来也不合公文的规范。

反例
    summary: 居民身份證丢失后，申请补领新证。
    ---
    # 追加: halls.yml
      - {id: xiwan, name: 西灣政务服务中心, region: "990102"}

正例
    summary: 居民身份证丢失后，申请补领新证。

怎么改
    照提示改成简体字。

依据
    《中华人民共和国国家通用语言文字法》第三条；《通用规范汉字表》。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.model.finding import Problem, Severity
from banshi.rules.shared.surroundings import Said
from banshi.rules.shared.traditional import TRADITIONAL, traditional

SEVERITY = Severity.WARNING
SCOPE = "text"
FIXES = ("safe",)


def check(said: Said) -> Iterator[Problem]:
    """Look every text through for traditional characters."""
    if TRADITIONAL.search(said.words):
        for at, text in said.written():
            yield from traditional(at, text)
