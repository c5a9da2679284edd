"""时间要写准，不写“尽快”“左右”。

查什么
    说明文字里有没有“尽快”“尽早”“抓紧”“视情”“酌情”“大约”“5日左右”“及时办理”这样说不准的时间。

为什么
    群众要安排时间，“尽快”是多久，谁也说不清，也没法监督。

反例
    steps: [{name: 受理, by: 户籍窗口, note: 审核后尽快通知领证。}]
    ---
    time_limit: {statutory: 60日, promised: 20个工作日, promised_note: 一般10日左右可以领证。}

正例
    steps: [{name: 受理, by: 户籍窗口, note: 审核后2个工作日内通知领证。}]

怎么改
    写成“几个工作日内”；不确定的，按最长的时间写。

依据
    《中华人民共和国行政许可法》第三十条：应当公示办理的期限。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter
from banshi.model.texts import joined, texts
from banshi.rules.shared.looking import lines_with

SEVERITY = Severity.WARNING
SCOPE = "matter"

_SIGNS = ("尽快", "尽早", "抓紧", "视情", "酌情", "适时", "大约", "大概", "左右", "及时", "约")
_NUMBER = "[0-9一二两三四五六七八九十半几]"
_VAGUE = re.compile(
    "尽快|尽早|抓紧|视情|酌情|适时|大约|大概"
    "|(?:日|天|月|年|周|小时|分钟)左右"
    "|及时(?:办理|办结|审核|审查|答复|送达|受理|发放|制证)"
    f"|(?<![预签合节制履违续爽公邀])约{_NUMBER}+(?:个|多|余)?(?:日|天|月|年|周|工作日|小时|分钟)"
)
_PASSED_OVER = frozenset({"name", "aliases", "questions", "source", "legal_basis", "changes"})


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Look for times nobody can hold the office to."""
    if not any(map(_VAGUE.search, lines_with(joined(matter), _SIGNS))):
        return
    for at, text in texts(matter):
        if at[0] in _PASSED_OVER or at[-1] == "q" or "basis" in at:
            continue
        for hit in _VAGUE.finditer(text):
            yield Problem(
                at,
                f"“{hit[0]}”说不准是多长时间。",
                "时间要写成确定的数，如“3个工作日内”。",
                "请写出最长多久；办理时限写到办结时限或环节时限里。",
            )
