"""索引里有的法，写 law 和 article。

查什么
    依据里写成文件（document）的，是不是法律索引里已经有、条数也核对过的法律、法规、规章。

为什么
    写成 law 才能核对条号，法废止、修改了才查得到。

反例
    legal_basis: [{document: 不动产登记暂行条例}]

正例
    legal_basis: [{law: 不动产登记暂行条例, article: 第三条}]

怎么改
    把 document 改成 law，查到第几条写进 article；令号（number）在索引里，不用再写。查不准第几条的先不写。

依据
    《中华人民共和国行政许可法》第三十条：应当公示行政许可的事项和依据。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.INFO
SCOPE = "matter"

_PREFIX = "中华人民共和国"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Look for documents the index of laws knows."""
    for at, citation in matter.citations():
        name = citation.document
        known = name if name in setting.laws else f"{_PREFIX}{name}"
        # Where nobody has seen the text, an article could not be checked either.
        if name is not None and known in setting.laws and setting.laws[known].history[-1].articles is not None:
            yield Problem(
                (*at, "document"),
                f"“{name}”是法律索引里的{setting.laws[known].level}《{known}》，却写成了文件。",
                "索引里有的法，写 law 和 article。",
                f"请改成 law: {known}，并写上第几条；查不准的先不写条号。",
            )
