"""一件事的跑动次数，要和里面的事项对得上。

查什么
    一件事的跑动次数（trip_count）不少于里面最省事还要跑得最多的那个事项，不多于各事项最省事的次数之和。

为什么
    页面写着不用跑，里面有一件非到现场不可；或者一起办反而比分开办多跑。

反例
    # 文件: bundles/kaidian.yml
    slug: kaidian
    name: 开店“一件事”
    audience: 经营主体
    stage: 准入准营
    lead: shichang
    summary: 开店一次办完。
    stages: [{name: 办许可, parallel: ["990131901000"]}]
    trip_count: 0
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
    trip_count: 1
    source: [{title: 虚构的示例}]
    status: sample

怎么改
    核对次数；能减掉的，先在那个事项里减掉。

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
    """Compare each bundle with its parts on their lightest ways."""
    for file, bundle in catalog.bundles.items():
        codes = [code for stage in bundle.stages for code in stage.parallel]
        parts = [entry for code in codes if (entry := catalog.by_code.get(code)) is not None and entry.public]
        if bundle.trip_count is None or not parts:
            continue
        most = max(parts, key=lambda entry: entry.fewest_trips)
        total = sum(entry.fewest_trips for entry in parts)
        if bundle.trip_count < most.fewest_trips:
            found_words = f"一件事写着跑 {bundle.trip_count} 次，里面的“{most.name}”最少也要跑 {most.fewest_trips} 次。"
        elif bundle.trip_count > total and len(parts) == len(codes):
            found_words = f"一件事写着跑 {bundle.trip_count} 次，里面的事项分开办一共才跑 {total} 次。"
        else:
            continue
        yield Problem(
            ("trip_count",),
            found_words,
            f"这个一件事的跑动次数{_between(most.fewest_trips, total)}。",
            "请核对次数：一件事写错的改一件事，事项写错的改事项。",
            file=file,
        )


def _between(least: int, most: int) -> str:
    return f"在 {least} 到 {most} 之间" if least < most else f"是 {least}"
