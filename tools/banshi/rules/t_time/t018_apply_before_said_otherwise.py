"""期满前多久申请，各处要一致。

查什么
    申请期限（apply_within）写着“期满前”几日的，受理条件、依据、问答里“期满前几日”是不是同一个数。

为什么
    照写错的一处算日子，群众会错过申请的期限。

反例
    apply_within: [{event: 有效期届满前, limit: 60日}]
    conditions: {match: 全部, items: [在有效期满前90日内申请。]}

正例
    apply_within: [{event: 有效期届满前, limit: 90日}]
    conditions: {match: 全部, items: [在有效期满前90日内申请。]}

怎么改
    对照依据核对，把写错的一处改过来。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.lengths import lengths
from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.fix import setting as written
from banshi.model.matter import Matter
from banshi.rules.shared.texts import texts

SEVERITY = Severity.WARNING
SCOPE = "matter"
FIXES = ("unsafe",)

_BEFORE = re.compile("(?:届满|期满|满|到期|截止)(?:之日)?(?:以前|之前|前)的?")


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Compare every deadline before an end with what is said of it elsewhere."""
    for index, row in enumerate(matter.apply_within):
        own = {length for _, length in lengths(row.limit)}
        if not own or not _BEFORE.search(row.event or ""):
            continue
        said = {
            length: shown
            for at, text in texts(matter)
            if at[0] not in ("source", "apply_within")
            for hit in _BEFORE.finditer(text)
            if not text.endswith("最早", 0, hit.start())
            for shown, length in list(lengths(text[hit.end() : hit.end() + 6]))[:1]
            if text.startswith(shown, hit.end())
        }
        # Other deadlines of other situations have rows of their own.
        kept = {length for other in matter.apply_within for _, length in lengths(other.limit)} - own
        if said and not own & said.keys() and (others := said.keys() - kept):
            number, unit = sorted(others)[0]
            yield Problem(
                ("apply_within", index, "limit"),
                f"“{row.event}”的申请期限写的是“{row.limit}”，别处说的是“{said[number, unit]}”。",
                "期满前多久申请，各处写同一个数。",
                f"请对照依据核对是“{number}{unit}”还是“{row.limit}”，把写错的一处改过来。",
                fix=written(("apply_within", index, "limit"), f"{number}{unit}", safe=False),
            )
