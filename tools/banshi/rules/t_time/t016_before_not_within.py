"""“届满前多少日内”和“多少日前”不能混。

查什么
    申请期限（apply_within）写“届满前”“到期前”多少日内的，说明（note）没有写成“届满多少日前”“最晚（迟）在届满前多少日”，数目又是同一个。

为什么
    “届满前30日内”是最后30天里办，“届满30日前”是最后30天以前办，差的正好是全部。按错的办，证就过期了。

反例
    apply_within: [{event: 有效期届满前, limit: 30日, note: 最迟在届满30日前提出。}]

正例
    apply_within: [{event: 有效期届满前, limit: 90日, note: 最早届满前90日、最晚届满前30日提出。}]
    ---
    apply_within: [{event: 有效期届满前, limit: 30日, note: 过了期的要重新申请。}]

怎么改
    在这段时间里办的，改说明；要提前多少日办的，不写“届满前……日内”，把最早和最晚都写明。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter

SEVERITY = Severity.ERROR
SCOPE = "matter"

_BEFORE = re.compile("(?:届满|到期|期满|期限)前?$")


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Compare the deadline with the note beside it."""
    for index, row in enumerate(matter.apply_within):
        if not row.note or not _BEFORE.search(row.event) or not row.event.endswith("前"):
            continue
        unit = "(?:工作)?日" if row.limit.endswith("日") else re.escape(row.limit.lstrip("0123456789"))
        number = re.match("[0-9]+", row.limit)
        if number is None:
            continue
        same = rf"(?:满|期)(?:的)?{number[0]}\s*(?:个)?{unit}(?:以)?前|最(?:晚|迟)(?:在)?[^。，、]{{0,6}}(?:满|期)前{number[0]}"
        if hit := re.search(same, row.note):
            yield Problem(
                ("apply_within", index, "note"),
                f"申请期限写的是“{row.event} {row.limit}内”，说明却写着“{hit[0]}”，意思相反。",
                "“届满前多少日内”是最后这些天里办，“届满多少日前”是这些天以前办。",
                "请核对法律的原话，把两处改成一致的。",
            )
