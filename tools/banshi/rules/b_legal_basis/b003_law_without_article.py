"""设定依据要写到条。

查什么
    设定依据（legal_basis）引用法律法规时，有没有写到第几条。

为什么
    只写一部法的名字，群众要把整部法读一遍才知道凭什么，也没法核对。

反例
    legal_basis: [{law: 中华人民共和国居民身份证法}]

正例
    legal_basis: [{law: 中华人民共和国居民身份证法, article: 第十一条}]

怎么改
    查到具体条款后补上 article。查不准的先不写，不要猜。

依据
    《中华人民共和国行政许可法》第三十条：应当公示行政许可的事项和依据。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.WARNING
SCOPE = "matter"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Look for laws cited as a whole."""
    for index, citation in enumerate(matter.legal_basis):
        if citation.law is not None and citation.article is None:
            yield Problem(
                ("legal_basis", index),
                f"设定依据只写了《{citation.law}》，没有写第几条。",
                "设定依据要写到条，如“第十一条”。",
                "请对照现行文本查到具体条款后补上 article；查不准的先不要猜。",
            )
