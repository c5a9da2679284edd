"""各环节时限加起来不超过承诺时限。

查什么
    对每一种情形，把这种情形要走的各环节时限（steps 里的 limit）相加，不超过这种情形的承诺办结时限。
    申请人自己做的环节、由别人办理（outside）的环节、送达和领证、名称与不计入时限的程序相同的环节不算在内；
    承诺时限写“无”、按年度安排办的，没有可比的期限，不查。
    单位不同时按 5 个工作日合 7 日折算。

为什么
    环节加起来比承诺还长，承诺就做不到。

反例
    time_limit: {statutory: 60日, promised: 10个工作日}
    steps:
      - {name: 审核, by: 县级公安机关, limit: 3个工作日}
      - {name: 制证, by: 省级公安机关制证机构, limit: 15个工作日}
    ---
    time_limit: {statutory: 60日, promised: 10个工作日}
    questions: {办理人: [本人, 监护人代办]}
    steps:
      - {name: 审核, by: 县级公安机关, limit: 8个工作日}
      - {name: 核对监护关系, by: 县级公安机关, limit: 3个工作日, when: {办理人: 监护人代办}}
    ---
    processing: 即办件
    time_limit: {statutory: 60日, promised: 即办}
    steps: [{name: 审核并当场制证, by: 县级公安机关, limit: 9小时}]

正例
    time_limit: {statutory: 60日, promised: 10个工作日}
    questions: {办理人: [本人, 监护人代办]}
    steps:
      - {name: 审核, by: 县级公安机关, limit: 10个工作日, when: {办理人: 本人}}
      - {name: 核对监护关系, by: 县级公安机关, limit: 10个工作日, when: {办理人: 监护人代办}}
    ---
    time_limit: {statutory: 60日, promised: 10个工作日, excluded: [{name: 邮寄, limit: 3日}]}
    steps:
      - {name: 审核, by: 县级公安机关, limit: 10个工作日}
      - {name: 邮寄, by: 邮政, limit: 3日}
    ---
    time_limit: {statutory: 60日, promised: 10个工作日}
    steps:
      - {name: 出具证明, by: 用人单位, limit: 15个工作日, outside: true}
      - {name: 审核, by: 县级公安机关, limit: 10个工作日}

怎么改
    缩短环节时限，或者放宽承诺时限；不计入时限的程序写进 excluded；用人单位、医院等别人做的环节写 outside: true。

依据
    《中华人民共和国行政许可法》第四十四条、第四十五条：颁发和送达证件、听证检验鉴定和专家评审的时间另算。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from banshi.catalog.setting import Setting
from banshi.model.finding import Path, Problem, Severity
from banshi.model.limit import Limit, parse_limit
from banshi.model.matter import Matter, Step
from banshi.model.situation import describe, parts_of
from banshi.rules.shared.limits import promise_in, promises

SEVERITY = Severity.ERROR
SCOPE = "matter"

_HANDED_OVER = re.compile(r"送达|邮寄|寄送|颁证|发证|领证|领取")
_MOST_SITUATIONS = 5000
_ROUNDING = 1e-6
_ONE_SITTING = 8 / 24  # 即办 means while the applicant waits, which is eight hours of one day at most


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Add up the steps of every situation."""
    steps = [(step, parse_limit(step.limit)) for step in matter.steps if step.limit]
    allowed = [_allowed(text) for _, text, _ in promises(matter.time_limit)]
    shortest, longest = min(allowed), max(allowed)
    if _days([limit for _, limit in steps]) <= shortest:
        return
    places = {id(step): ("steps", index, "limit") for index, step in enumerate(matter.steps)}
    steps = [(step, limit) for step, limit in steps if _counts(step, matter)]
    whens = [*(step.when for step, _ in steps if step.when), *(case.when for case in matter.time_limit.cases)]
    told: set[Path] = set()
    asking = matter.asking.needed({question for when in whens for _, question, _ in parts_of(when)})
    for answers in islice(asking.situations(), _MOST_SITUATIONS):
        applying = [(step, limit) for step, limit in steps if asking.applies(step.when, answers)]
        limits = [limit for _, limit in applying]
        # Where several cases apply, only what exceeds them all is certain.
        at, promised = max(promise_in(matter, answers), key=lambda item: parse_limit(item[1]).days)
        if at not in told and _days(limits) > _allowed(promised):
            told.add(at)
            # One step that alone takes longer than any promise is more likely wrong than the promise.
            alone = [step for step, limit in applying if _days([limit]) > longest]
            place = places[id(alone[0])] if len(alone) == 1 else at
            if place == at or place not in told:
                told.add(place)
                yield _problem(place, promised, limits, describe(answers))


def _counts(step: Step, matter: Matter) -> bool:
    if step.outside or step.by.startswith("申请人") or _HANDED_OVER.search(step.name):
        return False
    return all(excluded.name != step.name for excluded in matter.time_limit.excluded)


def _allowed(promised: str) -> float:
    return (parse_limit(promised).days or _ONE_SITTING) + _ROUNDING


def _days(limits: list[Limit]) -> float:
    return sum(limit.days for limit in limits if limit.exists)


def _problem(at: Path, promised: str, limits: list[Limit], situation: str) -> Problem:
    parts = "、".join(str(limit) for limit in limits if limit.days)
    where = f"{situation}时，" if situation else ""
    return Problem(
        at,
        f"{where}各环节时限（{parts}）加起来超过了承诺办结时限“{promised}”。",
        "各环节时限之和应不超过承诺办结时限。",
        "请缩短环节时限或者放宽承诺；不计入时限的程序，写进不计入时限的程序（excluded）里。",
    )
