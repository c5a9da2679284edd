"""法律索引里的条数够得上事项引用的条号。

查什么
    一部法律，有好几个事项引用的条号都超过了 laws.yml 里写的条数。

为什么
    许多事项不会都引错。多半是索引里的条数打颠倒了，或者法律修改后没有补上新的一版。

反例
    # 文件: matters/gongan/990709901000.yml
    legal_basis:
      - {law: 中华人民共和国行政许可法, article: 第四十二条}
    # 文件: matters/shichang/990131901000.yml
    legal_basis:
      - {law: 中华人民共和国行政许可法, article: 第四十二条}
    # 文件: laws.yml
    laws:
      - {name: 中华人民共和国居民身份证法, level: 法律, version: "2011-10-29", articles: 23}
      - {name: 中华人民共和国社会保险法, level: 法律, version: "2018-12-29", articles: 98}
      - {name: 中华人民共和国行政许可法, level: 法律, version: "2019-04-23", articles: 38}
      - {name: 中华人民共和国食品安全法, level: 法律, version: "2021-04-29", articles: 154}
      - {name: 不动产登记暂行条例, level: 行政法规, version: "2019-03-24", articles: 35}
      - {name: 优化营商环境条例, level: 行政法规, version: "2019-10-22", articles: 72}

正例
    # 文件: matters/gongan/990709901000.yml
    legal_basis:
      - {law: 中华人民共和国行政许可法, article: 第四十二条}

怎么改
    对照法律的现行文本改正条数；修改过的，补上新的一版。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Path, Problem, Severity
from banshi.model.fix import setting as written
from banshi.model.law import Law
from banshi.model.numerals import chinese_article

SEVERITY = Severity.ERROR
SCOPE = "catalog"
FIXES = ("unsafe",)

_SEVERAL = 2


def check(catalog: Catalog) -> Iterator[Problem]:
    """Compare the length of every law with how far the matters reach."""
    reached: dict[str, list[int]] = defaultdict(list)
    for entry in catalog.public:
        for law, article in zip(entry.laws, entry.furthest, strict=False):
            reached[law].append(article)
    for index, law in enumerate(catalog.setting.lists.get("laws", ())):
        last = law.most_articles
        beyond = [article for article in reached.get(law.name, ()) if last is not None and article > last]
        # Of a law that is cited often, one matter or two may have copied a mistake.
        if len(beyond) >= _SEVERAL and len(beyond) * 3 >= len(reached[law.name]):
            at = _longest(("laws", index), law)
            swapped = int(str(last)[::-1])
            meant = swapped if max(beyond) <= swapped <= max(beyond) * 3 else None
            yield Problem(
                at,
                f"《{law.name}》写的是 {last} 条，却有 {len(beyond)} 个事项引到了后面，最远到{chinese_article(max(beyond))}。",
                "条数是这部法最后一条的条号。",
                (f"是不是 {meant} 条？" if meant else "") + "请对照现行文本核对条数；修改过的，补上新的一版。",
                file="laws.yml",
                fix=written(at, meant, safe=False) if meant else None,
            )


def _longest(at: Path, law: Law) -> Path:
    """Where the number of articles is written that counts."""
    if not law.editions:
        return (*at, "articles")
    number = max(range(len(law.editions)), key=lambda place: law.editions[place].articles or 0)
    return (*at, "editions", number, "articles")
