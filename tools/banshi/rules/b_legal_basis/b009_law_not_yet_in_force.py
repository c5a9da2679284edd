"""引用的法要已经施行。

查什么
    各处依据里的法律法规（law），到检查的那一天有没有施行。按 laws.yml 各版（editions）里最早的施行日期。

为什么
    公布了还没有施行的法，现在还不能照它办；提前写上，群众会按没有生效的规定准备。

反例
    legal_basis: [{law: 江海市居住登记条例, article: 第六条}]
    # 文件: laws.yml
    laws:
      - {name: 中华人民共和国居民身份证法, level: 法律, version: "2011-10-29", articles: 23}
      - {name: 中华人民共和国社会保险法, level: 法律, version: "2018-12-29", articles: 98}
      - {name: 中华人民共和国行政许可法, level: 法律, version: "2019-04-23", articles: 83}
      - {name: 中华人民共和国食品安全法, level: 法律, version: "2021-04-29", articles: 154}
      - {name: 江海市居住登记条例, level: 地方性法规, editions: [{promulgated: "2026-10-20", in_force: "2027-03-01", articles: 31}]}

正例
    legal_basis: [{law: 江海市居住登记条例, article: 第六条}]
    # 文件: laws.yml
    laws:
      - {name: 中华人民共和国居民身份证法, level: 法律, version: "2011-10-29", articles: 23}
      - {name: 中华人民共和国社会保险法, level: 法律, version: "2018-12-29", articles: 98}
      - {name: 中华人民共和国行政许可法, level: 法律, version: "2019-04-23", articles: 83}
      - {name: 中华人民共和国食品安全法, level: 法律, version: "2021-04-29", articles: 154}
      - {name: 江海市居住登记条例, level: 地方性法规, editions: [{promulgated: "2024-11-02", in_force: "2025-01-01", articles: 31}]}

怎么改
    先写现在施行的依据；到新法施行的那一天再改。要看哪些事项到时候要改，运行 banshi laws --due。

依据
    《中华人民共和国行政许可法》第三十条：应当公示行政许可的事项和依据。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter
from banshi.rules.shared.law_days import standing

SEVERITY = Severity.ERROR
SCOPE = "day"


def check(matter: Matter, setting: Setting, today: date) -> Iterator[Problem]:
    """Look for laws of which no edition holds yet."""
    for at, citation in matter.citations():
        stands = standing(setting.laws, citation.law, today)
        if stands is not None and stands.now is None and stands.ended is None and stands.coming is not None:
            yield Problem(
                (*at, "law"),
                f"《{citation.law}》到 {today.isoformat()} 还没有施行，索引里最早的一版从 {stands.coming.begins} 起施行。",
                "依据要是已经施行的法律法规。",
                "请先写现在施行的依据，到施行那一天再改。",
            )
