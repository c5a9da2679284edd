"""话里的“不”字没有掉。

查什么
    无需办理的情形（not_required）里的每一句，有没有写成了“要办”“应当办”；问答的回答以“能”“行”“可以”开头，
    紧接着说的却是“不得”“违法”“禁止”的。

为什么
    掉了一个“不”字，意思就反过来，群众照着办就错了。

反例
    not_required: [没有丢失的，要办补领。]
    ---
    faq: [{q: 能借给别人用吗？, a: 能。居民身份证不得转借。}]

正例
    not_required: [没有丢失的，不用办补领。]
    ---
    faq: [{q: 能借给别人用吗？, a: 不能。居民身份证不得转借。}]

怎么改
    读一遍这句话，把“不”字补上；真是要办的，移到受理条件里。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.fix import setting as written
from banshi.model.matter import Matter

SEVERITY = Severity.WARNING
SCOPE = "matter"
FIXES = ("unsafe",)

_MUST = re.compile(
    "(?<![不无非免没未只])(?:要|须|应当|必须|需要|得)(?=(?:先|另外|另|再|单独)?(?:办|申请|取得|领|报批|登记|许可))"
)
_NOT = re.compile("不[用必需要再能得]|无需|无须|免|不办|不适用|不属于|备案即可|视同")
_YES = re.compile("^(?P<yes>能|行|可以|对|是|会|收费|收|要交|要|需要)[，。；]")
_FORBIDDEN = re.compile("^(?![^。；]*没有要求)[^。；]{0,24}?(?:不得|违法|禁止|有权自|严禁|不允许|不许|一律不|办不了)")
_WAIVED = re.compile("^[^；]{0,30}?(?:不再要|不再收|不得收取|不得要求)")
_OF = {"收费": "不收费", "收": "不收", "要": "不用", "需要": "不需要", "要交": "不用交"}


_SAME_PEOPLE = 7
"""Characters two sentences share when they speak of the same people."""


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Look for sentences that say the opposite of the list they stand in, or of the sentence behind them."""
    for index, item in enumerate(matter.not_required):
        text = item if isinstance(item, str) else item.text
        hit = _MUST.search(text)
        if hit and not _NOT.search(text[: hit.end() + 4]):
            at = ("not_required", index) if isinstance(item, str) else ("not_required", index, "text")
            meant = f"{text[: hit.start()]}不用{text[hit.end() :]}"
            yield Problem(
                at,
                f"写在无需办理的情形里，却说“{hit[0]}{text[hit.end() : hit.end() + 4]}”，意思反了。",
                "无需办理的情形里，每一句说的都是不用办。",
                f"是不是“不用{text[hit.end() : hit.end() + 4]}”？请读一遍后改正；真是要办的，移到受理条件里。",
                fix=written(at, meant, safe=False),
            )
    for index, row in enumerate(matter.faq):
        said = _YES.match(row.a)
        if said and (against := _against(said["yes"]).match(row.a[said.end() :])):
            no = _OF.get(said["yes"], f"不{said['yes']}")
            yield Problem(
                ("faq", index, "a"),
                f"这里先说“{said['yes']}”，后面又说“{against[0]}”，前后相反。",
                "回答的第一个字和后面说的一致。",
                f"是不是“{no}”？请读一遍后改正。",
                fix=written(("faq", index, "a"), no + row.a[said.end("yes") :], safe=False),
            )
        elif hit := _MUST.search(row.a.partition("。")[0]):
            yield from _spared(matter, index, row.a, hit)


def _against(yes: str) -> re.Pattern[str]:
    """What contradicts a yes: that it is forbidden, or that nothing is asked for."""
    return _WAIVED if yes in _OF else _FORBIDDEN


def _spared(matter: Matter, index: int, text: str, hit: re.Match[str]) -> Iterator[Problem]:
    """An answer that asks for what the list of those who need not come spares the same people."""
    who = text[: hit.start()]
    if _NOT.search(text.partition("。")[0]):
        return
    for item in matter.not_required:
        spared = item if isinstance(item, str) else item.text
        if _NOT.search(spared) and (shared := _longest(who, spared.partition("，")[0])):
            meant = f"{text[: hit.start()]}不用{text[hit.end() :]}"
            yield Problem(
                ("faq", index, "a"),
                f"这里说“{shared}”要办，无需办理的情形里却说不用办：“{spared}”",
                "回答和无需办理的情形说的一致。",
                f"请核对是“要”还是“不用”，把写错的一处改过来：不用的写“不用{text[hit.end() : hit.end() + 1]}”。",
                fix=written(("faq", index, "a"), meant, safe=False),
            )
            return


def _longest(one: str, other: str) -> str | None:
    """The longest run of characters two texts share, if it is long enough to name the same people."""
    for size in range(min(len(one), len(other)), _SAME_PEOPLE - 1, -1):
        for start in range(len(one) - size + 1):
            if (run := one[start : start + size]) in other:
                return run
    return None
