"""话要说完。

查什么
    事项和各类清单的文字有没有停在半句上：以逗号、顿号、冒号、分号结尾；以“以及”“应当”“的，在”这样后面一定还有话的词结尾；
    前面的话有句号，最后一句却没有。

为什么
    从 Word、网页粘贴时常常少选几个字。读的人不知道后面还有什么要求。

反例
    faq: [{q: 收费吗？, a: 首次申领不收费，}]
    ---
    summary: 居民身份证丢失后补领。异地补领的，在
    ---
    trip_reason: 须现场采集人像和指纹、
    ---
    scope: 本市户籍的居民，以及
    ---
    # 追加: halls.yml
      - {id: xiwan, name: 西湾政务服务中心, region: "990102", note: 东门停车，}

正例
    faq: [{q: 收费吗？, a: 首次申领不收费。}]
    ---
    summary: 居民身份证丢失后补领（含损坏）。
    ---
    trip_reason: 须现场采集人像和指纹

怎么改
    对照原来的文件把话补完；后面没有内容的，改成句号。

依据
    GB/T 15834—2011《标点符号用法》。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.model.finding import Problem, Severity
from banshi.rules.shared.surroundings import Said

SEVERITY = Severity.WARNING
SCOPE = "text"

_OPEN = (
    r"[，、：；,;:]|以及|或者|并且|应当|必须|不得|由于|因为|如果|但是|除了|关于|对于|根据|按照|依照|包括|例如|比如"
    r"|[，。；：、](?:还有|另外|同时|其中|特别是|尤其是|此外|然后|因此|所以|而且|不过|如|即)"
    r"|(?:[，。；：、]|的)[在由向对和与及或并把被从按经须应将凭为以自到需请持因]"
)
"""Marks, and words that something must follow."""
_HALF = "[。！？][^。！？”）》」』\n]*[\u4e00-\u9fff，、]"
_OPEN_END, _HALF_END = re.compile(rf"(?:{_OPEN})\Z"), re.compile(rf"{_HALF}\Z")
_LAST = frozenset(
    "，、：；,;:及者且当须得于为果是了据照括如有外时中是此后以而过即在由向对和与或并把被从按经应将凭自到需请持因"
)
"""Characters a text may end with that goes on; most end with a full stop, and need no pattern."""
_SENTENCES = frozenset({
    "summary", "scope", "note", "a", "text", "trip_reason", "statutory_note", "valid_note", "waiver", "reason", "notice",
    "content", "lead_note", "items", "not_eligible", "not_required", "quota", "frequency",
})  # fmt: skip
"""Fields whose sentences end with a full stop once one of them does."""


def check(said: Said) -> Iterator[Problem]:
    """Look at how every sentence ends."""
    if not any(map(_suspicious, said.words.split("\n"))):
        return
    for at, text in said.written():
        if _OPEN_END.search(text) or (not _SENTENCES.isdisjoint(at[-2:]) and _HALF_END.search(text)):
            yield Problem(
                at,
                f"“{text[-12:]}”停在半句上，话没有说完，像是粘贴时截断了。",
                "每句话都要说完，结尾不用逗号、顿号、冒号。",
                "请对照原来的文件补完；后面没有内容的，改成句号。",
            )


def _suspicious(line: str) -> bool:
    end = line[-1:]
    return (end in _LAST and _OPEN_END.search(line) is not None) or (
        end not in "。！？”）》」』" and "。" in line and _HALF_END.search(line) is not None
    )
