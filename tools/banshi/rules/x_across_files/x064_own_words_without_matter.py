"""本市的说法要有上级的事项。

查什么
    upstream.yml 的“本市的说法”（own）里写的编码，上级目录里有没有；同一个编码是不是只写了一次。

为什么
    编码写错了，或者上级取消了这个事项，这里写的日常用语就谁也搜不到。

反例
    # 原文: upstream.yml
    layers:
      - {id: sheng, name: 虚构省政务服务事项目录, level: 省级, address: ../mulu}
    own:
      - {code: "990709909000", aliases: [换证]}

正例
    # 文件: matters/gongan/990709902000.yml
    name: 居民身份证换领

怎么改
    核对编码；上级已经取消的删掉。本市自己的事项，直接写在它的文件里。

依据
    本产品的标准：编码不能指空。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity

SEVERITY = Severity.ERROR
SCOPE = "catalog"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Report additions to matters no catalogue from above has, and those written twice."""
    known = {entry.code for entry in (*catalog.behind, *catalog.entries) if catalog.origin(entry)}
    seen: set[str] = set()
    for index, addition in enumerate(catalog.setting.upstream.own):
        here = addition.code in catalog.by_code
        if addition.code not in known and not (addition.code in catalog.unread and not here):
            yield Problem(
                ("own", index, "code"),
                f"上级目录里没有编码“{addition.code}”" + ("，它是本市自己的事项。" if here else "。"),
                "“本市的说法”只写给上级目录里的事项。",
                "请直接写进事项自己的文件。" if here else "请核对编码；上级已经取消的，请删掉这一项。",
                file="upstream.yml",
            )
        elif addition.code in seen:
            yield Problem(
                ("own", index, "code"),
                f"编码“{addition.code}”写了两次，只有最后一次算数。",
                "一个编码只写一项。",
                "请合并成一项。",
                file="upstream.yml",
            )
        seen.add(addition.code)
