"""别的城市同一个编码的事项办得更快、更省。

查什么
    有对标快照（reform/peers/）时，同一个基本编码的事项，别的城市公布的承诺时限、到现场次数、要带的材料、收费、
    网上办理深度是不是更好。只和对方已经发布的比，对方的示例、暂停办理的和没有公布的不比。

为什么
    改革方案的第一项任务是对标对表：比对全国、全省同类事项的先进做法。别处已经做到的，这里多半也能做到。

反例
    # 原文: reform/peers/990200.json
    {
    "name":"临江市",
    "region":"990200",
    "source":"https://zwfw.example.com/api/v1/index.json",
    "taken":"2026-11-29",
    "sha256":"0000000000000000000000000000000000000000000000000000000000000001",
    "digest":"041ec430a2b60c1b5ddde716c20d6598460bc5891f1f19c220867acb3d6c6af4",
    "date":"2026-11-01",
    "site_url":"https://zwfw.example.com/",
    "matters":[
    {"code":"990709901000","name":"居民身份证补领","status":"published","measures":{"promised":"3个工作日","trips":1}}
    ]}

正例
    # 原文: reform/peers/990200.json
    {
    "name":"临江市",
    "region":"990200",
    "source":"https://zwfw.example.com/api/v1/index.json",
    "taken":"2026-11-29",
    "sha256":"0000000000000000000000000000000000000000000000000000000000000001",
    "digest":"ad91f80932d7415e9e66b071c890ac31395a7b330fbe449aa8ad690c02d67320",
    "date":"2026-11-01",
    "site_url":"https://zwfw.example.com/",
    "matters":[
    {"code":"990709901000","name":"居民身份证补领","status":"sample","measures":{"promised":"3个工作日","trips":1}}
    ]}

怎么改
    去问对方怎么做到的，能照着做就改承诺；做不到的不用改，这一条只是提示。快照旧了，再运行一次 banshi compare。

依据
    本市改革方案的任务一“对标对表”。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.benchmark import Rival, Standing
from banshi.catalog.catalog import Catalog
from banshi.model.finding import Path, Problem, Severity

SEVERITY = Severity.INFO
SCOPE = "catalog"

_AT: dict[str, Path] = {
    "days": ("time_limit", "promised"),
    "trips": ("trip_count",),
    "papers": ("materials",),
    "fee": ("fees",),
    "online": ("channels",),
}
"""Measure → where the matter says it. What may follow later and what is spared shows in the papers to bring."""


def check(catalog: Catalog) -> Iterator[Problem]:
    """Report what others do better, a finding for every matter, at the first thing it is about."""
    for entry, standings in catalog.benchmark.all:
        behind = [one for one in standings if one.best and one.measure.key in _AT]
        if behind:
            yield Problem(
                _AT[behind[0].measure.key],
                f"别处同一个编码的事项更好：{'；'.join(map(_told, behind))}。",
                f"可以对标：{'；'.join(dict.fromkeys(_source(one.best[0]) for one in behind))}。",
                "请了解对方怎么做到的，能做到就改；做不到的不用改，这一条只是提示。",
                file=entry.file,
            )


def _told(one: Standing) -> str:
    first = one.best[0]
    words = one.measure.words
    more = f"等 {len(one.best)} 个城市" if len(one.best) > 1 else ""
    own = words(one.own)
    return f"{one.measure.label}，{first.peer.name}{more}是{words(first.matter.measures)}，这里是{own}（{one.gap}）"


def _source(rival: Rival) -> str:
    peer = rival.peer
    dated = f"，数据日期 {peer.date}" if peer.date else "，没有写数据日期"
    return f"{peer.name}的公开数据（{peer.source}，{peer.taken} 取得{dated}）"
