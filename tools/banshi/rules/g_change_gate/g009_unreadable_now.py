"""修改后的文件读不出来，不能合并。

查什么
    修改后的文件写法有错误，读不出来，比如留着合并冲突的标记。

为什么
    读不出来的文件会让整个事项从网站上消失，也无法判断加重还是减轻。

反例
    # 改前
    trip_count: 1
    # 改后
    # 原文: matters/gongan/990709901000.yml
    <<<<<<< 甲的修改
    trip_count: 1
    =======
    trip_count: 0
    >>>>>>> 乙的修改

正例
    # 改前
    trip_count: 1
    # 改后
    trip_count: 0

怎么改
    先运行 banshi lint，按提示把文件改到能读出来。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.changes.difference import Changes
from banshi.model.finding import Problem, Severity

SEVERITY = Severity.ERROR
SCOPE = "change"


def check(changes: Changes) -> Iterator[Problem]:
    """One problem for each file whose new state cannot be read."""
    for unread in changes.unread:
        if not unread.old:
            yield Problem(
                (),
                f"修改后的文件读不出来（第 {unread.finding.line} 行：{unread.finding.found.rstrip('。')}）。",
                unread.finding.expected,
                unread.finding.next_step,
                file=unread.file,
            )
