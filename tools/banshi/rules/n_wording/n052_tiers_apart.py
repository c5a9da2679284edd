"""一句话里前后两档接得上。

查什么
    一段话里先说“多少以下（不超过、不满）”怎样，紧接着说“多少以上（超过、满）”怎样，两个数是不是同一个：
    中间空着一段，或者用分号隔开的两档重叠了。说罚款的、后面没有一样的字的不查。

为什么
    90 平方米以下和 140 平方米以上都说了，中间的人不知道照哪一档。多半是一档改了新标准，另一档忘了改。

反例
    faq: [{q: 税率多少？, a: 90平方米及以下，税率按1%；140平方米以上，税率按1.5%。}]

正例
    faq: [{q: 税率多少？, a: 140平方米及以下，税率按1%；140平方米以上，税率按1.5%。}]
    ---
    faq: [{q: 要上门看吗？, a: 200平方米以下的，交照片；500平方米以上的，工作人员上门。}]
    ---
    faq: [{q: 税率多少？, a: 90平方米及以下，按1%；90平方米以上、140平方米以下，按1.2%；140平方米以上，按1.5%。}]

怎么改
    对照文件核对哪一个数对，把写错的一处改过来；中间确有一档的，写上。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.matter import Matter
from banshi.model.texts import joined, texts
from banshi.rules.shared.looking import characters_in

SEVERITY = Severity.WARNING
SCOPE = "matter"

_TIER = re.compile(
    "(?:(?P<less>不超过|不满|未满|不足|不到|低于|少于|小于|(?<!不)超过|高于|大于|多于|满))?"
    "(?P<number>[0-9]+(?:[.][0-9]+)?)(?P<unit>平方米|公顷|亩|吨|千克|公斤|万元|元|人|名|千瓦|公里|米|毫升|升|张|座)"
    "(?:及|（含[^）]*）|以内)?(?P<more>以下|以内|以上)?"
)
_BELOW = frozenset({"不超过", "不满", "未满", "不足", "不到", "低于", "少于", "小于", "以下", "以内"})
_ABOVE = frozenset({"超过", "高于", "大于", "多于", "满", "以上"})
_FINED = re.compile("罚|处[0-9]|赔")


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Look for a tier that ends where the next one does not begin."""
    words = joined(matter)
    characters = characters_in(words)
    if not characters.issuperset("以上") and not characters.issuperset("超过"):
        return
    signs = [sign for sign in _BELOW if characters.issuperset(sign) and sign in words]
    if not signs:
        return
    for at, text in texts(matter):
        if len(text) < _SHORT or not any(sign in text for sign in signs) or not any(sign in text for sign in _ABOVE):
            continue
        if at[0] == "questions" or _FINED.search(text):
            continue
        for first, second in pairwise(_TIER.finditer(text)):
            if _side(first) != "below" or _side(second) != "above" or first["unit"] != second["unit"]:
                continue
            between = text[first.end() : second.start()]
            low, high = float(first["number"]), float(second["number"])
            behind = re.split("[。；]", text[second.end() :])[0]
            # Two tiers that have no word in common are two things: a guardian for the small, a visit for the large.
            if not _pairs(between) & _pairs(behind):
                continue
            if low == high or not _PARTED.search(between) or (low > high and "；" not in between):
                continue
            yield Problem(
                at,
                f"前一档说到“{first[0]}”，后一档从“{second[0]}”说起，两档{'接不上' if low < high else '重叠了'}。",
                "前一档的末尾就是后一档的开头。",
                f"请核对是“{first['number']}{first['unit']}”还是“{second['number']}{second['unit']}”，把写错的一处改过来；"
                "中间确有一档的，请写上。",
            )
            return


def _side(hit: re.Match[str]) -> str | None:
    """Whether a number ends a tier or begins one."""
    said = {hit["less"], hit["more"]}
    below, above = bool(said & _BELOW), bool(said & _ABOVE)
    return None if below == above else "below" if below else "above"


def _pairs(text: str) -> set[str]:
    return {a + b for a, b in pairwise(text) if min(a, b) >= "\u4e00" and max(a, b) <= "\u9fff"}


_SHORT = 12
"""Characters two tiers need."""
_PARTED = re.compile("[，；。、][^；。]*$")
