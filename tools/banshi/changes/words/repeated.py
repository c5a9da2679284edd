"""Clauses that ask in other words what one row of the same file asks already."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from banshi.changes.words.plain import bare_clauses
from banshi.changes.words.signs import DEMANDS, EASES, PAPER

_GLUE = re.compile(
    "必须|应当|须|需要|要(?!求|件)|提交|提供|出具|出示|带(?:着|上|来)?|交(?!通|警|管|易|叉|接|流|替|代)|写明|纸质"
    "|1[份张本次趟种个]|自己|您|的话|进去|(?<!申)请|[的了就也来由把给得和与里上时候]"
)
"""Words that only say that something is asked, or how politely."""

_WEIGHTY = tuple(
    re.compile(words)
    for words in (
        "公证", "见证", "鉴证", "章", "签", "印", "复印", "原件", "元", "费", "押", "登报", "指定", "当面|现场|到场", "本人|亲自",
        "双方|全体|所有|都|全部|各|每|逐|齐", "仅|只|限", "逾期|过期", "同意|批准", "审", "确认", "验收", "满|以上|连续|至少",
    )
)  # fmt: skip
"""What weighs by itself: each has to be asked already, in one of its words."""

_ORDERING = tuple(re.compile(words) for words in ("还|另|再|加(?!盖)|并|同时|以及|连同", "先|才|方可|以前|之前"))
"""What weighs in a text that stood there before; a new text tells in its own order what is asked anyway."""

_LINKS = re.compile("才能?|方可|还|再")
"""Words that are weighed as they stand, and say nothing about what is asked."""

_ONLY_THEN = re.compile("(?:才|方)(?:能够?|可以?|予)?(?=申[请领报]|办[理好成]?|领取?|受理|享受)")
"""Says of a condition that it is one: what is asked stands before it."""

_QUANTITY = re.compile(r"[0-9]+(?:\.[0-9]+)?[^0-9.]?")
_NAY = re.compile("不(?!动产)|无(?!线)|没|免(?!冠)|取消|停征")
_EITHER = re.compile("或|任[选一何]|[一1]种|之一|一样|均可|都行")
_SIGNING = re.compile("签|印")
_PAPERS = re.compile("证书|证明|证|书|簿|合同|照片|表|单|票据|发票|协议")
_SPARED = next(sign for sign in EASES if sign.name == "不用").pattern
_COVERED, _JOINED = 0.75, 0.5
_SEVERAL = 2


class _Row(NamedTuple):
    """What a row asks: its clauses, those left out that deny; whether it spares somebody; whether it lets choose."""

    clauses: tuple[str, ...]
    spares: bool
    either: bool


def repeated(clause: str, text: str, rows: tuple[str, ...], *, whole: bool = False) -> bool:
    """Whether a clause adds nothing to what some row asks.

    Args:
        clause: A clause of the new text, in plain signs.
        text: The new text the clause is of.
        rows: The rows that ask something, each as its fields, a line each.
        whole: All of the text is new.
    """
    spared = _SPARED.search(text) is not None
    weighty = _WEIGHTY if whole else (*_WEIGHTY, *_ORDERING)
    return any(_covers(_row(row), clause, spared, weighty) for row in rows)


def _covers(row: _Row, clause: str, spared: bool, weighty: Iterable[re.Pattern[str]]) -> bool:
    clauses = row.clauses
    if row.spares and not spared:
        # The name of what most people need not bring does not ask for it.
        clauses = tuple(one for one in clauses if any(sign.pattern.search(one) for sign in DEMANDS))
    # Where people may choose, to name one paper, or several, leaves them less to choose from.
    if row.either and _PAPERS.search(clause) and not _EITHER.search(clause):
        return False
    there = "。".join(clauses)
    clause = _ONLY_THEN.sub("", clause)
    rest = _LINKS.sub("", _GLUE.sub("", clause))
    if len(rest) < _SEVERAL or any(one not in there for one in _QUANTITY.findall(rest)):
        return False
    if any(paper not in there for paper in _named(rest)):
        return False
    if any(words.search(clause) and not words.search(there) for words in weighty):
        return False
    pairs = [rest[at : at + 2] for at in range(len(rest) - 1)]
    return sum(sign in there for sign in rest) >= _COVERED * len(rest) and sum(
        pair in there for pair in pairs
    ) >= _JOINED * len(pairs)


def _named(clause: str) -> list[str]:
    """The last characters of what a clause names that can be handed in."""
    return [found[-_SEVERAL:] for found in PAPER.findall(clause)]


@lru_cache(maxsize=1024)
def _row(text: str) -> _Row:
    told = [clause for field in text.split("\n") if field[-1:] not in "？?" for clause in bare_clauses(field)]
    return _Row(
        tuple(clause for clause in told if not _NAY.search(clause)),
        any(found[0] != "不收" for clause in told for found in _SPARED.finditer(clause)),
        any(_EITHER.search(clause) and not _SIGNING.search(clause) for clause in told),
    )
