"""同一件事，一处说是，一处不能说不是。

查什么
    两处话里，“不”“不会”“不能”“不用”后面的字一样、前面说的也是一样东西，一处有“不”，另一处没有；
    或者同一样东西，一处说保留，另一处说注销这样的反义词（保留和收回、合并和分开、增加和减少、提前和推迟等）。
    适用范围、一句话说明和受理条件，一处说没有怎样、另一处说已经怎样；同一种人（“只卖预包装食品的”），一处说不用、不能怎样，另一处说要、可以怎样。
    写了适用情形的、不予办理和无需办理的情形、“依法”怎样的不查。

为什么
    意思正好相反的两句话，群众照哪一句办都可能错。

反例
    summary: 丢失后补领，原证自动作废。
    faq: [{q: 原证还能用吗？, a: 补领以后原证不会自动作废，要来登记。}]
    ---
    summary: 补领新证，旧卡账户继续保留。
    steps: [{name: 受理, by: 户籍窗口, note: 核对后注销旧卡账户。}]
    ---
    scope: 已经达到法定退休年龄的人。
    conditions: {match: 全部, items: [年满16周岁，没有达到法定退休年龄。]}
    ---
    not_required: [只卖预包装食品的，不用办许可，备案就行。]
    faq: [{q: 卖零食要办吗？, a: 只卖预包装食品的也要办许可。}]

正例
    summary: 丢失后补领，原证自动作废。
    faq: [{q: 原证还能用吗？, a: 补领以后原证自动作废，要交回。}]
    ---
    summary: 补领新证，旧卡账户同时注销。
    steps: [{name: 受理, by: 户籍窗口, note: 核对后注销旧卡账户。}]
    ---
    scope: 没有达到法定退休年龄的人。
    conditions: {match: 全部, items: [年满16周岁，没有达到法定退休年龄。]}
    not_required: [只卖预包装食品的，不用办许可，备案就行。]
    faq: [{q: 卖零食要办吗？, a: 只卖预包装食品的不用办许可，还卖散装食品的要办许可。}]

怎么改
    核对哪一句对，把写反的一句改过来；说的是两种情形的，把情形写明白。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from banshi.catalog.setting import Setting
from banshi.model.finding import Path, Problem, Severity
from banshi.model.matter import Matter
from banshi.model.texts import joined, texts

SEVERITY = Severity.WARNING
SCOPE = "matter"

_OPPOSITES = (
    ("保留", "注销"), ("保留", "收回"), ("继续有效", "作废"), ("继续有效", "失效"), ("合并", "分开"), ("增加", "减少"),
    ("免费", "收费"), ("自动", "人工"), ("当场", "另行"), ("提前", "推迟"), ("同时", "分别"), ("公开", "保密"),
)  # fmt: skip
_DENIED = re.compile("不(?:会|能|可以|得|用|需要|必|再|允许|予|(?=[收退办交缴用带]))|无[需须]")
_NO = re.compile("[不没无未免非][^，。；]{0,4}$")
_CLAUSE = re.compile("[^，。；？！：\n]+")
_RIGHT, _BEFORE, _BEHIND = 4, 6, 2
"""Characters that follow a denial, and characters before and behind one of two opposites that name the thing."""
_SKIPPED = frozenset({"questions", "name", "aliases", "not_required", "not_eligible", "source", "extension"})
_NOT_SAID = frozenset({"q", "name", "title", "document", "law"})
_IDLE = frozenset("可以已经应当不能没有或者以后之前需要办理申请登记机构窗口部门同时继续一并")
_LOOSE = ("faq", "summary", "scope", "steps", "channels", "trip_reason", "result", "materials", "fees", "conditions")


_NOT_YET = re.compile("(?:没有|尚未|还未|(?<![年期])未)(?P<done>[^的，。；、\n]{6,})")
_ENDS = ("", *"的，。；、")
"""What stands behind what is done: nothing narrows it."""
_SHORTEST = 5
"""Characters that name people."""
_DENIAL = re.compile("的，?(?:也|都|仍|还|就)?(?:不用|不需要|无需|不必|不能|不得|不可以)")
_OF_SOMEBODY = re.compile(
    "(?:^|(?<=[，。；？！：、\n]))(?P<who>[^，。；？！：、\n]{4,}的)，?(?:也|都|仍|还|就)*"
    "(?:(?P<spared>不用|不需要|无需|不必)|(?P<barred>不能|不得|不可以)|(?P<bound>需要|要|必须|应当)|(?P<free>可以|能))"
    "(?:再|也|先)?(?P<what>[^，。；？！：、\n]{2})"
)
_AGAINST = {"spared": "bound", "bound": "spared", "barred": "free", "free": "barred"}


class Clause(NamedTuple):
    """A part of a sentence and where it stands."""

    at: Path
    text: str


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Hold clauses that deny, or say one of two opposites, against the others."""
    words = joined(matter)
    if found := _not_yet(matter) or _of_somebody(matter, words):
        yield _opposite(*found)
        return
    opposites = [pair for pair in _OPPOSITES if pair[0] in words and pair[1] in words]
    repeated = any(
        words.find(behind, hit.end() + 1) >= 0 or words.find(behind, 0, hit.end()) >= 0
        for hit in _DENIED.finditer(words)
        if len(behind := words[hit.end() : hit.end() + _RIGHT]) == _RIGHT and "\n" not in behind and "。" not in behind
    )
    if not opposites and not repeated:
        return
    clauses = list(_clauses(matter))
    found = (_denied(clauses) if repeated else None) or next(
        (pair for one in opposites if (pair := _opposed(clauses, *one))), None
    )
    if found is None:
        return
    yield _opposite(*found)


