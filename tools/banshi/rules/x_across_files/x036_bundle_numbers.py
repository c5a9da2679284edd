"""一件事里说的天数，要在里面的事项里找得到。

查什么
    一件事的一句话说明、阶段说明和常见问题里说的多少日、多少个工作日、多少个月，是整件事的承诺、改革前的记载，或者里面某个事项写过的数；
    同一个词后面的天数，和来源（source）里写的是不是一样；
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
    ---
    # 文件: bundles/kaidian.yml
    slug: kaidian
    name: 开店“一件事”
    audience: 经营主体
    stage: 准入准营
    lead: shichang
    summary: 开店一次办完。
    stages: [{name: 办许可, parallel: ["990131901000"]}]
    trip_count: 1
    faq: [{q: 要公示多久？, a: 网上公示10日，没人提异议就办。}]
    source: [{title: 虚构的示例, note: 取公示20日。}]
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
            if against := list(_against_source(file, bundle, at, text)):
                yield from against
                continue
            for written, (number, unit) in lengths(text):
                if unit != _YEARS and f"{number}{unit}" not in known:
                    yield Problem(
                        at,
                        f"这里说“{written}”，里面的事项都没有写过这个数。",
                        "一件事里说的天数，要和里面的事项一致。",
                        "请和事项页面核对，改成一致的；事项里漏写的，请写到事项里。",
                        file=file,
                    )


def _against_source(file: str, bundle: Bundle, at: Path, text: str) -> Iterator[Problem]:
    """Lengths that the sources give otherwise, behind the same word: 公示20日 and 公示30日."""
    noted: dict[tuple[str, str], set[str]] = {}
    for source in bundle.source:
        for word, written, unit in _behind_a_word(source.note or ""):
            noted.setdefault((word, unit), set()).add(written)
    for word, written, unit in _behind_a_word(text) if noted else ():
        told = noted.get((word, unit), {written})
        if written not in told:
            meant = "、".join(sorted(told))
            yield Problem(
                at,
                f"这里说“{word}{written}”，来源里写的是“{word}{meant}”。",
                "一件事里说的天数，要和来源一致。",
                f"请对照来源核对是“{word}{meant}”还是“{word}{written}”，把写错的一处改过来。",
                file=file,
            )


def _behind_a_word(text: str) -> Iterator[tuple[str, str, str]]:
    """Lengths right behind two characters: these, the length as it is written, and its unit."""
    for written, (_, unit) in lengths(text):
        word = text[: text.find(written)][-2:]
        if len(word) == 2 and min(word) >= "\u4e00":
            yield word, written, unit


def _texts(bundle: Bundle) -> Iterator[tuple[Path, str]]:
    if bundle.summary:
        yield ("summary",), bundle.summary
    for number, stage in enumerate(bundle.stages):
        if stage.note:
            yield ("stages", number, "note"), stage.note
    for index, item in enumerate(bundle.faq):
        yield ("faq", index, "a"), item.a
