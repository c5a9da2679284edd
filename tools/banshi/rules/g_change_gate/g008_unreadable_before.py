"""修改前的文件读不出来，无法比较轻重。

查什么
    作比较基准的那一版文件，写法有错误，读不出来。

为什么
    不知道原来写的是什么，就说不出这次加重还是减轻，需要人来对照。

反例
    # 改前
    # 原文: matters/gongan/990709901000.yml
    <<<<<<< 甲的修改
    trip_count: 1
    =======
    trip_count: 0
    >>>>>>> 乙的修改
    # 改后
    summary: 身份证丢了，补领新证。

正例
    # 改前
    summary: 身份证丢失，补领新证。
    # 改后
    summary: 身份证丢了，补领新证。

怎么改
    请人工对照这个文件修改前后的内容；也可以换一个能读出来的旧版本作基准。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.changes.difference import Changes
from banshi.model.finding import Problem, Severity

SEVERITY = Severity.WARNING
SCOPE = "change"


def check(changes: Changes) -> Iterator[Problem]:
    """One problem for each file whose old state cannot be read."""
    for unread in changes.unread:
        if unread.old:
            yield Problem(
                (),
                f"修改前的文件读不出来（第 {unread.finding.line} 行：{unread.finding.found.rstrip('。')}），没有比较轻重。",
                "两个版本都能读出来，才能比较。",
                "请人工对照修改前后的内容，或者换一个能读出来的旧版本作基准。",
                file=unread.file,
            )
