"""一件事的话和次数、期限要对得上。

查什么
    一件事的一句话说明、阶段说明、问答里说“跑几次”的，和跑动次数（trip_count）是不是一样；说明里说“几个工作日办完”的，和承诺时限（promised）是不是一样。

为什么
    上面写跑1次，话里写跑两次，群众不知道信哪一个。

反例
    # 文件: bundles/ban-zheng.yml
    slug: ban-zheng
    name: 补证“一件事”
    audience: 个人
    stage: 生活
    lead: gongan
    summary: 补证一次办完，跑两次。
    stages: [{name: 补证, parallel: ["990709901000"]}]
    trip_count: 1
    source: [{title: 虚构的示例}]
    status: sample

正例
    # 文件: bundles/ban-zheng.yml
    slug: ban-zheng
    name: 补证“一件事”
    audience: 个人
    stage: 生活
    lead: gongan
    summary: 补证一次办完，跑一次；以前要跑三次。
    stages: [{name: 补证, parallel: ["990709901000"]}]
    trip_count: 1
    source: [{title: 虚构的示例}]
    status: sample

怎么改
    核对是几次、几天，把写错的一处改过来。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.catalog.lengths import number_of
from banshi.model.finding import Path, Problem, Severity
from banshi.model.setting import Bundle
from banshi.rules.shared.amounts import sentences

SEVERITY = Severity.WARNING
SCOPE = "catalog"

_TRIPS = re.compile("(?<![少白多])(?:只|就|共)?跑(?:窗口|大厅|现场)?(?P<number>[0-9一二两三四五六])[次趟]")
_NOT_NOW = re.compile("以前|过去|原来|最多|白跑|少跑|分开|单独|有的|的话|如果")


def check(catalog: Catalog) -> Iterator[Problem]:
    """Hold what bundles say of trips against their trip count."""
    for file, bundle in catalog.bundles.items():
        for at, text in _said(bundle):
            for sentence in re.split("[，；]", "；".join(sentences(text))):
                hit = _TRIPS.search(sentence)
                if hit is None or bundle.trip_count is None or _NOT_NOW.search(sentence):
                    continue
                if number_of(hit["number"]) != bundle.trip_count:
                    yield Problem(
                        at,
                        f"这里说“{hit[0]}”，一件事的跑动次数（trip_count）写的是 {bundle.trip_count} 次。",
                        "话里的次数和跑动次数一样。",
                        "请核对要跑几次，把写错的一处改过来。",
                        file=file,
                    )


def _said(bundle: Bundle) -> Iterator[tuple[Path, str]]:
    if bundle.summary:
        yield ("summary",), bundle.summary
    for index, stage in enumerate(bundle.stages):
        if stage.note:
            yield ("stages", index, "note"), stage.note
