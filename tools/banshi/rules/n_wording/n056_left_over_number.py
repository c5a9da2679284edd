"""列表的一条前面没有留下的序号。

查什么
    事项和各类清单里，列表的一条话或者名称前面有没有“2、”“（三）”“1.”“第一，”“①”这样的序号。
    “1.2米以下”“一、二级资质”“（二）项”这样本来就是内容的不算。

为什么
    列表在页面和打印稿上自己有序号或者圆点，再写一个就成了两个；删掉、挪动一条以后，写在里面的序号就接不上了。

反例
    not_eligible: [2、居民身份证还在有效期内的。]
    ---
    conditions: {match: 全部, items: [（一）本市常住户口。]}
    ---
    faq: [{q: 1.要带什么？, a: 带户口簿。}]

正例
    not_eligible: [居民身份证还在有效期内的。]
    ---
    conditions: {match: 全部, items: [1.2米以下的儿童由监护人陪同。]}

怎么改
    删掉前面的序号。

依据
    本产品的标准：序号由页面排，不写在话里。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.model.finding import Path, Problem, Severity
from banshi.rules.shared.remedies import reworded
from banshi.rules.shared.surroundings import Said

SEVERITY = Severity.WARNING
SCOPE = "text"
FIXES = ("safe",)

_DIGITS = "0-9一二三四五六七八九十"
_NUMBER = re.compile(
    rf"(?:[0-9]{{1,2}}(?:[、．]|[.](?![0-9]))|[一二三四五六七八九十]{{1,3}}、)[ 　]*(?![{_DIGITS}])"
    rf"|[（(](?:[0-9]{{1,2}}|[一二三四五六七八九十]{{1,3}})[）)][ 　]*(?![至到、和或，项款目条号类级])"
    rf"|[0-9]{{1,2}}[）)][ 　]*|第[一二三四五六七八九十]{{1,3}}[，：][ 　]*|[①-⑳][ 　]*(?![①-⑳至和、])"
)
_ROWS = frozenset({"name", "text", "q", "a", "note", "title"})
"""Fields of a row that begin what a page shows of it."""
_GO_ON = re.compile("[2二]、|[（(][2二][）)]|2[.．](?![0-9])|第二，|②")
"""A text that numbers sentences of its own keeps its first number."""


def check(said: Said) -> Iterator[Problem]:
    """Look at the beginning of every item and row."""
    words = said.words
    if not any(map(_NUMBER.match, words.split("\n"))):
        return
    for at, text in said.written():
        hit = _NUMBER.match(text)
        if hit is None or hit.end() == len(text) or not _in_list(at) or _GO_ON.search(text, hit.end()):
            continue
        yield Problem(
            at,
            f"这一条前面留着序号“{hit[0].strip()}”。",
            "列表的序号由页面排，不写在话里。",
            f"请删掉“{hit[0].strip()}”，改成“{text[hit.end() : hit.end() + 30]}”。",
            fix=reworded(at, text[hit.end() :]),
        )


def _in_list(at: Path) -> bool:
    """Whether the text is an item of a list, or the beginning of one."""
    return isinstance(at[-1], int) or (len(at) > 1 and isinstance(at[-2], int) and at[-1] in _ROWS)
