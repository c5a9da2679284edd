"""一件事不比一项一项办得慢。

查什么
    一件事的承诺时限，是不是比里面的事项一项办完再办下一项加起来还长。有的事项没有写工作日的，不查。

为什么
    合在一起办是为了更快。承诺反而更长，多半是打错了数，或者里面的事项改了、这里忘了改。

反例
    # 文件: bundles/kaidian.yml
    slug: kaidian
    name: 开店“一件事”
    audience: 经营主体
    stage: 准入准营
    lead: shichang
    summary: 开店一次办完。
    stages: [{name: 办许可, parallel: ["990131901000"]}]
    promised: 30个工作日
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
    核对整件事的承诺是不是打错了；里面的事项已经压缩了的，把整件事的承诺也改短。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.bundle_savings import waited
from banshi.catalog.catalog import Catalog
from banshi.catalog.days_saved import working_days
from banshi.model.finding import Problem, Severity

SEVERITY = Severity.WARNING
SCOPE = "catalog"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Compare each bundle's promise with all its parts, one after the other."""
    for file, bundle in catalog.bundles.items():
        promised = working_days(bundle.promised) if bundle.promised else None
        entries = [catalog.by_code.get(code) for stage in bundle.stages for code in stage.parallel]
        days = [working_days(waited(entry)) if entry else None for entry in entries]
        known = [day for day in days if day is not None]
        if promised is None or not days or len(known) < len(days) or promised <= sum(known):
            continue
        slowest = max((entry for entry in entries if entry), key=lambda entry: working_days(waited(entry)) or 0)
        yield Problem(
            ("promised",),
            f"整件事承诺 {bundle.promised}，里面的事项一项一项办加起来只要 {sum(known)} 个工作日，"
            f"最慢的“{slowest.name}”是 {waited(slowest)}。",
            "整件事的承诺不比一项一项办更长。",
            f"请核对是不是“{waited(slowest)}”；打错了的改正，里面的事项压缩了的，把整件事的承诺也改短。",
            file=file,
        )
