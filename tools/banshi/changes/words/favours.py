"""Words that spared something and are gone, unless what they spared is spared in other words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from banshi.changes.words.signs import ALL, EASES, Sign

_ENOUGH = 2
_GLUE = re.compile("[的了就也来由把将给得和与里上时候会您我你去过在]|自己|可以|能够?")
_NAY = re.compile("(?<!才)不(?![予得能受办收行准可许认补退接超少低满])|没|别(?![的人处家])")
"""What denies without refusing."""
_SAVING = re.compile(f"{_NAY.pattern}|省得|免(?!冠)")
_SPARING = ("不用", "减免")
_SPARING_SIGNS = [sign for sign in EASES if sign.name in _SPARING]
"""What says that something need not be brought, done or paid: one says it as well as the other."""
_SERVING = ("代劳", "归还", "照办")
"""Classes of what somebody else does, or lets pass: to say of the same people and things that it is done is to spare it."""
_PARTICLES = re.compile("[得了能过可以]")
_KEPT = 0.6


def lost(removed: Sequence[str], added: Sequence[str]) -> list[str]:
    """Words of favour that are gone.

    Args:
        removed: Clauses only the old text has.
        added: Clauses only the new text has.
    """
    after = "。".join(added)
    left = sum(len(sign.pattern.findall(after)) for sign in EASES)
    found, held = [], 0
    for sign in EASES:
        told = [(word, clause) for clause in removed for word in sign.pattern.findall(clause)]
        held += len(told)
        if sign.weight < _ENOUGH or len(told) <= len(sign.pattern.findall(after)):
            continue
        if sign.name in _SPARING and _still_spared(removed, added):
            continue
        gone = [word for word, clause in told if not _kept(sign, clause, added)]
        if gone and (sign.name != "任选" or not added or ALL.search(after)):
            found.append(gone[-1])
    return found if held > left else []


def _kept(sign: Sign, clause: str, added: Iterable[str]) -> bool:
    """Whether a new clause says of the same thing that it is spared or done for people: 退还本人 and 退给本人."""
    if sign.name not in (*_SPARING, *_SERVING):
        return False
    if sign.name in _SERVING and any(
        _loosely(word).search(one) for word in sign.pattern.findall(clause) for one in added
    ):
        return True
    about = _pairs(sign.pattern.sub("|", clause))
    if not about or (sign.name in _SERVING and len(about) < _ENOUGH):
        return False
    for one in added:
        if sign.name in _SPARING and not _SAVING.search(one):
            continue
        if sum(pair in _GLUE.sub("", one) for pair in about) >= _KEPT * len(about):
            return True
    return False


def _loosely(word: str) -> re.Pattern[str]:
    """The word with other particles in it: 查得到 is 查到了."""
    return re.compile(".?".join(_PARTICLES.sub("", word)))


def _pairs(text: str) -> list[str]:
    bare = _GLUE.sub("", text)
    return [bare[at : at + 2] for at in range(len(bare) - 1) if "|" not in bare[at : at + 2]]


def _still_spared(removed: Sequence[str], added: Sequence[str]) -> bool:
    """Whether as many new clauses deny something as old ones did: 不用看现场 and 不来看现场, 不收费 and 一分钱不收."""
    spared = sum(any(sign.pattern.search(clause) for sign in _SPARING_SIGNS) for clause in removed)
    denied = sum(
        bool(_NAY.search(clause) or any(sign.pattern.search(clause) for sign in _SPARING_SIGNS))
        for clause in added
        if not clause.endswith("的")
    )
    return 0 < spared <= denied
