"""上级有的事项，不另立编码。

查什么
    matters 里的事项，名称是不是和上级目录里别的编码的事项一样。

为什么
    一件事两个编码，统计要算两次，群众也分不清该办哪一个；换了编码就绕开了上级的标准。

反例
    # 原文: upstream.yml
    layers:
      - {id: sheng, name: 虚构省政务服务事项目录, level: 省级, address: ../mulu}
    # 原文: upstream/sheng/matters/gongan/990709907000.yml
    code: "990709907000"
    code_status: provisional
    name: 居民身份证补领
    kind: 行政确认
    level: [县级]
    department: gongan
    audience: [自然人]
    status: sample
    version: 1
    processing: 承诺件
    time_limit: {statutory: 60日, promised: 20个工作日}
    trip_count: 1
    trip_reason: 须现场采集人像和指纹。
    channels: {window: true}
    conditions: {match: 全部, items: [本市常住户口。]}
    materials:
      - {name: 居民户口簿, original: 1, check_only: true, necessity: 必要, exempt: 数据共享}
    steps: [{name: 受理, by: 户籍窗口, limit: 即办}]
    fees: []
    result: [{name: 居民身份证, type: 证照, delivery: [窗口领取]}]
    legal_basis: [{law: 中华人民共和国居民身份证法, article: 第十一条}]
    source: [{title: 虚构的示例}]

正例
    # 文件: matters/gongan/990709902000.yml
    name: 居民身份证换领

怎么改
    是同一件事的，删掉本市的，用上级的编码和标准；不是同一件事的，照基本目录的名称区分开。

依据
    城市方案第 12 项：同一事项、同一编码、同一标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity

SEVERITY = Severity.ERROR
SCOPE = "catalog"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Report every matter of the city whose name one from above has under another code."""
    from_above = {entry.name: entry for entry in (*catalog.behind, *catalog.public) if catalog.origin(entry)}
    for entry in catalog.public if from_above else ():
        other = from_above.get(entry.name)
        if other is None or catalog.origin(entry) is not None or other.code == entry.code:
            continue
        layer = catalog.origin(other)
        assert layer is not None
        yield Problem(
            ("name",),
            f"“{entry.name}”在“{layer.name}”里的编码是“{other.code}”，这里是“{entry.code}”。",
            "同一事项在全省、全国只用一个编码。",
            f"请核对是不是同一件事：是的，删掉这个文件，用“{other.code}”；不是的，照基本目录的名称区分开。",
            file=entry.file,
        )
