"""上级有的编码，本市不再另写。

查什么
    matters 里的事项，基本编码是不是上级目录里已经有了。

为什么
    同一编码只能有一份标准。本市另写一份，群众看到的就不是上级统一的标准；上级以后改了，这里也不会跟着改。

反例
    # 原文: upstream.yml
    layers:
      - {id: sheng, name: 虚构省政务服务事项目录, level: 省级, address: ../mulu}
    # 原文: upstream/sheng/matters/gongan/990709901000.yml
    code: "990709901000"
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
    删掉本市的这个文件，用上级的标准。窗口、电话、更短的承诺写在本地信息（local）里，日常用语和主题写在 upstream.yml 的“本市的说法”（own）里。

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
    """Report every matter of the city that a catalogue from above has."""
    told: set[str] = set()
    for entry in catalog.behind:
        own, layer = catalog.by_code[entry.code], catalog.origin(entry)
        if layer is None or catalog.origin(own) is not None or own.file in told:
            continue
        told.add(own.file)
        yield Problem(
            ("code",),
            f"编码“{own.code}”在“{layer.name}”里已经有了（{entry.name}）。",
            "上级目录有的事项，标准用上级的，本市不再另写一份。",
            "请删掉这个文件；窗口、电话、更短的承诺写进本地信息，日常用语和主题写进 upstream.yml 的“本市的说法”。"
            f"觉得上级的标准不对，向{layer.whom_to_ask}提。",
            file=own.file,
        )
