"""依据的法一年内要废止或者换新版。

查什么
    各处依据里的法律法规（law），从检查那一天起一年内有没有要废止的，有没有新的一版要施行。一部法在一个事项里只提醒一次。

为什么
    知道得早，才来得及在那一天换好依据、材料和时限，不让群众照旧规定白跑。

反例
    legal_basis: [{law: 江海市居住登记条例, article: 第六条}]
    # 文件: laws.yml
    laws:
      - {name: 中华人民共和国居民身份证法, level: 法律, version: "2011-10-29", articles: 23}
      - {name: 中华人民共和国社会保险法, level: 法律, version: "2018-12-29", articles: 98}
      - {name: 中华人民共和国行政许可法, level: 法律, version: "2019-04-23", articles: 83}
      - {name: 中华人民共和国食品安全法, level: 法律, version: "2021-04-29", articles: 154}
      - name: 江海市居住登记条例
        level: 地方性法规
        editions:
          - {promulgated: "2024-11-02", in_force: "2025-01-01", articles: 31}
          - {promulgated: "2026-10-20", in_force: "2027-03-01", articles: 40}
    ---
    legal_basis: [{law: 江海市暂住证管理办法, article: 第五条}]
    # 文件: laws.yml
    laws:
      - {name: 中华人民共和国居民身份证法, level: 法律, version: "2011-10-29", articles: 23}
      - {name: 中华人民共和国社会保险法, level: 法律, version: "2018-12-29", articles: 98}
      - {name: 中华人民共和国行政许可法, level: 法律, version: "2019-04-23", articles: 83}
      - {name: 中华人民共和国食品安全法, level: 法律, version: "2021-04-29", articles: 154}
      - name: 江海市暂住证管理办法
        level: 地方政府规章
        editions: [{promulgated: "2005-03-01", until: "2027-01-01", articles: 20}]

正例
    legal_basis: [{law: 江海市居住登记条例, article: 第六条}]
    # 文件: laws.yml
    laws:
      - {name: 中华人民共和国居民身份证法, level: 法律, version: "2011-10-29", articles: 23}
      - {name: 中华人民共和国社会保险法, level: 法律, version: "2018-12-29", articles: 98}
      - {name: 中华人民共和国行政许可法, level: 法律, version: "2019-04-23", articles: 83}
      - {name: 中华人民共和国食品安全法, level: 法律, version: "2021-04-29", articles: 154}
      - name: 江海市居住登记条例
        level: 地方性法规
        editions:
          - {promulgated: "2024-11-02", in_force: "2025-01-01", articles: 31}
          - {promulgated: "2026-10-20", in_force: "2028-03-01", articles: 40}

怎么改
    对照新的文本准备好修改，到那一天公布。全市哪些事项要改，运行 banshi laws --due。

依据
    《中华人民共和国政府信息公开条例》第六条：行政机关应当及时、准确地公开政府信息。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter
from banshi.rules.shared.law_days import standing, year_after

SEVERITY = Severity.WARNING
SCOPE = "day"


def check(matter: Matter, setting: Setting, today: date) -> Iterator[Problem]:
    """Announce what ends or begins within a year, once for each law."""
    horizon, told = year_after(today), set()
    for at, citation in matter.citations():
        stands = standing(setting.laws, citation.law, today)
        if stands is None or stands.now is None or citation.law in told:
            continue
        told.add(citation.law)
        ending, coming = stands.ends_by(horizon), stands.begins_by(horizon)
        if ending is not None:
            successor = f"，由《{ending.replaced_by}》代替" if ending.replaced_by else ""
            change = f"从 {ending.until} 起废止{successor}"
        elif coming is not None:
            change = f"有新的一版从 {coming.begins} 起施行"
        else:
            continue
        yield Problem(
            (*at, "law"),
            f"《{citation.law}》{change}。",
            "依据要随法律一起更新。",
            "请对照新的文本，提前准备好修改，到那一天公布。",
        )
