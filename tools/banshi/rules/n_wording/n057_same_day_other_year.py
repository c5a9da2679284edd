"""同一天，年份前后一样。

查什么
    一个文件里，同一个月日写了两个年份，说的又是同一件事：日期前面或者后面紧挨着三个以上一样的字。
    一处的月和日，在另一处颠倒了写。
    法律索引里，说明写的月日和版本的公布、施行日期一样，年份却不一样。

为什么
    2025年8月15日写成2026年8月15日，群众不知道新办法是不是已经施行。

反例
    summary: 2025年8月15日起施行的新办法，丢失后可以补领。
    faq: [{q: 新办法什么时候开始？, a: 2026年8月15日起施行。}]
    ---
    # 追加: laws.yml
      - {name: 虚构新证法, level: 法律, note: 2022年11月5日起施行。, editions: [{promulgated: "2021-08-20", in_force: "2021-11-05", articles: 82}]}
    ---
    summary: 2025年5月10日起施行的新办法，丢失后可以补领。
    faq: [{q: 新办法什么时候开始？, a: 2025年10月5日起施行。}]

正例
    summary: 2025年8月15日起施行的新办法，丢失后可以补领。
    faq: [{q: 新办法什么时候开始？, a: 2025年8月15日起施行，2026年8月15日前的旧证继续有效。}]

怎么改
    核对是哪一年，把写错的一处改过来。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from banshi.model.finding import Path, Problem, Severity
from banshi.model.law import Law
from banshi.rules.shared.remedies import reworded
from banshi.rules.shared.surroundings import Said

SEVERITY = Severity.WARNING
SCOPE = "text"
FIXES = ("unsafe",)

_DAY = re.compile("((?:19|20)[0-9]{2})年(1[0-2]|0?[1-9])月([12][0-9]|3[01]|0?[1-9])日")
_FIRM = frozenset({"legal_basis", "conditions", "scope", "source"})
_TURNS = frozenset({(1, 1), (12, 31), (6, 30), (7, 1)})
"""Days on which rates change every year."""
_NEAR, _NEAR_AT_TURNS = 3, 8
_OF_AGES = re.compile("出生|入学|毕业|年满|满[0-9]+周?岁")
"""Every age has its own year."""
_HAN = re.compile("[\u4e00-\u9fff]+")


class _Day(NamedTuple):
    """A day that a text names.

    Attributes:
        at: Where the text stands.
        text: The text.
        hit: Where the day stands in it.
    """

    at: Path
    text: str
    hit: re.Match[str]

    @property
    def year(self) -> str:
        """Its year."""
        return self.hit[1]

    @property
    def in_year(self) -> tuple[int, int]:
        """Month and day."""
        return int(self.hit[2]), int(self.hit[3])

    def beside(self, other: _Day) -> int:
        """How many characters stand alike right before both or right behind both."""
        behind = _alike(self.text[self.hit.end() :], other.text[other.hit.end() :])
        before = _alike(self.text[: self.hit.start()][::-1], other.text[: other.hit.start()][::-1])
        return max(behind, before)


def check(said: Said) -> Iterator[Problem]:
    """Hold every day against those of the same month and day."""
    hits = _DAY.findall(said.words)
    if not hits:
        return
    if said.file == "laws.yml":
        yield from _editions(said)
        return
    yield from _turned(said, hits)
    if len({hit[1:] for hit in hits}) == len(set(hits)):
        return
    days = [_Day(at, text, hit) for at, text in said.written() for hit in _DAY.finditer(text)]
    days.sort(key=lambda day: day.at[0] in _FIRM)
    for day in days:
        same = [one for one in days if one.in_year == day.in_year and one.at != day.at]
        if (
            _OF_AGES.search(day.text)
            or any(one.year == day.year for one in same)
            or any(one.year != day.year and one.in_year == day.in_year for one in days if one.at == day.at)
        ):
            continue  # ages have their years, it is not alone, or the sentence means both
        reach = _NEAR_AT_TURNS if day.in_year in _TURNS else _NEAR
        other = next((one for one in same if day.beside(one) >= reach), None)
        if other is not None:
            meant = f"{other.year}{day.hit[0][4:]}"
            yield _told(day.at, day.text, day.hit, meant, f"另一处写的是“{other.hit[0]}”")
            return


def _turned(said: Said, hits: list[tuple[str, str, str]]) -> Iterator[Problem]:
    """A day whose month and day stand the other way round elsewhere."""
    known = {tuple(map(int, hit)) for hit in hits}
    if not any(month != day and (year, day, month) in known for year, month, day in known):
        return
    days = [_Day(at, text, hit) for at, text in said.written() for hit in _DAY.finditer(text)]
    for day in sorted(days, key=lambda one: one.at[0] in _FIRM):
        month, number = day.in_year
        other = next(
            (one for one in days if one.at != day.at and one.year == day.year and one.in_year == (number, month)), None
        )
        if other is not None and month != number:
            yield Problem(
                day.at,
                f"这里写的是“{day.hit[0]}”，另一处写的是“{other.hit[0]}”，月和日写颠倒了。",
                "同一件事的日期，各处写得一样。",
                f"请核对是不是“{other.hit[0]}”，把写错的一处改过来。",
                fix=reworded(
                    day.at, day.text[: day.hit.start()] + other.hit[0] + day.text[day.hit.end() :], safe=False
                ),
            )
            return


def _editions(said: Said) -> Iterator[Problem]:
    for at, text in said.written():
        if at[-1] != "note" or not (hit := _DAY.search(text)):
            continue
        law = said.setting.lists["laws"][int(at[1])]
        if not isinstance(law, Law):
            continue
        known = [day for one in law.editions for day in (one.promulgated, one.in_force) if day]
        month_and_day = f"-{int(hit[2]):02}-{int(hit[3]):02}"
        same = [day for day in known if day.endswith(month_and_day)]
        if same and hit[1] not in {day[:4] for day in same} and month_and_day not in ("-01-01", "-07-01"):
            yield _told(at, text, hit, f"{same[-1][:4]}{hit[0][4:]}", f"版本里写的是“{same[-1]}”")


def _told(at: Path, text: str, hit: re.Match[str], meant: str, other: str) -> Problem:
    return Problem(
        at,
        f"这里写的是“{hit[0]}”，{other}，月日一样，年份不一样。",
        "同一件事的日期，各处写得一样。",
        f"请核对是不是“{meant}”，把写错的一处改过来。",
        fix=reworded(at, text[: hit.start()] + meant + text[hit.end() :], safe=False),
    )


def _alike(one: str, other: str) -> int:
    """How many Chinese characters two texts begin with alike."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b or not _HAN.fullmatch(a):
            break
        count += 1
    return count
