"""一行的话和它的适用情形说的是同一种情形。

查什么
    写了适用情形（when）的条件、材料、环节、收费、时限、结果，话里说的是不是同一个问题的另一个选项：
    另一个选项独有的字在话里，自己选项独有的字一个也不在。话里说“不是”“已经”“除外”，或者拿来比较的，不查。

为什么
    复制一行来改，适用情形忘了改或者选错了，该看到的人看不到，不该看到的人照着多跑一趟。

反例
    conditions:
      match: 全部
      items:
        - 居民身份证已经丢失。
        - {text: 监护人代办的，监护人和申请人一起到场。, when: {办理人: 本人}}

正例
    conditions:
      match: 全部
      items:
        - 居民身份证已经丢失。
        - {text: 监护人代办的，监护人和申请人一起到场。, when: {办理人: 监护人代办}}

怎么改
    核对这句话说的是哪一种情形，把适用情形改过来；适用情形没有错的，改话。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from banshi.catalog.setting import Setting
from banshi.model.finding import Path, Problem, Severity
from banshi.model.fix import setting as written
from banshi.model.matter import Matter
from banshi.model.situation import parts_of
from banshi.model.texts import texts_below

SEVERITY = Severity.WARNING
SCOPE = "matter"
FIXES = ("unsafe",)

_SAYING = frozenset({"text", "name", "note", "waiver", "event", "valid_note"})
_LEAST, _LONG = 3, 4
"""Characters in a row that are no chance; and that tell an option even where they are less than half of it."""
_DENIED = re.compile("[不没未无非除或和、原比前及等][^，。；]{0,8}$")
_PASSED = re.compile("[^，。；]{0,4}(?:已|没有|未|批|办好|拿到|领到|通过|以前|之前|除外|后|或者|和|、)")
_EXCEPTED = re.compile("[^，。；]{0,8}的(?:[，。；]|$)")
_UNTELLING = re.compile("[0-9，、（）]")


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Hold what every row says against the other options of the questions its situation answers."""
    if not matter.questions:
        return
    for at, when in matter.row_whens():
        said: list[tuple[Path, str]] | None = None
        for place, question, chosen in parts_of(when):
            options = matter.questions.get(question, ())
            for other in options:
                if other in chosen or len(other) < 2:
                    continue
                if said is None:
                    said = _said(matter, at[:-1])
                where = next(
                    (one for one in said if other[-2:] in one[1] and _tells(other, options, *one, matter)), None
                )
                if where is None or _speaks(said, chosen, other):
                    continue
                yield Problem(
                    (*at, *place),
                    f"适用情形写的是“{'、'.join(chosen)}”，话里说的却是“{other}”：“{where[1][:30]}”。",
                    "一行的适用情形（when）和它的话说的是同一种情形。",
                    f"是不是“{other}”？请核对后改正；适用情形没有错的，请改话。",
                    fix=written((*at, *place), other, safe=False) if len(chosen) == 1 else None,
                )
                return


def _said(matter: Matter, at: Path) -> list[tuple[Path, str]]:
    row: object = matter
    for key in at:
        row = row[key] if isinstance(key, int) else getattr(row, str(key))  # type: ignore[index]
    return [(place, text) for place, text in texts_below(row) if place[-1] in _SAYING]


def _speaks(said: Sequence[tuple[Path, str]], chosen: Sequence[str], other: str) -> bool:
    """Whether two characters of an option that was chosen, and not of the other, are said."""
    whole = "|".join(text for _, text in said)
    return any(pair in whole and pair not in other for option in chosen for pair in _pairs(option))


@lru_cache(maxsize=1024)
def _pairs(option: str) -> tuple[str, ...]:
    return tuple(a + b for a, b in pairwise(option)) or (option,)


def _tells(option: str, options: Sequence[str], at: Path, text: str, matter: Matter) -> bool:
    """Whether a text speaks of an option by words no other option and not the matter's name has, up to its last word."""
    others = [one for one in options if one != option]
    runs = list(_runs(option, text))
    if not option.endswith(runs[-1]) or any(
        run in matter.name or _UNTELLING.search(run) or any(run in other for other in others) for run in runs
    ):
        return False
    if len(option) == 2:
        # Two characters are no chance only where a row is called by them: 登记费（住宅）.
        return at[-1] == "name" and (text.endswith(option) or f"（{option}）" in text)
    longest = max(runs, key=len)
    total = sum(map(len, runs))
    if len(longest) < _LEAST or (total * 2 <= len(option) and (len(longest) < _LONG or total * 5 < len(option) * 2)):
        return False
    start = text.index(longest)
    before, behind = text[:start], text[start + len(longest) :]
    return not (_DENIED.search(before) or _PASSED.match(behind) or (at[-1] != "text" and _EXCEPTED.match(behind)))


def _runs(option: str, text: str) -> Iterator[str]:
    """The longest pieces of an option that stand in a text, two characters at least, from its beginning to its end."""
    start = 0
    while start < len(option) - 1:
        end = start + 2
        while end <= len(option) and option[start:end] in text:
            end += 1
        if end - start > 2:
            yield option[start : end - 1]
            start = end - 1
        else:
            start += 1
