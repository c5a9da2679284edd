"""不写别的城市。

查什么
    事项和各类清单的文字里有没有别的设区的市的名称：带“市”字的，三个字以上的，本省两个字的城市前后写着“在、到、户口”等字的。法律和文件的名称、来源、用语对照不查。

为什么
    照别的城市的指南改，地名没有换完，群众会以为这一页不管本市，或者真的跑到那里去。

反例
    scope: 户口在杭州市的居民。
    ---
    faq: [{q: 外地人能在石家庄办吗？, a: 能。}]
    ---
    # 追加: halls.yml
      - {id: xiwan, name: 杭州市政务服务中心, region: "990102"}

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

from banshi.model.finding import Problem, Severity
from banshi.rules.shared.cities import elsewhere, named, pattern
from banshi.rules.shared.surroundings import Said

SEVERITY = Severity.WARNING
SCOPE = "text"
FIXES = ("unsafe",)

_ASIDE = frozenset({"laws.yml", "reform/targets.yml", "reform/tasks.yml", "regions.yml", "suppress.yml"})
"""Files that may speak of other cities, or are no words of this one."""


def check(said: Said) -> Iterator[Problem]:
    """Look every text through for the names of other cities."""
    city, words = said.setting.city, said.words
    if city and said.file not in _ASIDE and named(city).search(words) and pattern(city).search(words):
        for at, text in said.written():
            if "source" not in at and "documents" not in at:
                yield from elsewhere(at, text, said.setting)
