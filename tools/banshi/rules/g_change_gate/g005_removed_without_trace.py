"""已发布的事项不能直接删除文件。

查什么
    已发布的事项，文件删除了或者编码换了，而 retired.yml 里没有原来的编码。

为什么
    编码就是永久网址，印出去的二维码、别处的链接都指着它。取消的事项要留下去向，编码不能再用。

反例
    # 改前
    # 文件: matters/gongan/990709902000.yml
    status: published
    # 改后
    name: 居民身份证补领

正例
    # 改前
    # 文件: matters/gongan/990709901000.yml
    status: published
    # 文件: matters/gongan/990709902000.yml
    status: published
    # 改后
    # 文件: matters/gongan/990709901000.yml
    status: published
    # 文件: retired.yml
    retired:
      - {code: "990709902000", name: 另一个事项, "on": "2026-11-20", reason: 并入居民身份证补领。, replaced_by: "990709901000"}

怎么改
    在 retired.yml 里加一条，写明编码、名称、哪天取消、为什么；有接替的事项，写 replaced_by。

依据
    本产品的标准：编码永不重复使用。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.changes.difference import Changes
from banshi.model.finding import Problem, Severity

SEVERITY = Severity.ERROR
SCOPE = "change"

_PROVISIONAL_END = "code-changed"


def check(changes: Changes) -> Iterator[Problem]:
    """One problem for each published code nobody can find any more."""
    for comparison in changes.comparisons:
        gone = [one for one in comparison.differences if one.kind.code in ("matter-removed", _PROVISIONAL_END)]
        if comparison.exempt or not comparison.subject.status or not gone:
            continue
        code = gone[0].old or comparison.subject.code
        if code not in changes.retired:
            yield Problem(
                (),
                f"已发布的“{comparison.subject.name}”（{code}）没有了，retired.yml 里也没有这个编码。",
                "取消的事项要在 retired.yml 里留下编码和去向。",
                f"请在 retired.yml 里加一条，编码写 {code}；如果是误删，请恢复文件。",
                file=comparison.subject.file,
            )
