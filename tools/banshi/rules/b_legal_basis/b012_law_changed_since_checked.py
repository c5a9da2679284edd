"""核对以后法又改了的，要再核对。

查什么
    写了核对日期（verified）或者修改日期（changes）的事项，依据的法现在施行的一版是不是在那以后才施行的。

为什么
    上次核对时看的是旧文本。新版施行以后，材料、条件、时限和条号都可能变了。

反例
    verified: {on: "2024-06-01", by: 江海市公安局}
    legal_basis: [{law: 江海市居住登记条例, article: 第六条}]
    # 文件: laws.yml
    laws:
      - {name: 中华人民共和国居民身份证法, level: 法律, version: "2011-10-29", articles: 23}
      - {name: 中华人民共和国社会保险法, level: 法律, version: "2018-12-29", articles: 98}
      - {name: 中华人民共和国行政许可法, level: 法律, version: "2019-04-23", articles: 83}
      - {name: 中华人民共和国食品安全法, level: 法律, version: "2021-04-29", articles: 154}
      - {name: 江海市居住登记条例, level: 地方性法规, editions: [{promulgated: "2024-11-02", in_force: "2025-01-01", articles: 31}]}

正例
    verified: {on: "2026-11-01", by: 江海市公安局}
    legal_basis: [{law: 江海市居住登记条例, article: 第六条}]
    # 文件: laws.yml
    laws:
      - {name: 中华人民共和国居民身份证法, level: 法律, version: "2011-10-29", articles: 23}
      - {name: 中华人民共和国社会保险法, level: 法律, version: "2018-12-29", articles: 98}
      - {name: 中华人民共和国行政许可法, level: 法律, version: "2019-04-23", articles: 83}
      - {name: 中华人民共和国食品安全法, level: 法律, version: "2021-04-29", articles: 154}
      - {name: 江海市居住登记条例, level: 地方性法规, editions: [{promulgated: "2024-11-02", in_force: "2025-01-01", articles: 31}]}

怎么改
    对照现在施行的文本核对一遍，把今天的日期写到 verified 里。

依据
    《中华人民共和国政府信息公开条例》第六条：行政机关应当及时、准确地公开政府信息。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter
from banshi.rules.shared.law_days import standing

SEVERITY = Severity.WARNING
SCOPE = "day"


def check(matter: Matter, setting: Setting, today: date) -> Iterator[Problem]:
    """Compare the day of the last check with the day each law's edition began."""
    checked = matter.updated
    told: set[str | None] = set()
    if not checked:
        return
    for at, citation in matter.citations():
        stands = standing(setting.laws, citation.law, today)
        if stands is None or stands.now is None or stands.now.begins <= checked or citation.law in told:
            continue
        told.add(citation.law)
        yield Problem(
            (*at, "law"),
            f"《{citation.law}》现在的一版从 {stands.now.begins} 起施行，这个事项最近一次核对或者修改是 {checked}。",
            "法律换了新版，依据它的事项要再核对一次。",
            "请对照现在的文本核对，把日期和核对人写到 verified 里。",
        )
