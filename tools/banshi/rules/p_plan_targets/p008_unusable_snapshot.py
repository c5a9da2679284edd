"""对标快照要和程序写下的一样。

查什么
    reform/peers/ 里每个文件都是 banshi compare 写下的快照，一个字也没有改过。

为什么
    快照说的是别的城市在某一天公布了什么。改过的快照说的就不是人家的话，拿它排名不诚实。

反例
    # 原文: reform/peers/990200.json
    {"name": "临江市", "region": "990200"}

正例
    time_limit: {statutory: 60日, statutory_note: 居民身份证法规定60日内发放。, promised: 20个工作日}

怎么改
    删掉这个文件，再运行一次 banshi compare，写上那个城市的数据在哪里。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity

SEVERITY = Severity.ERROR
SCOPE = "catalog"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Report every file that is no snapshot, or not as it was written."""
    for one in catalog.peers.unusable:
        yield Problem(
            (),
            f"对标快照不能用：{one.reason}",
            "快照由 banshi compare 写成，文件名是行政区划代码加 .json，内容不能改动。",
            "请删掉这个文件，再运行一次 banshi compare。",
            file=one.file,
        )
