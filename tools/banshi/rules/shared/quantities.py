"""Quantities a matter names in passing or in fields, with what stands around them, so that two can be held side by side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from banshi.model.finding import Path
from banshi.model.matter import Matter
from banshi.model.numerals import chinese_number
from banshi.model.texts import texts

_CHINESE = "一二两三四五六七八九十百"
# What stands before a number is asked once its first sign is found: a pattern that asks first is tried at every sign.
_QUANTITY = re.compile(
    rf"([0-9{_CHINESE}](?<![0-9.．/第月同每一二三四五六七八九十-].)"
    rf"(?:(?<=[0-9])[0-9]*(?:\.[0-9]+)?|(?<=[{_CHINESE}])[{_CHINESE}]{{0,3}}))(万?)"
    r"(个工作日|工作日|个月|小时|分钟|日|天|年|周岁|岁|元|%|‰|次|趟|公顷|亩|平方米|立方米|千瓦|吨|千克|公斤|公里|倍|期|层|座)"
    r"(?![0-9月龄级度报检审限起])"
)
_UNITS = {"天": "日", "工作日": "个工作日", "趟": "次", "岁": "周岁"}
_TIMES = frozenset({"个工作日", "日", "个月", "年", "小时", "分钟", "周岁"})
_FIRST_YEAR = 1900
_ENDS = re.compile("[。；？！\n]")
_REACH = 16
"""Characters before and behind a quantity that say what it is a quantity of."""
_CLOSE = 5
_IDLE = frozenset("，、的了在是和或者不于上下以内每第按由从为以可要能请有满到后前超过少多至个中")
_COMPARED, _THAN = re.compile("[短长低高]"), re.compile("比[^，。例]{0,10}$")
_GENERAL = re.compile(
    "之日|日起|自收|收到|到申|申请|请之|自受|受理|理之|内作|作出|出决|决定|规定|不满|不超|超过|以上|以内|以下|年满|期满|届满|有效|效期|期内|期限"
    "|取到|到场|的要|要求|应当|可以|办理|理完|完毕|的标|标准|条规|第.|.条|其中|提前|之前|以前|满前|不得|需要|进行|的，|，.|.，|.、|、."
)
_NO_TEXT = frozenset({"law", "document", "title", "number", "q", "name"})
_SKIPPED = frozenset({"name", "aliases", "questions", "high_frequency_reason"})


class Quantity(NamedTuple):
    """A number with its unit where it stands.

    Attributes:
        at: Path of the text or field.
        text: The whole text.
        start, end: Where in the text it stands.
        value: Number and unit, whatever way it is written.
        before, behind: What stands around it in its sentence.
        row: What the row it stands in is called or asks.
        said: False for a field, which says nothing around its number.
    """

    at: Path
    text: str
    start: int
    end: int
    value: tuple[float, str]
    before: str
    behind: str
    row: str
    said: bool = True

    @property
    def written(self) -> str:
        """As it is written."""
        return self.text[self.start : self.end]

    def written_like(self, other: Quantity) -> str:
        """The same in digits, where the other is in digits."""
        if not other.written[0].isdecimal() or self.written[0].isdecimal():
            return self.written
        return f"{self.value[0]:g}{self.written.lstrip('一二两三四五六七八九十百')}"

    @property
    def timed(self) -> bool:
        """Whether it is a length of time, of which every guide names many."""
        return self.value[1] in _TIMES


def quantities(matter: Matter) -> list[Quantity]:
    """Every quantity of a matter but dates and “一次”, which mostly means “at once”."""
    found: list[Quantity] = []
    for at, text in texts(matter):
        if at[0] not in _SKIPPED and at[-1] not in _NO_TEXT:
            found += _of(at, text, _row(matter, at))
    for index, row in enumerate(matter.apply_within):
        found += _of(("apply_within", index, "limit"), row.limit, "", f"{row.event or ''}", "内")
    for index, result in enumerate(matter.result):
        if result.valid:
            found += _of(("result", index, "valid"), result.valid, result.name or "", f"{result.name or ''}有效期", "")
    for place, limit in _limits(matter):
        found += [one._replace(said=False) for one in _of(place, limit, "")]
    return found


def _limits(matter: Matter) -> Iterator[tuple[Path, str]]:
    limit = matter.time_limit
    yield ("time_limit", "statutory"), limit.statutory
    yield ("time_limit", "promised"), limit.promised
    for case in limit.cases:
        for said in (case.promised, case.statutory):
            if said:
                yield ("time_limit", "cases"), said
    rows: list[tuple[str, str | None]] = [("excluded", row.limit) for row in limit.excluded]
    rows += [("steps", step.limit) for step in matter.steps]
    rows += [
        (field, one.limit) for field, one in (("expedited", limit.expedited), ("extension", limit.extension)) if one
    ]
    rows += [
        ("materials", said)
        for row in matter.materials
        for said in (row.validity, row.defer.within if row.defer else None)
    ]
    for field, said in rows:
        if said:
            yield (field,), said


def _of(at: Path, text: str, row: str, before: str = "", behind: str = "") -> Iterator[Quantity]:
    for hit in _QUANTITY.finditer(text):
        number = float(hit[1]) if hit[1][0].isdecimal() else chinese_number(hit[1])
        value = (float(number) * (10000 if hit[2] else 1), _UNITS.get(hit[3], hit[3]))
        if (value[1] == "年" and value[0] > _FIRST_YEAR) or value == (1.0, "次"):
            continue
        left = before + _ENDS.split(text[: hit.start()])[-1]
        right = _ENDS.split(text[hit.end() :])[0] + behind
        if _COMPARED.search(right[:1]) or _THAN.search(left):
            continue
        yield Quantity(at, text, hit.start(), hit.end(), value, left, right, row)


def _row(matter: Matter, at: Path) -> str:
    if at[0] == "faq":
        return matter.faq[int(at[1])].q
    if len(at) > 2 and at[0] in ("result", "fees", "amounts", "materials", "steps"):
        return getattr(matter, str(at[0]))[at[1]].name or ""
    return ""


def likeness(one: Quantity, other: Quantity, theme: frozenset[str] = frozenset()) -> float:
    """How much of what stands around two quantities is the same: the words right beside them, and words nearby.

    Args:
        one, other: The quantities.
        theme: Pairs of characters the whole matter is about, which say little about one number.

    Returns:
        0 where only words are the same that stand around every number.
    """
    mine, theirs = _pairs(_around(one)), _pairs(_around(other))
    common = mine & theirs
    telling = {pair for pair in common if pair not in theme and not _GENERAL.fullmatch(pair)}
    named = {
        pair
        for pair in (_pairs(one.row) & theirs) | (_pairs(other.row) & mine)
        if pair not in theme and not _GENERAL.fullmatch(pair)
    } - common
    # Short as it is, “最多延三次” and “延期以两次为限” say the same.
    close = {sign for sign in one.before[-_CLOSE:] if sign in other.before[-_CLOSE:] and sign not in _IDLE}
    if not telling and not named and not (close and not one.timed):
        return 0
    beside = _alike(one.before[::-1], other.before[::-1]) + _alike(one.behind, other.behind)
    general = (len(common) - len(telling)) / 4
    return beside / 2 + len(telling) + general + len(named) / 4 + (0 if one.timed else len(close) / 2)


def turned(one: Quantity, other: Quantity) -> bool:
    """Whether a hurried hand typed the digits of the one in another order for the other: a word stands beside both."""
    mine, theirs = f"{one.value[0]:g}", f"{other.value[0]:g}"
    if len(mine) < 2 or mine == theirs or sorted(mine) != sorted(theirs):
        return False
    common = _pairs(f"{one.row}|{_around(one)}") & _pairs(f"{other.row}|{_around(other)}")
    return any(not _GENERAL.fullmatch(pair) for pair in common)


def theme_of(matter: Matter) -> frozenset[str]:
    """Pairs of characters of a matter's own names."""
    return frozenset(pair for name in (matter.name, *matter.aliases) for pair in _pairs(name))


