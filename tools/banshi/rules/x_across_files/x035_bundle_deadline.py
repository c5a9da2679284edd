"""一件事承诺的时间，不短于里面最慢的事项。

查什么
    一件事的承诺办结时限（promised）不短于里面任何一个事项第一种情形的承诺。

为什么
    整件事承诺3个工作日，里面一件自己就要10个工作日，总有一个承诺是假的。

反例
    # 文件: bundles/kaidian.yml
    slug: kaidian
    name: 开店“一件事”
    audience: 经营主体
    stage: 准入准营
    lead: shichang
    summary: 开店一次办完。
    stages: [{name: 办许可, parallel: ["990131901000"]}]
    promised: 3个工作日
    trip_count: 1
    source: [{title: 虚构的示例}]
    status: sample

正例
    # 文件: bundles/kaidian.yml
    slug: kaidian
    name: 开店“一件事”
    audience: 经营主体
    stage: 准入准营
    lead: shichang
    summary: 开店一次办完。
    stages: [{name: 办许可, parallel: ["990131901000"]}]
    promised: 10个工作日
    trip_count: 1
    source: [{title: 虚构的示例}]
    status: sample

怎么改
    先把那个事项的承诺缩短，或者把整件事的承诺放长。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.bundle_savings import waited
from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity
from banshi.model.limit import parse_limit

SEVERITY = Severity.ERROR
SCOPE = "catalog"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Compare each bundle's promise with the slowest of its parts."""
    for file, bundle in catalog.bundles.items():
        if bundle.promised is None:
            continue
        for code in (code for stage in bundle.stages for code in stage.parallel):
            entry = catalog.by_code.get(code)
            if entry is None or not entry.public:
                continue
            if parse_limit(waited(entry)).longer_than(parse_limit(bundle.promised)):
                yield Problem(
                    ("promised",),
                    f"整件事承诺 {bundle.promised}，里面的“{entry.name}”自己就要 {waited(entry)}。",
                    "整件事的承诺不短于里面最慢的事项。",
                    "请缩短那个事项的承诺，或者把整件事的承诺放长。",
                    file=file,
                )
                break
