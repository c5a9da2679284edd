"""Which new clauses may ask something: not those of a sentence that spares, explains, or tells what an office does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from banshi.changes.words.plain import bare_clauses, numbered, plain
from banshi.changes.words.signs import (
    DEMANDING,
    DEMANDS,
    DESPITE,
    EXPLAINING,
    GRAVE,
    INDUCING,
    NEGATED,
    RELIEF,
    UNEXPLAINED,
    Sign,
)

_SENTENCES = re.compile(r"[^。；;！!？?\n]+[。；;！!？?\n]?")
_WHETHER = re.compile("([\u4e00-\u9fff])不\\1")
"""补不补, 能不能: asked, not answered."""
_OFFICE = re.compile(
    "^(?:然后|接着|最后)?由?(?:系统|窗口|工作人员|登记员|民警|师傅|专家|医生|法官|单位|学校|村|社区|银行|[\u4e00-\u9fff]{0,6}(?:部门|机关|机构|中心|公司|企业|大厅|政府|局|院|所|站))"
    "(?:的人|工作人员)?(?:[会就再先来去自]|直接|统一|负责|自己)"
)
"""Who does something, and that they do it."""
_TOLD = re.compile("[请让叫要]您|请(?!求)|让|要求|通知|只认|才|督促|责令")
"""What makes of it something that others have to do."""
_OWN = ("交东西", "要求", "到场", "先决", "加码")
"""Classes of demand that ask nothing of anybody else where an office does it."""


def asking(text: str, added: Sequence[str]) -> list[str]:
    """The added clauses of a text, without those of sentences that spare or explain.

    Args:
        text: The new text.
        added: Its clauses that the old text has not.
    """
    found = []
    for sentence in _SENTENCES.findall(numbered(plain(text))):
        fresh = [clause for clause in bare_clauses(sentence) if clause in added]
        if sentence[-1] in "？?":
            continue
        if _relieves(sentence):
            # A favour that was there already excuses whom it is for, and nothing else that came beside it.
            fresh = [] if any(map(RELIEF.search, fresh)) else [clause for clause in fresh if clause[-1] != "的"]
        found += [clause for clause in fresh if _heavy(clause)] if explains(sentence) else fresh
    return found


def words(sign: Sign, clause: str) -> list[str]:
    """The words of a class in a clause, those left out that are not asked, or not of the reader."""
    if sign.name in _OWN and _OFFICE.search(clause) and not _TOLD.search(clause):
        return []
    return _unless_denied(sign.pattern, clause)


def said(sign: Sign, clause: str) -> list[str]:
    """The words by which an old clause asks as much as the class does."""
    return _unless_denied(sign.also, clause)


def gained(added: Iterable[str], removed: Iterable[str]) -> list[tuple[Sign, str]]:
    """Classes of demand of which the new clauses hold more than the old ones held, each with a word."""
    found = []
    for sign in DEMANDS:
        now = [told for clause in added if (told := words(sign, clause))]
        if len(now) > sum(bool(said(sign, clause)) for clause in removed):
            found.append((sign, now[-1][-1]))
    return found


def explains(sentence: str) -> bool:
    """Whether a sentence says what a word means, or where to look it up."""
    return EXPLAINING.search(sentence) is not None and not DEMANDING.search(sentence)


def _unless_denied(pattern: re.Pattern[str], clause: str) -> list[str]:
    clause = _WHETHER.sub(r"\1", clause)
    return [one[0] for one in pattern.finditer(clause) if not NEGATED.search(clause[: one.start()])]


def _heavy(clause: str) -> bool:
    """Whether a clause asks so much that no explanation does."""
    return any(sign.name in UNEXPLAINED and words(sign, clause) for sign in DEMANDS)


def _relieves(sentence: str) -> bool:
    if not RELIEF.search(sentence):
        return False
    return not (DESPITE.search(sentence) or INDUCING.search(sentence) or GRAVE.search(sentence))
