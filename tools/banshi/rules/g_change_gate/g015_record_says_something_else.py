"""修改记录要说到加重的地方。

查什么
    加重了负担、又写了修改记录的事项，记录的摘要和原因里一处也没有提到这次加重的内容。

为什么
    一条写着“时限缩短”的记录，解释不了多要的一份材料。记录说的和改的对不上，等于没有写。

反例
    # 改前
    status: published
    # 改后
    status: published
    version: 2
    trip_count: 2
    changes:
      - version: 2
        "on": "2026-11-20"
        summary: 统一了标点。
        reason: 全市统一书写格式。
        basis: {law: 中华人民共和国居民身份证法, article: 第十一条}
        effective: "2026-12-01"

正例
    # 改前
    status: published
    # 改后
    status: published
    version: 2
    trip_count: 2
    changes:
      - version: 2
        "on": "2026-11-20"
        summary: 跑动次数由 1 次改为 2 次。
        reason: 领取时须当面核对指纹。
        basis: {law: 中华人民共和国居民身份证法, article: 第十一条}
        effective: "2026-12-01"

怎么改
    在 summary 里写明改了什么，如“增加材料照片”“跑动次数由 1 次改为 2 次”。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.changes.difference import Changes, Comparison, Difference
from banshi.model.finding import Problem, Severity
from banshi.rules.shared.burdens import burdened, listed

SEVERITY = Severity.ERROR
SCOPE = "change"


# Two signs that every sentence about a change may hold.
_EVERYWHERE = frozenset({
    "增加", "减少", "材料", "要求", "改为", "文字", "取消", "不再", "可以", "办理", "事项", "修改", "调整", "统一", "规定", "按照",
    "需要", "进行", "相关", "申请", "由无", "一份", "新增", "删去", "新写",
})  # fmt: skip


def check(changes: Changes) -> Iterator[Problem]:
    """One problem for each matter whose records speak of nothing that got heavier."""
    for comparison in burdened(changes):
        if not comparison.records or any(_mentions(comparison, one) for one in comparison.heavier):
            continue
        heavier = comparison.heavier
        yield Problem(
            ("changes", comparison.entries[-1][0], "summary"),
            f"记录没有说到这次加重的 {len(heavier)} 处：{listed(heavier)}。",
            "修改记录要写明加重了什么、为什么。",
            "请在 summary 里写明这几处。",
            file=comparison.subject.file,
        )


def _mentions(comparison: Comparison, one: Difference) -> bool:
    told = "\n".join(f"{record.summary}{record.reason or ''}" for record in comparison.records)
    speaks = f"{one.kind.name} {one.what} {one.old} {one.new} {one.sentence}"
    pairs = {speaks[at : at + 2] for at in range(len(speaks) - 1)}
    return any(pair in told for pair in pairs - _EVERYWHERE if pair.isalnum() and not pair.isascii())
