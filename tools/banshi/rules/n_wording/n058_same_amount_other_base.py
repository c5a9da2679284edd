"""同一个金额，按什么算前后一样。

查什么
    同一个金额，说的是同一样东西，一处按年、一处按月，或者一处每人、一处每户，一处每件、一处每本。
    是不是同一样东西，看金额前后有没有一样的词。

为什么
    每年3600元写成每月3600元，差了十二倍。

反例
    summary: 丢失后补领，补贴每年3600元。
    faq: [{q: 补贴有多少？, a: 补贴每月3600元。}]

正例
    summary: 丢失后补领，补贴每年3600元。
    faq: [{q: 补贴有多少？, a: 补贴每年3600元，也就是每月300元。}]

怎么改
    核对是按什么算的，把写错的一处改过来。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from banshi.model.finding import Path, Problem, Severity
from banshi.rules.shared.remedies import reworded
from banshi.rules.shared.surroundings import Said

SEVERITY = Severity.WARNING
SCOPE = "text"
FIXES = ("unsafe",)

_PERIODS = ("学年", "学期", "季度", "年", "季", "月", "周", "天", "日")
_BASES = (
    "平方米",
    "人",
    "户",
    "家",
    "件",
    "本",
    "证",
    "份",
    "张",
    "册",
    "页",
    "辆",
    "台",
    "套",
    "间",
    "次",
    "项",
    "亩",
    "吨",
    "只",
    "头",
)
_UNITS = "|".join((*_PERIODS, *_BASES))
_RATE = re.compile(
    rf"(?P<before>(?:(?:每|一)?个?(?:{_UNITS}))*每个?(?:{_UNITS})(?:每?个?(?:{_UNITS}))*)?(?P<gap>[^，。；、每0-9]{{0,4}})"
    rf"(?P<amount>[0-9][0-9.]*万?元)(?P<behind>(?:[/每·一](?:{_UNITS}))+)?"
)
_AMOUNT = re.compile("[0-9][0-9.]*万?元")
_UNIT = re.compile(f"[/每·一]个?({_UNITS})")
_REACH = 10
_FIRM = frozenset({"fees", "amounts", "conditions", "legal_basis", "source"})
_IDLE = frozenset("的和或者及其按照标准给发收交为是最高低不超过元人户年月")


class _Rate(NamedTuple):
    """An amount by the year, the head or the piece.

    Attributes:
        at: Where the text stands.
        text: The text.
        amount: The amount.
        units: Period and base; None where it is not said.
        spans: Where each stands in the text.
        around: What stands before and behind.
    """

    at: Path
    text: str
    amount: str
    units: tuple[str | None, str | None]
    spans: tuple[tuple[int, int], tuple[int, int]]
    around: str

    @property
    def about(self) -> set[str]:
        """The words before and behind it, two characters each."""
        return {a + b for a, b in pairwise(self.around) if min(a, b) >= "\u4e00" and not {a, b} & _IDLE}


def check(said: Said) -> Iterator[Problem]:
    """Hold every amount against the same one that goes by something else."""
    amounts = _AMOUNT.findall(said.words)
    if len(set(amounts)) == len(amounts):
        return
    rates = [rate for at, text in said.written() if "元" in text for rate in _rates(at, text)]
    for rate in sorted(rates, key=lambda one: one.at[0] in _FIRM):
        others = [one for one in rates if one.at != rate.at and one.amount == rate.amount]
        for kind in (0, 1):
            unit = rate.units[kind]
            if unit is None or any(one.units[kind] == unit for one in others):
                continue
            other = next((one for one in others if one.units[kind] and rate.about & one.about), None)
            if other is not None:
                start, end = rate.spans[kind]
                yield Problem(
                    rate.at,
                    f"这里的{rate.amount}按“{unit}”算，另一处按“{other.units[kind]}”算。",
                    "同一个金额，按什么算各处写得一样。",
                    f"请核对按“{other.units[kind]}”还是按“{unit}”算，把写错的一处改过来。",
                    fix=reworded(rate.at, f"{rate.text[:start]}{other.units[kind]}{rate.text[end:]}", safe=False),
                )
                return


def _rates(at: Path, text: str) -> Iterator[_Rate]:
    for hit in _RATE.finditer(text):
        found: list[tuple[str | None, tuple[int, int]]] = [(None, (0, 0)), (None, (0, 0))]
        for name in ("before", "behind"):
            for unit in _UNIT.finditer(text, *hit.span(name)) if hit[name] else ():
                found[0 if unit[1] in _PERIODS else 1] = (unit[1], unit.span(1))
        (period, first), (base, second) = found
        if period or base:
            around = f"{text[max(hit.start() - _REACH, 0) : hit.start()]}|{hit['gap']}|{text[hit.end() : hit.end() + _REACH]}"
            yield _Rate(at, text, hit["amount"], (period, base), (first, second), around)
