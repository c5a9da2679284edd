"""Brackets that say what the word before them means, and ask nothing."""

from __future__ import annotations

import re

from banshi.changes.words.plain import IDLE, plain
from banshi.changes.words.signs import DEMANDING, DEMANDS, PAPER

_BRACKET = re.compile(r"[（(]([^（）()]+)[）)]")
_DEFINING = re.compile(
    "^(?:就?是|在(?:网|手机|电脑)上|也叫|又叫|俗称|即|指|也就是|例如|比如|譬如|包括|一般是|通常是|多半是|可以?由)|的[那一][张种个份本家几条笔串批].{0,4}$"
    "|[\u4e00-\u9fff]{1,12}(?:就是|叫)|上(?:都|也)?(?:有|印着|写着|标着|贴着)|的(?:人|地方|钱|日子|单子|渠道|意思)$|^不(?:是|在|含|算)"
)
_BEFOREHAND = ("先决", "交东西", "加码")
"""Classes of demand by which things are told that others do: money is kept first, and paid then."""


def undefined(old: str, new: str, said: str, *, strict: bool = False) -> str:
    """The new text without the brackets that only it has and that only explain.

    Args:
        old: What was written.
        new: What is written now.
        said: Everything that was asked, in plain signs.
        strict: A bracket has to say by its words that it explains: in a condition, any other narrows it.
    """
    there = IDLE.sub("", plain(old))

    def left(found: re.Match[str]) -> str:
        told = plain(found[1])
        known = told if _spells_out(found.string[: found.start()], told) else ""
        if IDLE.sub("", told) in there or not _defines(told, plain(old), said + known, strict):
            return found[0]
        return ""

    return _BRACKET.sub(left, new)


def _spells_out(before: str, told: str) -> bool:
    """Whether a bracket holds the short word before it at length: 网签（在网上签合同）."""
    short = re.search("[\u4e00-\u9fff]{2}$", before)
    return short is not None and re.search(".{0,6}".join(short[0]), told) is not None


def _defines(told: str, old: str, said: str, strict: bool) -> bool:
    if (strict and not _DEFINING.search(told)) or DEMANDING.search(told):
        return False
    if any(
        sign.name not in _BEFOREHAND and sign.pattern.search(told) and not sign.also.search(old) for sign in DEMANDS
    ):
        return False
    return all(paper[-2:] in said + old for paper in PAPER.findall(told))
