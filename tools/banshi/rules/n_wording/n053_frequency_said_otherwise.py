"""一年办几次，各处说的一样。

查什么
    次数限制（frequency）写“每年几次”“每年春季、秋季各一次”的，问答、说明、依据里说的每年次数是不是一样。说的是别的事（体检、校验）的不查。

为什么
    一处说一年两批，一处说一年一批，群众错过这一批，以为要等明年。

反例
    frequency: 每年春季、秋季各受理一次。
    faq: [{q: 错过了怎么办？, a: 等明年，每年只受理一次。}]

正例
    frequency: 每年春季、秋季各受理一次。
    faq: [{q: 错过了怎么办？, a: 等下一批，每年受理两次；领证以后每年体检一次。}]

怎么改
    核对一年办几次，把写错的一处改过来。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter
from banshi.model.numerals import chinese_number
from banshi.model.texts import texts

SEVERITY = Severity.WARNING
SCOPE = "matter"

_CLAIM = re.compile(
    "(?:每|一)个?(?P<period>年|学年|月|季度)(?P<when>[^，。；？]{0,16}?)(?P<each>各)?"
    "(?P<act>受理|申请|办理|申报|申领|申办|发放|报名|办|报|领)?(?P<number>[一两二三四五六1-9])(?P<unit>次|批)"
)


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Hold what is said of how often against the field for it."""
    for rule in matter.sentences("frequency"):
        claim = _CLAIM.search(rule if isinstance(rule, str) else rule.text)
        if claim is None:
            continue
        for at, text in texts(matter):
            if at[0] in ("frequency", "questions"):
                continue
            for hit in _CLAIM.finditer(text):
                # Whoever hands in once a year may well be paid every month.
                if hit["period"] != claim["period"] or not hit["act"] or _often(hit) == _often(claim):
                    continue
                if claim["act"] is None or claim["act"] == hit["act"]:
                    yield Problem(
                        at,
                        f"这里说“{hit[0]}”，次数限制（frequency）写的是“{claim[0]}”。",
                        "一年办几次，各处说的一样。",
                        f"请核对是“{claim[0]}”还是“{hit[0]}”，把写错的一处改过来。",
                    )
                    return


def _often(hit: re.Match[str]) -> int:
    """How many times: once in each of several seasons is as many times."""
    number = hit["number"]
    times = int(number) if number.isdecimal() else chinese_number(number)
    return times * (len(re.split("[、和]", hit["when"])) if hit["each"] else 1)
