"""条号和说明里提到的一致。

查什么
    时限、条件、问答等话里写“某某法第几条”怎样规定，依据里同一部法说同一件事的一行，条号是不是也是这一条。
    看是不是同一件事，是看两处的话有没有一样的字；话里提到的条号在依据里有的，不查。

为什么
    抄错一个字，引的就是另一条，群众和窗口照着查，查不到。

反例
    time_limit:
      statutory: 60日
      statutory_note: 居民身份证法第十二条规定自提交申领登记表之日起60日内发放。
      promised: 20个工作日
    legal_basis:
      - {law: 中华人民共和国居民身份证法, article: 第十三条, note: 提交申领登记表，60日内发放。}

正例
    time_limit:
      statutory: 60日
      statutory_note: 居民身份证法第十二条规定自提交申领登记表之日起60日内发放。
      promised: 20个工作日
    legal_basis:
      - {law: 中华人民共和国居民身份证法, article: 第十二条, note: 提交申领登记表，60日内发放。}

怎么改
    对照法律原文，把写错的一处改过来。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Path, Problem, Severity
from banshi.model.fix import setting as written
from banshi.model.matter import Matter
from banshi.model.record import Citation
from banshi.model.texts import joined, texts

SEVERITY = Severity.WARNING
SCOPE = "matter"
FIXES = ("unsafe",)

_ARTICLE = re.compile("第[一二三四五六七八九十百零]+条(?:之[一二三四五])?")
_LISTED = re.compile(
    "》?(?:(?:第[一二三四五六七八九十百零]+条(?:之[一二三四五])?)(?:第[一二三四五六七八九]款)?[、和]?)+"
)
_NAMED = ("法第", "例第", "定第", "则第", "》第", "）第")
"""How the name of a law ends in front of an article."""
_NOT_SAID = frozenset({"article", "law", "document"})
_SAME = 4
"""Characters in a row that two texts share when they tell the same rule."""


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Hold articles that texts name against the citations of the same law."""
    words = joined(matter)
    if not any(sign in words for sign in _NAMED):
        return
    rows: dict[str, list[tuple[Path, Citation]]] = {}
    for at, citation in matter.citations():
        if citation.law and citation.article:
            rows.setdefault(citation.law, []).append((at, citation))
    for law, cited in rows.items():
        name = law.removeprefix("中华人民共和国").partition("（")[0]
        # A law is named once as itself where it is cited; the articles behind its name are what is looked for.
        if f"{name}第" not in words and f"{name}》第" not in words:
            continue
        had = {article for _, citation in cited for article in _ARTICLE.findall(citation.article or "")}
        for at, text in texts(matter):
            if at[-1] in _NOT_SAID or name not in text:
                continue
            for hit in _named(text, name):
                for article in _ARTICLE.findall(hit[0]):
                    if article not in had and (row := _same(cited, text[hit.end() :], words, at)):
                        place, citation = row
                        yield Problem(
                            (*place, "article"),
                            f"这里引的是《{name}》“{citation.article}”，说同一件事的另一处写的是“{article}”：“{text[:40]}”。",
                            "同一条规定，各处写同一个条号。",
                            f"请对照法律核对是“{article}”还是“{citation.article}”，把写错的一处改过来。",
                            fix=written((*place, "article"), article, safe=False),
                        )
                        return


def _named(text: str, name: str) -> Iterator[re.Match[str]]:
    """The articles behind every place where a law is named."""
    start = text.find(name)
    while start >= 0:
        if hit := _LISTED.match(text, start + len(name)):
            yield hit
        start = text.find(name, start + len(name))


def _same(cited: list[tuple[Path, Citation]], told: str, words: str, at: Path) -> tuple[Path, Citation] | None:
    """The citation whose note tells the same, if no text names its article."""
    for place, citation in cited:
        note = citation.note or ""
        if place == at[: len(place)] or (citation.article or "") in words:
            continue
        if any(note[start : start + _SAME] in told for start in range(len(note) - _SAME + 1)):
            return place, citation
    return None