def _opposite(first: Clause, second: Clause) -> Problem:
    one, other = sorted(
        (first, second), key=lambda clause: _LOOSE.index(place) if (place := clause.at[0]) in _LOOSE else 99
    )
    return Problem(
        one.at,
        f"这里说“{one.text}”，另一处说的是“{other.text}”，意思相反。",
        "同一件事，各处说的一样。",
        "请核对哪一句对，把写反的一句改过来；说的是两种情形的，请把情形写明白。",
    )


def _not_yet(matter: Matter) -> tuple[Clause, Clause] | None:
    """What everybody who applies has not done, and has done by another text."""
    items = matter.conditions.items if matter.conditions.match == "全部" else ()
    said: list[Clause] = [Clause((place,), text) for place in ("summary", "scope") if (text := getattr(matter, place))]
    said += [
        Clause(("conditions", "items", number), item) for number, item in enumerate(items) if isinstance(item, str)
    ]
    for one in said:
        for hit in _NOT_YET.finditer(one.text):
            for other in said:
                start = other.text.find(hit["done"]) if other is not one else -1
                end = start + len(hit["done"])
                if start >= 0 and not _NO.search(other.text[:start]) and other.text[end : end + 1] in _ENDS:
                    return _around(one, hit.start()), _around(other, start)
    return None


def _around(clause: Clause, start: int) -> Clause:
    """The part of a text around a place."""
    return Clause(clause.at, next(hit[0] for hit in _CLAUSE.finditer(clause.text) if hit.end() > start))


def _of_somebody(matter: Matter, words: str) -> tuple[Clause, Clause] | None:
    """What the same people need not do by one text and have to do by another, or may not and may."""
    for hit in _DENIAL.finditer(words):
        line = words.rfind("\n", 0, hit.start()) + 1
        who = re.split("[，。；？！：、]", words[line : hit.start() + 1])[-1]
        if len(who) >= _SHORTEST and words.count(who) > 1:
            break
    else:
        return None
    situated = {at[:-1] for at, _ in matter.row_whens()}
    said = [
        (Clause(at, one[0]), one)
        for at, text in texts(matter)
        if at[-1] not in _NOT_SAID and not any(at[:length] in situated for length in (2, 3))
        for one in _OF_SOMEBODY.finditer(text)
    ]
    for first, one in said:
        for second, other in said:
            same = one["who"] == other["who"] and one["what"] == other["what"] and first.at != second.at
            if same and _kind(other) == _AGAINST[_kind(one)]:
                return first, second
    return None


def _kind(hit: re.Match[str]) -> str:
    return next(kind for kind in _AGAINST if hit[kind])


def _clauses(matter: Matter) -> Iterator[Clause]:
    situated = {at[:-1] for at, _ in matter.row_whens()}
    for at, text in texts(matter):
        if at[-1] in _NOT_SAID or _SKIPPED & set(at) or any(at[:length] in situated for length in (2, 3)):
            continue
        for hit in _CLAUSE.finditer(text):
            if not hit[0].startswith("依法"):
                yield Clause(at, hit[0])


def _denied(clauses: list[Clause]) -> tuple[Clause, Clause] | None:
    for one in clauses:
        for hit in _DENIED.finditer(one.text):
            behind, before = one.text[hit.end() : hit.end() + _RIGHT], _pairs(one.text[: hit.start()])
            # What is forbidden for a while is allowed otherwise.
            if len(behind) < _RIGHT or not before or "期间" in one.text:
                continue
            for other in clauses:
                start = other.text.find(behind) if other.at != one.at else -1
                if start > 0 and not _NO.search(other.text[:start]) and before & _pairs(other.text[:start]):
                    return one, other
    return None


def _opposed(clauses: list[Clause], word: str, opposite: str) -> tuple[Clause, Clause] | None:
    for one in clauses:
        things = _things(one.text, word)
        for other in clauses if things else ():
            if other.at != one.at and things & _things(other.text, opposite):
                return one, other
    return None


def _things(text: str, word: str) -> set[str]:
    """Pairs of characters right before and behind a word that is not denied."""
    start = text.find(word)
    if start < 0 or _NO.search(text[:start]):
        return set()
    end = start + len(word)
    return _pairs(text[max(start - _BEFORE, 0) : start]) | _pairs(text[end : end + _BEHIND])


def _pairs(text: str) -> set[str]:
    return {a + b for a, b in pairwise(text) if min(a, b) >= "\u4e00" and not {a, b} <= _IDLE}