def _around(one: Quantity) -> str:
    return f"{one.before[-_REACH:]}|{one.behind[:_REACH]}"


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with alike, up to a mark."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b or a in "，、：":
            break
        count += 1
    return count


@lru_cache(maxsize=4096)
def _pairs(text: str) -> frozenset[str]:
    return frozenset(a + b for a, b in pairwise(text) if min(a, b) >= "\u4e00")


def comparable(one: Quantity, others: Iterable[Quantity]) -> Iterator[Quantity]:
    """Quantities of the same unit that could be meant to be the same: no other rows of the same list, which differ on purpose."""
    for other in others:
        if other.value[1] != one.value[1] or other.value == one.value or other.at == one.at or not other.said:
            continue
        if _below(one) != _below(other):
            continue
        rows = one.at[0] == other.at[0] and one.at[0] in _ROWS
        if not rows or _row_of(one.at) == _row_of(other.at):
            yield other


def _below(one: Quantity) -> bool:
    """Whether less than the quantity is meant: below one bound and above another are two things."""
    return _LESS.search(one.before) is not None or one.behind.startswith("以下")


_LESS = re.compile("(?:不满|未满|不足|不到|没到|少于|低于)$")


def _row_of(at: Path) -> Path:
    """The row of its list that a place belongs to, which in some fields is one level deeper."""
    return at[:3] if at[0] in ("conditions", "time_limit") else at[:2]


_ROWS = frozenset(
    {
        "time_limit",
        "fees",
        "source",
        "apply_within",
        "result",
        "legal_basis",
        "materials",
        "amounts",
        "conditions",
        "not_eligible",
        "not_required",
    }
)
