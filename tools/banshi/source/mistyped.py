"""A known name somebody typed wrongly: the same sounds in other characters, two characters swapped, one too many or few."""

from __future__ import annotations

import re
from collections.abc import Iterable

from banshi.source.readings import readings
from banshi.source.sounds import same_sound

_TELLING = frozenset("不未无非没免否一二三四五六七八九十甲乙丙丁首再新旧前后上下内外男女正副大小0123456789")
"""One of these more or less is another thing, not a slip."""
_INITIAL, _FINAL = re.compile("^([zcs])h"), re.compile("ng$")
_SHORTEST = 3
_MOST_OTHER = 2


def respelt(word: str, known: Iterable[str]) -> str | None:
    """The only known name that sounds like `word`, or has two neighbouring characters the other way round."""
    return _only(one for one in known if _swapped(word, one) or _sounds_alike(word, one))


def mistyped(word: str, known: Iterable[str]) -> str | None:
    """The same, or the only known name with one character more or less that tells nothing."""
    known = tuple(known)
    return respelt(word, known) or _only(one for one in known if _one_more(word, one) or _one_more(one, word))


def miswritten(word: str, options: Iterable[str]) -> str | None:
    """The same, or the only option that has another character at one place: for choices nobody can add to."""
    options = tuple(options)
    return mistyped(word, options) or _only(one for one in options if _one_other(word, one))


def one_slip(word: str, other: str) -> bool:
    """Whether one character more, less or otherwise, or two the other way round, is all that differs."""
    if abs(len(word) - len(other)) > 1 or word == other:
        return False
    same = next((at for at, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other)))
    one, two = word[same:], other[same:]
    return one[1:] in (two, two[1:]) or one == two[1:] or (one[:2] == two[:2][::-1] and one[2:] == two[2:])


def _only(found: Iterable[str]) -> str | None:
    names = list(dict.fromkeys(found))
    return names[0] if len(names) == 1 else None


def _swapped(word: str, other: str) -> bool:
    if len(word) != len(other) or len(word) < _SHORTEST:
        return False
    apart = [place for place, (one, two) in enumerate(zip(word, other, strict=True)) if one != two]
    if len(apart) != 2 or apart[1] != apart[0] + 1:
        return False
    first, second = apart
    return word[first] == other[second] and word[second] == other[first] and not _TELLING & {word[first], word[second]}


def _one_other(word: str, other: str) -> bool:
    apart = [pair for pair in zip(word, other, strict=False) if pair[0] != pair[1]]
    return len(word) == len(other) >= _SHORTEST and len(apart) == 1 and not _TELLING.intersection(apart[0])


def _one_more(longer: str, shorter: str) -> bool:
    if len(longer) != len(shorter) + 1 or len(shorter) < _SHORTEST:
        return False
    at = next(
        (place for place, (one, two) in enumerate(zip(longer, shorter, strict=False)) if one != two), len(shorter)
    )
    return longer[at] not in _TELLING and longer[:at] + longer[at + 1 :] == shorter


def _sounds_alike(word: str, other: str) -> bool:
    if len(word) != len(other) or len(word) < _SHORTEST - 1 or word == other:
        return False
    apart = [(one, two) for one, two in zip(word, other, strict=True) if one != two]
    if len(apart) > _MOST_OTHER or len(apart) == len(word):
        return False
    # Letters and digits have no sounds; what differs in them is another name.
    return all(one > "\u4dff" and two > "\u4dff" and _sounds(one) & _sounds(two) for one, two in apart)


def alike_in_sound(one: str, other: str) -> bool:
    """Whether two everyday characters sound alike and neither of them tells things apart."""
    return same_sound(one, other) and not _TELLING & {one, other}


def _sounds(character: str) -> set[str]:
    # Half the country does not tell sh from s and n from ng, and types accordingly.
    return {_FINAL.sub("n", _INITIAL.sub(r"\1", said)) for said in readings(character)}
