"""引用的条号要在现在施行的那一版里。

查什么
    条款（article）是不是大于检查那一天施行的那一版的最后一条。比哪一版都大的由 B002 报告。

为什么
    法修改以后条数会变：旧版有的条现在没有了，新版的条要到施行那天才有。

反例
    legal_basis: [{law: 江海市居住登记条例, article: 第三十五条}]
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

正例
    legal_basis: [{law: 江海市居住登记条例, article: 第三十一条}]
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

怎么改
    对照现在施行的文本核对条号。

依据
    《中华人民共和国行政许可法》第三十条：应当公示行政许可的事项和依据。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter
from banshi.model.numerals import article_number, chinese_article
from banshi.rules.shared.law_days import standing

SEVERITY = Severity.ERROR
SCOPE = "day"


def check(matter: Matter, setting: Setting, today: date) -> Iterator[Problem]:
    """Compare each article with the last one of the edition in force."""
    for at, citation in matter.citations():
        stands = standing(setting.laws, citation.law, today)
        if stands is None or stands.now is None or stands.now.articles is None or citation.article is None:
            continue
        number, most = article_number(citation.article), setting.laws[citation.law or ""].most_articles
        # Beyond every edition is beyond this one too, and has its own rule.
        if number <= stands.now.articles or (most is not None and number > most):
            continue
        coming = stands.coming is not None and (stands.coming.articles or 0) >= number
        told = f"，要到 {stands.coming.begins} 施行的新版才有这一条" if coming and stands.coming else ""
        yield Problem(
            (*at, "article"),
            f"引用了《{citation.law}》“{citation.article}”，现在施行的一版（{stands.now.named}）只有"
            f" {stands.now.articles} 条{told}。",
            f"条号最大到{chinese_article(stands.now.articles)}。",
            "请对照现在施行的文本核对条号。",
        )
