"""话里说的条号和引用的条号要一致。

查什么
    说明、条件、问答里写“某某法第几条”的，这部法在各处依据里只引了一条时，是不是就是这一条。引了几条的，话里说的可能是另外一条，不查。

为什么
    一处写第十一条，一处写第十二条，总有一处抄错，群众照着去查就查不到。

反例
    time_limit:
      statutory: 60日
      statutory_note: 不动产登记暂行条例第二十条规定自受理之日起60日内办结。
      promised: 20个工作日
    legal_basis: [{law: 不动产登记暂行条例, article: 第二十一条}]

正例
    time_limit:
      statutory: 60日
      statutory_note: 不动产登记暂行条例第二十条规定自受理之日起60日内办结。
      promised: 20个工作日
    legal_basis: [{law: 不动产登记暂行条例, article: 第二十条第一款}]

怎么改
    对照法律原文核对条号，改写错的一处；两条都用到的，都写进依据。

依据
    《中华人民共和国行政许可法》第三十条：应当公示行政许可的事项和依据。
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter
from banshi.model.numerals import article_number, chinese_article
from banshi.rules.shared.texts import joined, texts

SEVERITY = Severity.WARNING
SCOPE = "matter"

# A range or a list names more articles than the first one.
_NAMED = re.compile(
    "(?P<before>[\u4e00-\u9fff（）]{2,40})》?(?P<article>第[零一二三四五六七八九十百]+条)(?![至到、和])"
)
_STATE = "中华人民共和国"
_CITING = {"legal_basis", "free_basis", "basis", "also_basis", "source", "changes"}


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Hold articles that are named in passing against the only one of their law that is cited."""
    if not _NAMED.search(joined(matter)):
        return
    cited: defaultdict[str, set[int]] = defaultdict(set)
    for _, citation in matter.citations():
        if citation.law:
            # A law that is cited as a whole holds whatever article is named.
            cited[citation.law].add(article_number(citation.article) if citation.article else 0)
    single = {law: number for law, (number, *more) in cited.items() if number and not more}
    if not single:
        return
    laws = {*setting.laws, *single}
    for at, text in texts(matter):
        for hit in () if _CITING.intersection(at) else _NAMED.finditer(text):
            law = _meant(hit["before"], laws)
            number = article_number(hit["article"])
            if law in single and number != single[law]:
                yield Problem(
                    at,
                    f"这里说的是《{law}》{hit['article']}，依据里引的是{chinese_article(single[law])}。",
                    "话里说的条号，在依据（legal_basis 和各处的 basis）里有。",
                    f"请对照原文核对是{hit['article']}还是{chinese_article(single[law])}，改写错的一处；两条都用到的，都写进依据。",
                )


def _meant(before: str, laws: set[str]) -> str | None:
    """The law whose name, with or without the state's, stands just before the article; the longest if several do."""
    found = [law for law in laws if before.endswith(law.removeprefix(_STATE))]
    return max(found, key=len, default=None)
