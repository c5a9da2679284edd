"""没有重复的字和标点。

查什么
    事项和各类清单里，有没有“的的”“、、”“，。”这样连着写的字和标点，有没有“申请申请”这样连着写的词；
    受理条件、不予办理、无需办理的情形里，同一句有没有写两遍。

为什么
    这样的错别字说明没有人读过一遍，群众也会怀疑别处写得对不对。

反例
    summary: 居民身份证丢失后，，申请补领新证。
    ---
    summary: 丢失后的的补领。
    ---
    summary: 丢失后申请申请补领。
    ---
    conditions: {match: 全部, items: [本市常住户口。, 证件丢失。, 本市常住户口。]}

正例
    summary: 以营利为目的的活动不办理。

怎么改
    删掉多出来的字、标点或者句子。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from banshi.model.finding import Path, Problem, Severity
from banshi.model.matter import Matter
from banshi.rules.shared.looking import standing
from banshi.rules.shared.remedies import reworded
from banshi.rules.shared.surroundings import Said

SEVERITY = Severity.WARNING
SCOPE = "text"
FIXES = (
    "safe",
    "unsafe",
)

_MARKS = re.compile("[，、；：][，、；：。？！]")
_JOINTS = (
    "或者", "以及", "并且", "应当", "可以", "需要", "进行", "不用", "不能", "不得", "必须", "已经", "没有", "如果", "因为", "所以", "还要", "只要",
    "只有", "按照", "根据", "通过", "对于", "关于", "直接",
)  # fmt: skip
"""Words that never follow themselves, whatever is meant."""
_WORDS = (
    *_JOINTS, "申请", "登记", "办理", "提供", "提交", "材料", "部门", "机关", "符合", "规定", "单位", "机构", "窗口", "证明", "证书", "许可", "受理",
    "审核", "审批", "通知", "条件", "资格", "企业", "本人", "人员", "工作", "服务", "信息", "时限", "收费", "流程", "当事人", "申请人", "工作日",
)  # fmt: skip
_PLACES = (
    "市市(?![场民政属区级直辖内外容长花委话售值])|县县(?![城级域长内])|区区(?![级域长内属])|省省(?![级内直会委])|局局(?!长)"
    "|(?<=[0-9])(?:日日|元元|天天|份份)"
)
_SIGNS = (
    "市市",
    "县县",
    "区区",
    "省省",
    "局局",
    "日日",
    "元元",
    "天天",
    "份份",
    "的的",
    "。。",
)
_TWICE = re.compile(rf"({'|'.join(_WORDS)})\1")
_DOUBLED = re.compile(rf"[，、；：][，、；：。？！]|。。|(?<!目)的的(?!确)|{_PLACES}|({'|'.join(_WORDS)})\1")


def check(said: Said) -> Iterator[Problem]:
    """Look for characters, words and marks typed twice."""
    if said.matter:
        yield from _said_twice(said.matter)
    words = said.words
    if not (any(standing(words, _SIGNS)) or _MARKS.search(words) or _TWICE.search(words)):
        return
    for at, text in said.written():
        if (said.matter and at[0] == "name") or not (hit := _DOUBLED.search(text)):
            continue
        yield Problem(
            at,
            f"“{text[max(0, hit.start() - 4) : hit.end() + 4]}”里的“{hit[0]}”像是多打了。",
            "同一个字、词或标点不连着写两遍，两个标点不连在一起。",
            "请读一遍这句话，删掉多出来的部分。",
            fix=reworded(at, _mended(text, hit), safe=_surely(hit[0])),
        )


def _surely(twice: str) -> bool:
    """Whether one of the two is too many, whatever is meant."""
    return twice[0] == twice[1] or twice[: len(twice) // 2] in _JOINTS


def _said_twice(matter: Matter) -> Iterator[Problem]:
    """Sentences of one list that stand in it before."""
    lists: tuple[tuple[Path, Sequence[object]], ...] = (
        (("conditions", "items"), matter.conditions.items),
        (("not_eligible",), matter.not_eligible),
        (("not_required",), matter.not_required),
    )
    for at, items in lists:
        for index, item in enumerate(items):
            if item in items[:index]:
                yield Problem(
                    (*at, index),
                    f"“{getattr(item, 'text', item)}”写了两遍，第 {items.index(item) + 1} 条已经是这一句。",
                    "同一个意思只写一条。",
                    "请删掉重复的这一条；要写的是另一条的，请改过来。",
                )


def _mended(text: str, hit: re.Match[str]) -> str:
    """Half of what stands twice; of two different marks, the second."""
    return text[: hit.start()] + hit[0][len(hit[0]) // 2 :] + text[hit.end() :]
