"""容缺补正的期限不长于承诺时限。

查什么
    容缺后补材料的补正期限（defer.within）不长于这种情形的承诺办结时限。

为什么
    容缺受理后仍要在承诺时限内办结，材料补得比办结还晚，就办不成。

反例
    kind: 行政许可
    materials:
      - {name: 食品经营许可申请书, original: 1, necessity: 必要}
      - name: 经营场所平面布局图
        copies: 1
        necessity: 容缺后补
        defer: {within: 15个工作日, how: 送到原受理窗口, overdue: 逾期没有补交的，终止办理。}

正例
    # 删去: questions
    kind: 行政许可
    materials:
      - {name: 食品经营许可申请书, original: 1, necessity: 必要}
      - name: 经营场所平面布局图
        copies: 1
        necessity: 容缺后补
        defer: {within: 5个工作日, how: 送到原受理窗口, overdue: 逾期没有补交的，终止办理。}

怎么改
    缩短补正期限；补不及的材料不列为容缺。

依据
    本产品的标准，依照本市方案推行“容缺受理”的要求：在承诺办结时限内出具办理结果。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.limit import parse_limit
from banshi.model.matter import Matter
from banshi.rules.shared.limits import promises

SEVERITY = Severity.ERROR
SCOPE = "matter"


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Compare each follow-up with the longest promise it may stand under."""
    if matter.processing == "即办件":
        return
    asking = matter.asking
    for index, row in enumerate(matter.materials):
        if row.defer is None:
            continue
        within = parse_limit(row.defer.within)
        longest = max(
            (parse_limit(text) for _, text, when in promises(matter.time_limit) if asking.overlap(row.when, when)),
            key=lambda limit: limit.days,
        )
        if within.longer_than(longest):
            yield Problem(
                ("materials", index, "defer", "within"),
                f"“{'、'.join(row.names)}”的补正期限“{within}”长于承诺办结时限“{longest}”。",
                f"补正期限应不长于承诺的 {longest}。",
                "请缩短补正期限；补不及的材料，请不要列为容缺后补。",
            )
