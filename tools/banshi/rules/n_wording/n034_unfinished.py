"""话要说完。

查什么
    说明、注释、条件、回答有没有停在半句上：以逗号、顿号、冒号、分号结尾；前面的话有句号，最后一句却没有。

为什么
    从 Word、网页粘贴时常常少选几个字。读的人不知道后面还有什么要求。

反例
    faq: [{q: 收费吗？, a: 首次申领不收费，}]
    ---
    summary: 居民身份证丢失后补领。异地补领的，在
    ---
    trip_reason: 须现场采集人像和指纹、

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

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter
from banshi.rules.shared.texts import joined, texts

SEVERITY = Severity.WARNING
SCOPE = "matter"

_OPEN = re.compile(r"[，、：；,;:]\Z")
_HALF = re.compile(r"[。！？][^。！？”）》」』]*[\u4e00-\u9fff，、]\Z")
_SENTENCES = frozenset(
    {"summary", "scope", "note", "a", "text", "trip_reason", "statutory_note", "valid_note", "waiver", "reason"}
)
_LISTS = frozenset({"items", "not_eligible", "not_required", "quota", "frequency"})
_ANY_OPEN = re.compile(r"[，、：；,;:]$", re.M)
_ANY_HALF = re.compile(r"[。！？][^。！？”）》」』\n]*[\u4e00-\u9fff，、]$", re.M)


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Look at how every sentence ends."""
    words = joined(matter)
    if not _ANY_OPEN.search(words) and not _ANY_HALF.search(words):
        return
    for at, text in texts(matter):
        if at[-1] not in _SENTENCES and (len(at) < 2 or at[-2] not in _LISTS):
            continue
        if _OPEN.search(text) or _HALF.search(text):
            yield Problem(
                at,
                f"“{text[-12:]}”停在半句上，话没有说完，像是粘贴时截断了。",
                "每句话都要说完，结尾不用逗号、顿号、冒号。",
                "请对照原来的文件补完；后面没有内容的，改成句号。",
            )
