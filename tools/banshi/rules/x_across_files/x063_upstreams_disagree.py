"""几级目录说法不一，以近的为准。

查什么
    同一个编码几份上级目录都有的，名称、类型、法定时限、材料、结果是不是一样。

为什么
    网页上用的是离本市最近的一级。两级说法不一，多半有一级没有更新，要请上级核对，不能由窗口来猜。

反例
    # 原文: upstream.yml
    layers:
      - {id: sheng, name: 虚构省政务服务事项目录, level: 省级, address: ../mulu}
      - {id: guojia, name: 虚构国家目录, level: 国家级, address: ../guojia}
    # 原文: upstream/sheng/matters/gongan/990709907000.yml
    code: "990709907000"
    code_status: provisional
    name: 居民身份证换领
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
    # 原文: upstream/guojia/matters/gongan/990709907000.yml
    code: "990709907000"
    code_status: provisional
    name: 居民身份证换领
    kind: 行政确认
    level: [县级]
    department: gongan
    audience: [自然人]
    status: sample
    version: 1
    processing: 承诺件
    time_limit: {statutory: 30日, promised: 20个工作日}
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
    不用改本市的文件：网页照近的一级。请把两级说法不一的地方告诉公布目录的单位。

依据
    本产品的标准：近的一级说了算，并且说明。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.model.finding import Problem, Severity

SEVERITY = Severity.WARNING
SCOPE = "catalog"

_TOLD = {"name": "名称", "kind": "类型", "statutory": "法定时限"}


def check(catalog: Catalog) -> Iterator[Problem]:
    """Report codes that two catalogues from above say different things of."""
    layers = catalog.setting.upstream.layers
    for entry in catalog.behind:
        far, held = catalog.origin(entry), catalog.by_code[entry.code]
        near = catalog.origin(held)
        if near is None or far is None or not (said := "；".join(_differing(held, entry))):
            continue
        yield Problem(
            ("layers", layers.index(far)),
            f"“{held.name}”（{held.code}）在“{near.name}”和“{far.name}”里说法不一：{said}。",
            f"以离本市近的“{near.name}”为准，网页上用的是它。",
            f"请把不一样的地方告诉{near.whom_to_ask}和{far.whom_to_ask}，由上级核对。",
            file="upstream.yml",
        )


def _differing(near: Entry, far: Entry) -> Iterator[str]:
    for field, label in _TOLD.items():
        one, other = getattr(near, field), getattr(far, field)
        if one != other:
            yield f"{label}是“{one}”和“{other}”"
    for label, ours, theirs in (("材料", near.materials, far.materials), ("结果", near.results, far.results)):
        if set(ours) != set(theirs):
            odd = sorted(set(ours) ^ set(theirs))
            yield f"{label}只有一份目录有“{'”“'.join(odd[:3])}”" + ("等" if len(odd) > 3 else "")
