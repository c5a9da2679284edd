"""不写别的城市。

查什么
    事项的文字里有没有别的设区的市的名称：带“市”字的，三个字以上的，本省两个字的城市前后写着“在、到、户口”等字的。法律和文件的名称不查。

为什么
    照别的城市的指南改，地名没有换完，群众会以为这一页不管本市，或者真的跑到那里去。

反例
    scope: 户口在杭州市的居民。
    ---
    faq: [{q: 外地人能在石家庄办吗？, a: 能。}]

正例
    scope: 户口在本市的居民。
    ---
    source: [{title: 杭州市证件办理规定, note: 只作参考。}]

怎么改
    改成本市的名称或者“本市”；真要说那里的，换一个说法，或者写进 suppress.yml 并说明理由。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter
from banshi.rules.shared.cities import elsewhere, named, pattern
from banshi.rules.shared.texts import joined, texts

SEVERITY = Severity.WARNING
SCOPE = "matter"
FIXES = ("unsafe",)


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Look every text through for the names of other cities."""
    words = joined(matter)
    if setting.city and named(setting.city).search(words) and pattern(setting.city).search(words):
        for at, text in texts(matter):
            if at[0] != "source":
                yield from elsewhere(at, text, setting)
