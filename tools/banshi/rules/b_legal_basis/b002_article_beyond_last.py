"""引用的条号不能超过最后一条。

查什么
    各处依据里的条款（article）是不是大于那部法的最后一条。索引里有几版的，比条数最多的一版还大才报告；
    当天施行的那一版有没有这一条，由 B010 检查。有一版的条数还没有核对的，不检查。

为什么
    条号不存在，依据就落空了；多半是抄错，或者法已经修订、条号变了。

反例
    legal_basis: [{law: 中华人民共和国居民身份证法, article: 第二十四条}]

正例
    legal_basis: [{law: 中华人民共和国居民身份证法, article: 第二十三条}]

怎么改
    对照现行文本核对条号；索引里的条数过时了，就更新 laws.yml。

依据
    《中华人民共和国行政许可法》第三十条：应当公示行政许可的事项和依据。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.fix import setting as written
from banshi.model.matter import Matter
from banshi.model.numerals import article_number, chinese_article
from banshi.model.record import Citation
from banshi.source.mistyped import one_slip

SEVERITY = Severity.ERROR
SCOPE = "matter"
FIXES = ("unsafe",)


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Compare each article with the last one of its law."""
    for at, citation in matter.citations():
        if citation.article is None or citation.law is None:
            continue
        law = setting.laws.get(citation.law)
        last = law.most_articles if law is not None else None
        if law is not None and last is not None and article_number(citation.article) > last:
            meant = _meant(matter, citation, last)
            yield Problem(
                (*at, "article"),
                f"引用了《{law.name}》“{citation.article}”，超过了最后一条：这部法只有 {last} 条。",
                f"条号最大到{chinese_article(last)}（索引里最新的一版：{law.history[-1].named}）。",
                (f"是不是“{meant}”？" if meant else "")
                + "请对照现行文本核对条号；索引过时了的，请在 laws.yml 里补上新的一版。",
                fix=written((*at, "article"), meant, safe=False) if meant else None,
            )


def _meant(matter: Matter, citation: Citation, last: int) -> str | None:
    """The article that is one slip away and is cited on this page, or stands beside one that is."""
    typed = str(article_number(citation.article or ""))
    close = [number for number in range(1, last + 1) if one_slip(typed, str(number))]
    cited = {
        article_number(other.article)
        for _, other in matter.citations()
        if other.law == citation.law and other.article and other is not citation
    }
    for likely in ([one for one in close if one in cited], [one for one in close if {one - 1, one + 1} & cited]):
        if likely:
            behind = (citation.article or "").partition("条")[2]
            return chinese_article(likely[0]) + behind if len(likely) == 1 else None
    return None
