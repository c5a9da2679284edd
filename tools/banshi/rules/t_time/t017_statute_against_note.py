"""法定时限和它的说明、依据要一致。

查什么
    法定时限（statutory）的数，和法定时限说明（statutory_note）里的对不对得上；依据和来源的说明里写“几日内决定”“取几日时限”的，
    这个数在时限里有没有。说明里分几段写的，加起来也算；说明里的“日”可能按工作日计算，数一样就算一致；
    说明里写工作日的，时限不能写成日。

为什么
    法定时限是承诺的上限。抄错一个数，超了期自己还不知道。

反例
    time_limit:
      statutory: 45日
      statutory_note: 居民身份证法规定自提交申领登记表之日起60日内发放。
      promised: 20个工作日
    ---
    legal_basis: [{law: 中华人民共和国居民身份证法, article: 第十一条, note: 30日内发放。}]
    ---
    time_limit:
      statutory: 60日
      statutory_note: 居民身份证法规定自提交申领登记表之日起60个工作日内发放。
      promised: 20个工作日

正例
    time_limit:
      statutory: 60日
      statutory_note: 居民身份证法规定，20日内受理，40日内发放。
      promised: 20个工作日
    ---
    legal_basis: [{law: 中华人民共和国居民身份证法, article: 第十一条, note: 60日内发放；期满前30日内换。}]

怎么改
    对照法律原文，把写错的一处改过来。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.lengths import known_lengths, lengths, number_of
from banshi.catalog.setting import Setting
from banshi.model.finding import Path, Problem, Severity
from banshi.model.fix import setting as written
from banshi.model.matter import Matter
from banshi.rules.shared.remedies import reworded

SEVERITY = Severity.WARNING
SCOPE = "matter"
FIXES = ("unsafe",)

_DAYS = ("日", "个工作日")
_CHINESE = "一二三四五六七八九十"
# What stands before a number is asked once its first sign is found: a pattern that asks first is tried at every sign.
_HANDLED = re.compile(
    f"(?P<number>[0-9{_CHINESE}](?<![0-9〇零{_CHINESE}月].)(?:(?<=[0-9])[0-9]{{0,2}}|(?<=[{_CHINESE}])[{_CHINESE}]{{0,2}}))"
    "(?P<unit>个工作日|日)"
    "(?:(?:以|之)?内(?:应当|要)?(?:决定|办结|办理|办完|审查|审核|作出|发放|核发|签发|颁发|登记|答复|给付|确认)|时限)"
)
# Sources list what was taken from them: “取材料、20个工作日、有效期”.
_TAKEN = re.compile(
    "(?<=[取、和，])(?P<number>[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?P<unit>个工作日|日)(?=[、，和。]|$)"
)
_LIMIT = re.compile("[0-9]+(?=日$|个工作日$)")


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Hold the statutory limit against what is noted of it, and notes on the law against the limits."""
    limit = matter.time_limit
    own = _LIMIT.match(limit.statutory)
    said = [length for _, length in lengths(limit.statutory_note or "") if length[1] in _DAYS]
    numbers = [number for number, _ in said]
    if own and said and (int(own[0]) not in (*numbers, sum(numbers)) or _unit_differs(own, said)):
        number, unit = next((one for one in said if one[0] == int(own[0])), said[0])
        yield Problem(
            ("time_limit", "statutory"),
            f"法定办结时限写的是“{limit.statutory}”，法定时限说明里说的是“{number}{unit}”。",
            "法定办结时限和它的说明写同一个数。",
            f"请对照法律核对是“{number}{unit}”还是“{limit.statutory}”，把写错的一处改过来。",
            fix=written(("time_limit", "statutory"), f"{number}{unit}", safe=False),
        )
        return
    yield from _unheard_of(matter)


def _unit_differs(own: re.Match[str], said: list[tuple[int, str]]) -> bool:
    """Whether the note counts in working days what is written in days.

    The other way round both may be meant: the days of a licence (行政许可法第八十二条) and of many regulations are working days.
    """
    units = {unit for number, unit in said if number == int(own[0])}
    return units == {"个工作日"} and own.string.endswith("日") and not own.string.endswith("工作日")


def _unheard_of(matter: Matter) -> Iterator[Problem]:
    """Limits that are noted of the law alone."""
    notes: list[tuple[Path, str]] = [
        ((*at, "note"), citation.note)
        for at, citation in matter.citations()
        if citation.note and at[0] == "legal_basis"
    ]
    notes += [(("source", index, "note"), row.note) for index, row in enumerate(matter.source) if row.note]
    hits = [(at, note, hit) for at, note in notes for hit in _HANDLED.finditer(note)]
    # A plan's own targets are no limits of the law.
    laws = [
        (at, note) for at, note in notes if at[0] == "source" and not matter.source[int(at[1])].title.endswith("方案")
    ]
    hits += [(at, note, hit) for at, note in laws for hit in _TAKEN.finditer(note)]
    if not hits:
        return
    statutory = _LIMIT.match(matter.time_limit.statutory)
    known = {number for number, _ in known_lengths(matter, noted=False)}
    for at, note, hit in hits:
        number = number_of(hit["number"])
        # What another note says as well is another limit of the law.
        elsewhere = any(number_of(other["number"]) == number for place, _, other in hits if place != at)
        if not statutory or number in known or elsewhere:
            continue
        limit = matter.time_limit.statutory
        yield Problem(
            at,
            f"这里说“{hit[0]}”，办结时限和别的字段里都没有 {number} 天这个数，法定办结时限写的是“{limit}”。",
            "依据、来源的说明和时限写同一个数。",
            f"请对照法律核对是“{limit}”还是“{hit['number']}{hit['unit']}”，把写错的一处改过来。",
            fix=reworded(at, note.replace(f"{hit['number']}{hit['unit']}", limit, 1), safe=False),
        )
        return
