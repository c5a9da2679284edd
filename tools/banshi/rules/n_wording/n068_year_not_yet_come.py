"""年度不会是很久以后的。

查什么
    话里写的“某某年度”，是不是还要好几年才到。

为什么
    清单、方案按年度发布，只有已经发布的。很久以后的年度，多半是数字打颠倒了。

反例
    summary: 列入2042年度重点事项清单。

正例
    summary: 列入2024年度重点事项清单。

怎么改
    对照原文改正年份。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.model.finding import Problem, Severity
from banshi.rules.n_wording.n007_document_number import possible
from banshi.rules.shared.remedies import reworded
from banshi.rules.shared.surroundings import Said

SEVERITY = Severity.WARNING
SCOPE = "text"
FIXES = ("unsafe",)

_YEAR = re.compile("(20[0-9]{2})年度")


def check(said: Said) -> Iterator[Problem]:
    """Look for years of lists and plans nobody can have published."""
    if "年度" not in said.words or all(possible(int(year), said.setting) for year in _YEAR.findall(said.words)):
        return
    for at, text in said.written():
        for hit in _YEAR.finditer(text):
            if possible(int(hit[1]), said.setting):
                continue
            turned = f"{hit[1][:2]}{hit[1][:1:-1]}"
            meant = f"{turned}年度" if possible(int(turned), said.setting) else None
            yield Problem(
                at,
                f"“{hit[0]}”还要很多年才到，像是数字打错了。",
                "清单、方案的年度是已经发布的那一年。",
                (f"是不是“{meant}”？" if meant else "") + "请对照原文核对年份。",
                fix=reworded(at, text.replace(hit[0], meant), safe=False) if meant else None,
            )
            break
