"""引用的法要还没有废止。

查什么
    各处依据里的法律法规（law），到检查的那一天有没有废止。哪天废止、由哪部法代替，按 laws.yml 各版（editions）里写的。

为什么
    废止了的法不能再作办事的依据，照它写的材料、时限多半也变了。

反例
    legal_basis: [{law: 江海市暂住证管理办法, article: 第五条}]
    # 文件: laws.yml
    laws:
      - {name: 中华人民共和国居民身份证法, level: 法律, version: "2011-10-29", articles: 23}
      - {name: 中华人民共和国社会保险法, level: 法律, version: "2018-12-29", articles: 98}
      - {name: 中华人民共和国行政许可法, level: 法律, version: "2019-04-23", articles: 83}
      - {name: 中华人民共和国食品安全法, level: 法律, version: "2021-04-29", articles: 154}
      - name: 江海市暂住证管理办法
        level: 地方政府规章
        editions: [{promulgated: "2005-03-01", until: "2025-01-01", replaced_by: 江海市居住登记条例, articles: 20}]
      - {name: 江海市居住登记条例, level: 地方性法规, editions: [{promulgated: "2024-11-02", in_force: "2025-01-01", articles: 31}]}

正例
    legal_basis: [{law: 江海市居住登记条例, article: 第六条}]
    # 文件: laws.yml
    laws:
      - {name: 中华人民共和国居民身份证法, level: 法律, version: "2011-10-29", articles: 23}
      - {name: 中华人民共和国社会保险法, level: 法律, version: "2018-12-29", articles: 98}
      - {name: 中华人民共和国行政许可法, level: 法律, version: "2019-04-23", articles: 83}
      - {name: 中华人民共和国食品安全法, level: 法律, version: "2021-04-29", articles: 154}
      - name: 江海市暂住证管理办法
        level: 地方政府规章
        editions: [{promulgated: "2005-03-01", until: "2025-01-01", replaced_by: 江海市居住登记条例, articles: 20}]
      - {name: 江海市居住登记条例, level: 地方性法规, editions: [{promulgated: "2024-11-02", in_force: "2025-01-01", articles: 31}]}

怎么改
    在代替它的法里查到对应的条款，改写 law 和 article，再对照新条文把材料、条件、时限核对一遍。查不准的先不写。

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
    """Look for laws that another law has repealed."""
    for at, citation in matter.citations():
        stands = standing(setting.laws, citation.law, today)
        if stands is None or stands.ended is None:
            continue
        successor = stands.ended.replaced_by
        yield Problem(
            (*at, "law"),
            f"《{citation.law}》从 {stands.ended.until} 起已经废止。",
            "依据要是现行有效的法律法规。",
            _next_step(successor, setting, today),
        )


def _next_step(successor: str | None, setting: Setting, today: date) -> str:
    if successor is None:
        return "请查清现在由哪部法规定，改写依据；查不准的先不要猜。"
    stands = standing(setting.laws, successor, today)
    edition = (stands.now or stands.coming) if stands is not None else None
    length = f"（共 {edition.articles} 条）" if edition is not None and edition.articles else ""
    return f"代替它的是《{successor}》{length}，请在里面查到对应的条款后改写，并核对材料和时限。"
