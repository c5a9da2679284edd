"""一件事里说的天数，要在里面的事项里找得到。

查什么
    一件事的一句话说明、阶段说明和常见问题里说的多少日、多少个工作日、多少个月，是整件事的承诺、改革前的记载，或者里面某个事项写过的数；
    面积、重量、金额的数和里面的事项一样，单位却不一样的，是不是写错了单位。

为什么
    一件事的问答写90天，事项页面写60天，办事的人两头都会看到。

反例
    # 文件: bundles/kaidian.yml
    slug: kaidian
    name: 开店“一件事”
    audience: 经营主体
    stage: 准入准营
    lead: shichang
    summary: 开店一次办完。
    stages: [{name: 办许可, parallel: ["990131901000"]}]
    trip_count: 1
    faq: [{q: 多久？, a: 交齐材料后8个工作日办好。}]
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
    faq: [{q: 多久？, a: 交齐材料后10个工作日办好。}]
    source: [{title: 虚构的示例}]
    status: sample

怎么改
    和事项页面核对，改成一致的；事项里没有写的，先写到事项里。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.catalog.lengths import lengths
from banshi.catalog.measures import measures
from banshi.model.finding import Path, Problem, Severity
from banshi.model.setting import Bundle

SEVERITY = Severity.WARNING
SCOPE = "catalog"

_YEARS = "年"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Look for lengths of time no part of a bundle names."""
    for file, bundle in catalog.bundles.items():
        known: set[str] = set()
        codes = [code for stage in bundle.stages for code in stage.parallel]
        if not catalog.unread.isdisjoint(codes):
            continue  # nobody knows what a file that cannot be read says
        for code in codes:
            if entry := catalog.by_code.get(code):
                known.update(entry.lengths.split())
        sized = [
            one
            for code in codes
            if (entry := catalog.by_code.get(code))
            for text in entry.measures
            for one in measures(text)
        ]
        own = [bundle.promised or "", bundle.before.note or "" if bundle.before else ""]
        known.update(f"{number}{unit}" for text in own for _, (number, unit) in lengths(text))
        for at, text in _texts(bundle):
            for measure in measures(text):
                if other := measure.differs(sized):
                    yield Problem(
                        at,
                        f"这里说“{measure.written}”，里面的事项写的是“{other.written}”，数一样，单位不一样。",
                        "一件事里说的数和单位，要和里面的事项一致。",
                        f"是不是“{other.written}”（{other.unit}）？请和事项页面核对后改正。",
                        file=file,
                    )
            for written, (number, unit) in lengths(text):
                if unit != _YEARS and f"{number}{unit}" not in known:
                    yield Problem(
                        at,
                        f"这里说“{written}”，里面的事项都没有写过这个数。",
                        "一件事里说的天数，要和里面的事项一致。",
                        "请和事项页面核对，改成一致的；事项里漏写的，请写到事项里。",
                        file=file,
                    )


def _texts(bundle: Bundle) -> Iterator[tuple[Path, str]]:
    if bundle.summary:
        yield ("summary",), bundle.summary
    for number, stage in enumerate(bundle.stages):
        if stage.note:
            yield ("stages", number, "note"), stage.note
    for index, item in enumerate(bundle.faq):
        yield ("faq", index, "a"), item.a
